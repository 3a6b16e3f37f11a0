import type * as z from 'zod/mini'
import { showContingent } from '../../shared/contracts/reports.ts'
import { number } from '../../shared/ui/counted.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { State } from '../../shared/ui/states.tsx'
import { useMe } from '../me.ts'
import { Blank, FailurePage } from '../outlet.tsx'
import { Page } from '../page.tsx'
import { useCall } from '../use-call.ts'
import { AgeTable } from './age-table.tsx'
import { byAge } from './pivot.ts'
import { CONTINGENT, countedAt, crumbs, words } from './words.ts'

type Contingent = z.output<typeof showContingent.response>

/** Children of one organisation by class or group and age. */
export function OrganisationPage({ params: { organisation } }: { params: { organisation: string } }) {
  const { role } = useMe()
  const contingent = useCall(showContingent, { query: { organisation } })
  const way = role === 'analyst' ? [...crumbs, { href: CONTINGENT, title: words.ru.contingent }] : crumbs
  if (contingent.kind === 'failed') return <FailurePage error={contingent.error} again={contingent.again} />
  if (contingent.kind === 'loading') return <Blank />
  const title = contingent.value.organisations[0]?.organisation.title
  return (
    <Page title={title ?? words.ru.contingent} words={words} crumbs={way}>
      <Groups contingent={contingent.value} />
    </Page>
  )
}

const kinds = [
  ['class', 'Классы', 'Класс'],
  ['kindergarten-group', 'Группы детского сада', 'Группа'],
] as const

function Groups({ contingent }: { contingent: Contingent }) {
  const { rows = [], children } = contingent
  if (rows.length === 0)
    return (
      <State title="Детей здесь пока нет">
        <p>Числа появятся, когда в классы и группы зачислят первых детей.</p>
      </State>
    )
  const groups = new Set(rows.map(({ group }) => group.id)).size
  return (
    <div class="stack stack--wide">
      <Figures
        items={[
          { title: 'детей', value: number(children) },
          { title: 'классов и групп', value: number(groups) },
        ]}
      />
      <p class="soft">{countedAt(contingent)}</p>
      {kinds.map(([kind, caption, what]) => {
        const lines = byAge(
          rows.filter((row) => row.kind === kind),
          ({ group }) => group,
          (row) => row.children,
        )
        return lines.length > 0 && <AgeTable key={kind} caption={caption} what={what} lines={lines} empty="" />
      })}
    </div>
  )
}
