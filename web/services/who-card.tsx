import { listOrganisations } from '../../shared/contracts/registry.ts'
import type { Service } from '../../shared/domain/service.ts'
import { useWords } from '../../shared/ui/language.ts'
import { SummaryCard, type SummaryRow } from '../../shared/ui/summary-list.tsx'
import { answerRows } from '../form/answer-rows.ts'
import type { Questions } from '../form/question.ts'
import { type Child, useMe } from '../me.ts'
import { useCall } from '../use-call.ts'
import { type Filling, NEW } from './filling.ts'
import { words } from './form-words.ts'
import { CHILD, documentPart, namePart, SCHOOL } from './who.ts'

type Props = {
  service: Service
  filling: Filling
  questions: Questions
  known: readonly Child[]
  change: (name: string) => string
}

/** For whom and where to, as it is checked before it is sent. */
export function WhoCard({ service, filling, questions, known, change }: Props) {
  const text = useWords(words)
  const { child, identity } = filling
  const name = known.find(({ ref }) => ref === child)?.name ?? ''
  const rows: SummaryRow[] =
    child === NEW
      ? answerRows(questions, [...namePart, ...documentPart], identity, change)
      : [{ key: text.child, value: name, change: change(CHILD) }]
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
