import { useState } from 'preact/hooks'
import { takeCaseStep } from '../../shared/contracts/cases.ts'
import { printCaseReceipt } from '../../shared/contracts/papers.ts'
import { stateOf } from '../../shared/domain/service.ts'
import { Beside } from '../../shared/ui/beside.tsx'
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { Tag } from '../../shared/ui/tag.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe, useOwn } from '../me.ts'
import { Page } from '../page.tsx'
import { PaperButtons } from '../paper-buttons.tsx'
import { usePortal } from '../portal.ts'
import { type Action, useAction } from '../use-action.ts'
import { caseCrumbs, ServiceOf, useCase } from './case-at.tsx'
import { AnswersCard, BenefitsCard, DecisionCard, FilesLink, FilingCard, History, toneOf } from './case-parts.tsx'
import { words } from './case-words.ts'
import { CASES } from './paths.ts'
import type { Case, Shown } from './words.ts'

const papers = [{ print: printCaseReceipt, title: 'Расписка в приёме заявления' }]

/** An application of the family: where it stands, whose turn it is and until when, what was decided, what can be done. */
export function CasePage({ params: { id } }: { params: { id: string } }) {
  const text = useWords(words)
  const { role } = useMe()
  const { call } = usePortal()
  const loading = useCase(id)
  const action = useAction()
  const [done, setDone] = useState({ count: 0, title: '' })
  const known = loading.kind === 'ready' ? loading.value : undefined
  const failed = action.errors.length > 0
  const name = known?.child.name ?? text.cases

  const take = async (it: Case, step: string, to: string) => {
    const outcome = await action.run(() => call(takeCaseStep, { params: { id, step }, body: {}, match: it.seq }))
    if (outcome === 'done') setDone({ count: done.count + 1, title: text.done(to) })
    if (outcome !== 'refused') loading.renew()
  }
  return (
    <Page
      title={known ? `${name}, ${text.number(known.number)}` : name}
      heading={name}
      caption={known ? `${known.service.title}, ${text.number(known.number)}` : undefined}
      words={words}
      crumbs={caseCrumbs(role, text)}
      failed={failed}
    >
      <Refusal of={action} />
      {done.count > 0 && !failed && <Done key={done.count} title={done.title} />}
      <Loaded of={loading} lines={8}>
        {(it) => (
          <>
            <p>
              <Tag tone={toneOf(it.state)}>{it.state.title}</Tag>
            </p>
            <Beside
              aside={
                <>
                  <ServiceOf it={it}>{(service) => <AnswersCard of={it} service={service} />}</ServiceOf>
                  <FilingCard of={it} />
                </>
              }
            >
              <Now it={it} />
              <DecisionCard of={it} />
              <BenefitsCard of={it} />
              <FilesLink id={id} />
              <PaperButtons id={id} papers={papers} />
              <ServiceOf it={it}>
                {(service) => <Further key={it.seq} it={it} service={service} action={action} onStep={take} />}
              </ServiceOf>
              <ServiceOf it={it}>{(service) => <History of={it} service={service} />}</ServiceOf>
            </Beside>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What happens now, whose turn it is, and until when. */
function Now({ it: { state, term, zone, organisation } }: { it: Case }) {
  const text = useWords(words)
  const language = useLanguage()
  const { now } = usePortal()
  const { family, acts, ends } = state
  const late = term !== undefined && Date.parse(term) < now()
  return (
    <Inset>
      <p>{family}</p>
      {acts !== undefined && !ends && (
        <p>{acts === 'family' ? <strong>{text.familyActs}.</strong> : `${text.officeActs(organisation.title)}.`}</p>
      )}
      {term !== undefined && !ends && (
        <p>
          {text.term(dayInWords(term, zone, language))} {late && <Tag tone="danger">{text.overdue}</Tag>}
        </p>
      )}
    </Inset>
  )
}

type FurtherProps = {
  it: Case
  service: Shown
  action: Action
  onStep: (it: Case, step: string, to: string) => void
}

/** What the family may do in this state; what ends the application is asked twice. */
function Further({ it, service, action, onStep }: FurtherProps) {
  const text = useWords(words)
  const own = useOwn(it.child.ref)
  const [asking, setAsking] = useState<string>()
  const { id, changeable } = it
  // Who was entrusted with filing changes answers; what becomes of the application is its guardians' to say.
  const steps = own ? it.steps : []
  if (steps.length === 0 && !changeable) return null
  const toOf = (to: string) => stateOf(service, to)
  const asked = steps.find(({ code }) => code === asking)
  return (
    <section class="stack stack--close measure" aria-labelledby="further">
      <Heading level={2} size="m" id="further">
        {text.what}
      </Heading>
      {asked ? (
        <>
          <p>{text.withdrawAsk}</p>
          <Actions>
            <Button
              kind="danger"
              busy={action.busy}
              onClick={() => onStep(it, asked.code, toOf(asked.to)?.title ?? '')}
            >
              {action.busy ? text.busy : asked.title}
            </Button>
            <Button kind="plain" onClick={() => setAsking(undefined)}>
              {text.back}
            </Button>
          </Actions>
        </>
      ) : (
        <Actions>
          {changeable && (
            <ButtonLink kind="secondary" href={`${CASES}/${id}/answers`}>
              {text.change}
            </ButtonLink>
          )}
          {steps.map(({ code, title, to }) =>
            toOf(to)?.ends === 'withdrawn' ? (
              <Button key={code} kind="plain" onClick={() => setAsking(code)}>
                {`${title}…`}
              </Button>
            ) : (
              <Button key={code} busy={action.busy} onClick={() => onStep(it, code, toOf(to)?.title ?? '')}>
                {action.busy ? text.busy : title}
              </Button>
            ),
          )}
        </Actions>
      )}
    </section>
  )
}
