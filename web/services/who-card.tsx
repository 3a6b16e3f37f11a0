import { listOrganisations } from '../../shared/contracts/registry.ts'
import type { Service } from '../../shared/domain/service.ts'
import { useWords } from '../../shared/ui/language.ts'
import { SummaryCard, type SummaryRow } from '../../shared/ui/summary-list.tsx'
import { type Child, useMe } from '../me.ts'
import { useCall } from '../use-call.ts'
import type { Filling } from './filling.ts'
import { words } from './form-words.ts'
import { CHILD, SCHOOL } from './who.ts'

type Props = {
  service: Service
  filling: Filling
  known: readonly Child[]
  change: (name: string) => string
}

/** For whom and where to, as it is checked before it is sent. */
export function WhoCard({ service, filling, known, change }: Props) {
  const text = useWords(words)
  const name = known.find(({ ref }) => ref === filling.child)?.name ?? ''
  const rows = [{ key: text.child, value: name, change: change(CHILD) }]
  return service.organisation === 'chosen' ? (
    <WithSchool rows={rows} school={filling.organisation} change={change(SCHOOL)} />
  ) : (
    <SummaryCard title={text.whoOnly} rows={rows} />
  )
}

function WithSchool({ rows, school, change }: { rows: readonly SummaryRow[]; school: string; change: string }) {
  const text = useWords(words)
  const { region } = useMe()
  const all = useCall(listOrganisations, { query: { region: region.code } })
  const schools = all.kind === 'ready' ? all.value.municipalities.flatMap(({ organisations }) => organisations) : []
  const title = schools.find(({ id }) => id === school)?.title ?? school
  return <SummaryCard title={text.who} rows={[...rows, { key: text.school, value: title, change }]} />
}
