import { dateInWords, momentInWords, timeInWords } from '../../shared/ui/dates.ts'
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

/** The way to the documents. */
export function FilesLink({ id }: { id: string }) {
  const text = useWords(words)
  return (
    <p>
      <a href={`${CASES}/${id}/files`}>{text.files}</a>
    </p>
  )
}

export function History({ of: { history, zone } }: { of: Case }) {
  const text = useWords(words)
  const language = useLanguage()
  const steps = history.map(
    ({ type, at, state, channel }, index): TimelineStep => ({
      title: type.includes('case-changed') ? text.changed : state,
      when: index === history.length - 1 ? 'now' : 'past',
      at: timeInWords(at, zone, language),
      ...(channel && channel !== 'portal' && { children: <p>{text[channel]}</p> }),
    }),
  )
  return (
    <section class="stack stack--close" aria-labelledby="history">
      <Heading level={2} size="m" id="history">
        {text.history}
      </Heading>
      <Timeline steps={steps} />
    </section>
  )
}
