import { useState } from 'preact/hooks'
import { Banner } from '../../../shared/ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../../shared/ui/button.tsx'
import { Confirmation } from '../../../shared/ui/confirmation.tsx'
import { ErrorSummary } from '../../../shared/ui/error-summary.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { SummaryCard } from '../../../shared/ui/summary-list.tsx'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { ProblemError } from '../../problem-error.ts'
import { type ActName, acts, send, stageOf } from './acts.ts'
import { ApplicationAt } from './application-at.tsx'
import { offerRows } from './offer-card.tsx'
import { leftInWords, untilTerm } from './term.ts'
import { type Application, BASE, crumbs, words } from './words.ts'

type Props = { params: { id: string; act: ActName } }

/** An answer to a направление or the end of an application: what it means, one button, and what came of it. */
export function ActPage({ params: { id, act } }: Props) {
  const { now } = usePortal()
  const [trouble, setTrouble] = useState<Trouble>()
  return (
    <ApplicationAt id={id}>
      {(application, again) => {
        const { stage, why = '' } = { why: undefined, ...stageOf(act, application, now()) }
        const done = (next?: Trouble) => {
          setTrouble(next)
          again()
        }
        if (stage === 'done') return <Done act={act} application={application} others={!!trouble} />
        if (stage === 'closed') return <Closed act={act} application={application} why={why} meanwhile={!!trouble} />
        return <Ask act={act} application={application} trouble={trouble} onEnd={done} />
      }}
    </ApplicationAt>
  )
}

/** What stood in the way: the page is read anew, so that the person decides on what is true now. */
type Trouble = { text: string }

const troubleOf = (error: unknown): Trouble => ({
  text:
    error instanceof ProblemError
      ? error.message
      : 'Не удалось отправить: нет связи. Мы ещё раз прочитали заявление: если оно не изменилось, повторите',
})

const crumbsOf = ({ id, child }: Application) => [...crumbs, { href: `${BASE}/${id}`, title: child.name }]

type AskProps = {
  act: ActName
  application: Application
  trouble: Trouble | undefined
  onEnd: (trouble?: Trouble) => void
}

function Ask({ act, application, trouble, onEnd }: AskProps) {
  const { call, now, router } = usePortal()
  const [busy, setBusy] = useState(false)
  const { id, seq, child, number, term, zone, offer } = application
  const { title, button, busy: going, means } = acts[act]
  const offered = act !== 'withdrawal' && offer

  const doIt = async () => {
    setBusy(true)
    try {
      await send[act](call, { params: { id }, match: seq })
      router.go(`${BASE}/${id}/${act}`, { replace: true })
      onEnd()
    } catch (error) {
      onEnd(troubleOf(error))
    }
  }

  return (
    <Page
      title={title}
      caption={`${child.name}, заявление № ${number}`}
      words={words}
      crumbs={crumbsOf(application)}
      failed={trouble !== undefined}
    >
      <div class="stack measure">
        {trouble && <ErrorSummary errors={[trouble]} />}
        {offered && <SummaryCard title="Направление" rows={offerRows(application)} />}
        <section class="prose" aria-labelledby="means">
          <Heading level={2} size="m" id="means">
            Что это значит
          </Heading>
          <ul class="list">
            {means.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        {act === 'consent' && term !== undefined && (
          <Inset>
            <p>{`Ответить можно ${untilTerm(term, zone)}: ${leftInWords(term, zone, now())}.`}</p>
          </Inset>
        )}
        <Actions>
          <Button large kind={act === 'consent' ? 'primary' : 'danger'} busy={busy} onClick={doIt}>
            {busy ? going : button}
          </Button>
          <a href={`${BASE}/${id}`}>Вернуться к заявлению</a>
        </Actions>
      </div>
    </Page>
  )
}

/** `others`: the person's own try was refused, because somebody was faster with the same. */
type DoneProps = { act: ActName; application: Application; others: boolean }

function Done({ act, application, others }: DoneProps) {
  const { id, number, child, offer } = application
  const { done, next } = acts[act]
  return (
    <Page title={done} ownHeading words={words} crumbs={crumbsOf(application)}>
      <div class="stack measure">
        <Confirmation title={done} label="Заявление" number={number}>
          <p>{act === 'withdrawal' || !offer ? child.name : `${child.name}: ${offer.organisation}, ${offer.group}`}</p>
        </Confirmation>
        {others && (
          <Banner title="Это уже было сделано">
            <p>
              Пока вы решали, то же самое сделали в другой вкладке или это сделал второй родитель. Повторять не нужно.
            </p>
          </Banner>
        )}
        <section class="prose" aria-labelledby="next">
          <Heading level={2} size="m" id="next">
            Что дальше
          </Heading>
          <ul class="list">
            {next.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        <Actions>
          {act === 'refusal' && <ButtonLink href={`${BASE}/${id}/wishes`}>Изменить пожелания</ButtonLink>}
          <a href={`${BASE}/${id}`}>К заявлению</a>
          <a href="/cabinet/">На главную</a>
        </Actions>
      </div>
    </Page>
  )
}

type ClosedProps = { act: ActName; application: Application; why: string; meanwhile: boolean }

function Closed({ act, application, why, meanwhile }: ClosedProps) {
  return (
    <Page title={acts[act].title} words={words} crumbs={crumbsOf(application)}>
      <State
        title={meanwhile ? 'Пока вы решали, заявление изменилось' : 'Сейчас это сделать нельзя'}
        role={meanwhile ? 'alert' : 'status'}
        action={<ButtonLink href={`${BASE}/${application.id}`}>К заявлению</ButtonLink>}
      >
        <p>{why}</p>
      </State>
    </Page>
  )
}
