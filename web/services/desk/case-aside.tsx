import { useEffect, useRef, useState } from 'preact/hooks'
import { takeCaseStep } from '../../../shared/contracts/cases.ts'
import { stateOf } from '../../../shared/domain/service.ts'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { Tag } from '../../../shared/ui/tag.tsx'
import { Loaded } from '../../loaded.tsx'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { useCase } from '../case-at.tsx'
import { AnswersCard, BenefitsCard, DecisionCard, FilesLink, FilingCard, History, toneOf } from '../case-parts.tsx'
import { words as caseWords } from '../case-words.ts'
import type { Case, Shown } from '../words.ts'
import { type Deed, pointers, type StepShown } from './deed.ts'
import { StepTaker } from './step-taker.tsx'
import { words } from './words.ts'

type Props = { id: string; service: Shown; organisation: string; close: string; onMoved: () => void }

/** One application beside its list: the step that comes, and all that it is decided by. */
export function CaseAside({ id, service, organisation, close, onMoved }: Props) {
  const text = useWords(words)
  const { call } = usePortal()
  const loading = useCase(id)
  const action = useAction()
  const [done, setDone] = useState({ count: 0, title: '' })
  const top = useRef<HTMLElement>(null)
  // On a phone it stands below the list.
  useEffect(() => {
    top.current?.focus({ preventScroll: true })
    top.current?.scrollIntoView({ block: 'nearest' })
  }, [id])

  const take = async (it: Case, step: StepShown, deed: Deed) => {
    const outcome = await action.run(
      () => call(takeCaseStep, { params: { id, step: step.code }, body: deed, match: it.seq }),
      pointers,
    )
    const to = service.steps.find(({ code }) => code === step.code)?.to ?? ''
    if (outcome === 'done') setDone({ count: done.count + 1, title: text.done(stateOf(service, to)?.title ?? '') })
    if (outcome === 'refused') return
    loading.renew()
    onMoved()
  }
  return (
    <section class="stack" aria-label={text.open} ref={top} tabIndex={-1}>
      <Refusal of={action} />
      {done.count > 0 && action.errors.length === 0 && <Done key={done.count} title={done.title} />}
      <Loaded of={loading} lines={8}>
        {(it) => (
          <>
            <Top it={it} />
            <Heading level={3} size="s">
              {text.steps}
            </Heading>
            <StepTaker
              key={it.seq}
              steps={it.steps}
              law={service.law}
              organisation={organisation}
              zone={it.zone}
              action={action}
              onTake={(step, deed) => take(it, step, deed)}
            />
            <DecisionCard of={it} />
            <BenefitsCard of={it} />
            <FilesLink id={it.id} />
            <AnswersCard of={it} service={service} others />
            <FilingCard of={it} />
            <History of={it} service={service} />
          </>
        )}
      </Loaded>
      <p>
        <a href={close}>{text.close}</a>
      </p>
    </section>
  )
}

function Top({ it: { child, number, state, term, zone } }: { it: Case }) {
  const text = useWords(words)
  const about = useWords(caseWords)
  const language = useLanguage()
  const { now } = usePortal()
  return (
    <div class="stack stack--close">
      <Heading level={2} size="m" caption={about.number(number)}>
        {child.name ?? about.erased}
      </Heading>
      <p>
        <Tag tone={toneOf(state)}>{state.title}</Tag>
      </p>
      {term !== undefined && !state.ends && (
        <p>
          {about.term(dayInWords(term, zone, language))}{' '}
          {Date.parse(term) < now() && <Tag tone="danger">{text.overdue}</Tag>}
        </p>
      )}
    </div>
  )
}
