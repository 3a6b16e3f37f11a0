import { listMyCases } from '../../shared/contracts/cases.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Heading } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { type Task, TaskList } from '../../shared/ui/task-list.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { useCall } from '../use-call.ts'
import { toneOf } from './case-parts.tsx'
import { words } from './case-words.ts'
import { CASES, SERVICES } from './paths.ts'
import type { ListedCase } from './words.ts'

/** A pupil's own applications; those of a parent stand beside the ones for a kindergarten. */
export function CasesPage() {
  const text = useWords(words)
  return (
    <Page title={text.mine} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      <MyCases />
    </Page>
  )
}

type Props = {
  /** Of this child alone. */
  child?: string | undefined
}

/** Applications for services: what waits for the family first, what is over last. */
export function MyCases({ child }: Props) {
  const text = useWords(words)
  const cases = useCall(listMyCases, {})
  return (
    <section class="stack stack--close" aria-labelledby="cases">
      <Heading level={2} size="m" id="cases">
        {text.cases}
      </Heading>
      <Loaded of={cases} lines={3}>
        {({ items }) => {
          const shown = inOrder(items.filter((it) => child === undefined || it.child.ref === child))
          return shown.length === 0 ? (
            <State title={text.none} action={<ButtonLink href={SERVICES}>{text.toServices}</ButtonLink>}>
              <p>{text.noneText}</p>
            </State>
          ) : (
            <CaseList items={shown} />
          )
        }}
      </Loaded>
    </section>
  )
}

const urgency = ({ state: { acts, ends } }: ListedCase) => (ends ? 2 : acts === 'family' ? 0 : 1)
const inOrder = (items: readonly ListedCase[]) =>
  items.toSorted((a, b) => urgency(a) - urgency(b) || (a.filedAt < b.filedAt ? 1 : -1))

function CaseList({ items }: { items: readonly ListedCase[] }) {
  const text = useWords(words)
  const language = useLanguage()
  const tasks = items.map(({ id, service, child, number, state, term, zone, filedAt, organisation }): Task => {
    const due = term === undefined || state.ends ? undefined : text.term(dayInWords(term, zone, language))
    return {
      id: `case-${id}`,
      title: `${service.title}: ${child.name ?? text.erased}`,
      href: `${CASES}/${id}`,
      hint: (
        <>
          <p>{organisation.title}</p>
          {due !== undefined && <p>{due}</p>}
          <p>{`${text.number(number)}, ${text.filedOn(dayInWords(filedAt, zone, language))}`}</p>
        </>
      ),
      status: { text: state.title, tone: toneOf(state) },
    }
  })
  return <TaskList tasks={tasks} />
}
