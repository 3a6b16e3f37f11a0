import { useState } from 'preact/hooks'
import { holds, openNow, type Service, windowsOf } from '../../shared/domain/service.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { timeInWords } from '../../shared/ui/dates.ts'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { SummaryCard } from '../../shared/ui/summary-list.tsx'
import { TurnBanner } from '../family/kindergarten/turn-banner.tsx'
import type { Child } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useUnsavedWarning } from '../unsaved.ts'
import { type Answers, answerInWords, askedIn, idOf } from './answers.ts'
import { bodyOf } from './body.ts'
import { words } from './form-words.ts'
import { SERVICES } from './paths.ts'
import { refusedIn, type StepError } from './refused.ts'
import { useFiling } from './use-filing.ts'
import type { FillingInHand } from './use-filling.ts'
import { Waiting } from './waiting.tsx'
import { WhoCard } from './who-card.tsx'
import type { Shown } from './words.ts'

type Section = Service['sections'][number] & { step: string }
type Props = {
  service: Shown
  hand: FillingInHand
  sent: Answers
  /** By how many milliseconds the clock of the server is ahead. */
  ahead: number
  known: readonly Child[]
  sections: readonly Section[]
  /** What the server refused stays beside the fields when the person goes back to them. */
  onRefused: (errors: readonly StepError[]) => void
}

/** «Проверьте ответы», and the one button that files the application, now or at the opening. */
export function CheckPage({ service, hand, sent, ahead, known, sections, onRefused }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const { now } = usePortal()
  const [trouble, setTrouble] = useState<{ attempt: number; errors: readonly StepError[] }>({ attempt: 0, errors: [] })
  const base = `${SERVICES}/${service.code}/form`
  const addressOf = (step: string, name: string) => `${base}/${step}?from=check#${name}`
  const stepOf = (name: string) =>
    sections.find(({ fields }) => fields.some(({ id }) => idOf(id) === name))?.step ?? 'who'

  const filing = useFiling(
    service.code,
    () => bodyOf(service, hand.filling),
    hand.stop,
    (error) => {
      const errors = refusedIn(error, service, text.failed)
      onRefused(errors.filter(({ name }) => name !== ''))
      setTrouble({ attempt: trouble.attempt + 1, errors })
    },
  )
  useUnsavedWarning(['waiting', 'lost', 'turn'].includes(filing.phase))

  const at = new Date(now() + ahead).toISOString()
  const windows = windowsOf(service, at, service.zone, sent)
  const open = openNow(windows, at) !== undefined
  const [next] = windows
  const papers = service.documents.filter(({ when }) => holds(when, sent))
  if (filing.phase === 'waiting') return <Waiting service={service} left={filing.left} onStop={filing.stop} />
  return (
    <Page
      title={text.check}
      caption={service.title}
      words={words}
      crumbs={[
        { href: '/cabinet/', title: text.start },
        { href: SERVICES, title: text.services },
        { href: `${SERVICES}/${service.code}`, title: service.title },
      ]}
      failed={trouble.errors.length > 0}
    >
      {trouble.errors.length > 0 && (
        <ErrorSummary
          key={trouble.attempt}
          errors={trouble.errors.map(({ name, text: said, called }) => ({
            text: called === undefined ? said : `${called}: ${said}`,
            ...(name !== '' && { href: addressOf(stepOf(name), name) }),
          }))}
        />
      )}
      {filing.phase === 'turn' && filing.turn && <TurnBanner key={filing.turn.till} {...filing.turn} />}
      {filing.phase === 'lost' && (
        <Banner tone="warning" title={text.lost}>
          <p>{text.lostText}</p>
        </Banner>
      )}
      <WhoCard service={service} filling={hand.filling} known={known} change={(name) => addressOf('who', name)} />
      {sections.map((section) => (
        <SummaryCard
          key={section.step}
          title={section.title}
          rows={askedIn(section, sent).flatMap((field) => {
            const answer = sent[field.id]
            const change = addressOf(section.step, idOf(field.id))
            if (answer === undefined) return []
            return [{ key: field.title, value: answerInWords(field, answer, language, text.yes), change }]
          })}
        />
      ))}
      {papers.length > 0 && (
        <section class="stack stack--close measure" aria-labelledby="papers">
          <Heading level={2} size="m" id="papers">
            {text.papers}
          </Heading>
          <ul class="list">
            {papers.map(({ code, title, optional, benefits }) => (
              <li key={code}>
                {optional ? `${title} (${text.ifAny})` : title}
                {benefits && <span class="soft"> {text.unlessKnown}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Inset>
        {open || !next ? (
          <p>{next ? text.server : `${text.never}. ${text.neverText}`}</p>
        ) : (
          <p>
            <strong>{text.closed(timeInWords(next.opens, service.zone, language))}.</strong> {text.closedText}
          </p>
        )}
      </Inset>
      <Actions>
        {open || !next ? (
          <Button large busy={filing.phase === 'sending'} off={!next} onClick={filing.send}>
            {filing.phase === 'sending' ? text.sending : text.send}
          </Button>
        ) : (
          <Button large onClick={() => filing.wait(next.opens)}>
            {text.wait}
          </Button>
        )}
        <a href={`${base}/${sections.at(-1)?.step ?? 'who'}`}>{text.back}</a>
      </Actions>
    </Page>
  )
}
