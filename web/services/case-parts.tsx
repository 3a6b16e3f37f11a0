import { fieldsOf } from '../../shared/domain/service.ts'
import { assignedInWords } from '../../shared/ui/assigned.ts'
import { dateInWords, timeInWords } from '../../shared/ui/dates.ts'
import { momentInWords } from '../../shared/ui/exact-moment.ts'
import { Heading } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { SummaryCard, type SummaryRow } from '../../shared/ui/summary-list.tsx'
import type { Tone } from '../../shared/ui/tag.tsx'
import { Timeline, type TimelineStep } from '../../shared/ui/timeline.tsx'
import { answerInWords, askedIn } from './answers.ts'
import { words } from './case-words.ts'
import { CASES } from './paths.ts'
import type { Case, ListedCase, Shown } from './words.ts'

/** What a state means at a glance; the words say the same. */
export const toneOf = ({ ends, acts }: ListedCase['state']): Tone =>
  ends === 'granted'
    ? 'success'
    : ends === 'refused'
      ? 'danger'
      : ends === 'withdrawn'
        ? 'neutral'
        : acts === 'family'
          ? 'warning'
          : 'info'

/** What was answered, in the order of the form. `others`: read by those who decide. */
export function AnswersCard({ of, service, others = false }: { of: Case; service: Shown; others?: boolean }) {
  const text = useWords(words)
  const language = useLanguage()
  const rows = service.sections.flatMap((section) =>
    askedIn(section, of.answers).flatMap((field): SummaryRow[] => {
      const answer = of.answers[field.id]
      if (answer === undefined) return []
      return [{ key: field.title, value: answerInWords(field, answer, language, text.yes) }]
    }),
  )
  const { assigned } = of
  if (assigned) rows.push({ key: text.territory, value: assignedInWords(assigned, language) })
  return <SummaryCard title={others ? text.theirAnswers : text.answers} rows={rows} />
}

/** Number, times, and which way it came. */
export function FilingCard({ of }: { of: Case }) {
  const text = useWords(words)
  const language = useLanguage()
  const { number, filedAt, receivedAt, channel, organisation, zone } = of
  const rows: SummaryRow[] = [
    { key: text.numberOf, value: number },
    { key: text.filedAt, value: momentInWords(filedAt, zone, language) },
    ...(receivedAt === filedAt ? [] : [{ key: text.receivedAt, value: timeInWords(receivedAt, zone, language) }]),
    { key: text.channel, value: text[channel] },
    { key: text.organisation, value: organisation.title },
  ]
  return <SummaryCard title={text.filing} rows={rows} />
}

/** The ground with its law, the words to the family, the order; nothing while nothing was decided. */
export function DecisionCard({ of: { ground, reason, order } }: { of: Case }) {
  const text = useWords(words)
  const language = useLanguage()
  const rows: SummaryRow[] = [
    ...(ground ? [{ key: text.ground, value: ground.title }] : []),
    ...(ground?.law === undefined ? [] : [{ key: text.law, value: ground.law }]),
    ...(reason === undefined ? [] : [{ key: text.reason, value: reason }]),
    ...(order ? [{ key: text.order, value: text.orderOf(order.number, dateInWords(order.on, language)) }] : []),
  ]
  return rows.length === 0 ? null : <SummaryCard title={text.decision} rows={rows} />
}

/** Rights that the authority has seen the evidence of: nobody asks for the paper again until their day. */
export function BenefitsCard({ of: { benefits } }: { of: Case }) {
  const text = useWords(words)
  const language = useLanguage()
  const rows = benefits.map(({ title, law, until }) => ({
    key: title,
    value: `${until === undefined ? text.noTerm : text.until(dateInWords(until, language))} (${law})`,
  }))
  return rows.length === 0 ? null : <SummaryCard title={text.benefits} rows={rows} />
}

/** The way to the documents, and the receipt. */
export function FilesLink({ id }: { id: string }) {
  const text = useWords(words)
  return (
    <p>
      <a href={`${CASES}/${id}/files`}>{text.files}</a>
    </p>
  )
}

type Told = Case['history'][number]

/** What happened, by whom, and which answers were changed to what. */
export function History({ of: { history, zone }, service }: { of: Case; service: Shown }) {
  const text = useWords(words)
  const language = useLanguage()
  const titleOf = ({ type, state }: Told) =>
    type.includes('case-changed') ? text.changed : /-near|-proof-/.test(type) ? text.reminded : state
  const steps = history.map((told, index): TimelineStep => {
    const { at, channel, by } = told
    return {
      title: titleOf(told),
      when: index === history.length - 1 ? 'now' : 'past',
      at: `${timeInWords(at, zone, language)} · ${text[by]}`,
      children: (
        <>
          {channel && channel !== 'portal' && <p>{text[channel]}</p>}
          <Changes of={told} service={service} />
        </>
      ),
    }
  })
  return (
    <section class="stack stack--close" aria-labelledby="history">
      <Heading level={2} size="m" id="history">
        {text.history}
      </Heading>
      <Timeline steps={steps} />
    </section>
  )
}

function Changes({ of: { changes }, service }: { of: Told; service: Shown }) {
  const text = useWords(words)
  const language = useLanguage()
  const fields = fieldsOf(service)
  const said = (field: string, answer: Told['changes'][number]['now']) => {
    const found = fields.find(({ id }) => id === field)
    return answer === undefined || !found ? '—' : answerInWords(found, answer, language, text.yes)
  }
  if (changes.length === 0) return null
  return (
    <ul class="list">
      {changes.map(({ field, was, now }) => (
        <li key={field}>
          {`${fields.find(({ id }) => id === field)?.title ?? field}: ${said(field, was)} → ${said(field, now)}`}
        </li>
      ))}
    </ul>
  )
}
