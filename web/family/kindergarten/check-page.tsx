import { useState } from 'preact/hooks'
import { submitApplication, submitApplicationFor } from '../../../shared/contracts/filing.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { civilDateOf, emptyDate } from '../../../shared/ui/date-input.tsx'
import { ErrorSummary } from '../../../shared/ui/error-summary.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import { SummaryCard, type SummaryRow } from '../../../shared/ui/summary-list.tsx'
import { newAttempt, passes } from '../../call.ts'
import { attemptFor, type Draft } from '../../draft.ts'
import { answerRows } from '../../form/answer-rows.ts'
import type { AnswerError, Questions } from '../../form/question.ts'
import type { DraftInHand } from '../../form/use-draft.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { NoConnection, ProblemError } from '../../problem-error.ts'
import { keepReceipt } from '../../receipts.ts'
import { useLoading } from '../../use-call.ts'
import { useResend } from '../../use-resend.ts'
import { BASE, namesOf, type Step, steps, stepWith, WISHES_FIELD, wishesOf } from './application-form.ts'
import { bodyOf } from './body.ts'
import type { Dictionaries } from './reference.ts'
import { refused } from './refused.ts'
import type { TakenIn, TakenInProps } from './taken-in.tsx'
import { type Turn, TurnBanner, turnOf } from './turn-banner.tsx'
import { crumbs, words } from './words.ts'

const addressOf = (step: string, name: string) => `${BASE}/${step}?from=check#${name}`

const rowsOf = (step: Step, questions: Questions, draft: Draft): SummaryRow[] =>
  step.id === 'kindergartens'
    ? wishesOf(draft).map(({ title }, at) => ({ key: `${at + 1}-е желание`, value: title }))
    : answerRows(questions, namesOf(step), draft.answers, (name) => addressOf(step.id, name))

type Trouble = { attempt: number; errors: readonly AnswerError[] }

export type CheckPageProps = {
  questions: Questions
  dictionaries: Dictionaries
  hand: DraftInHand
  /** What the server refused stays beside the fields when the person goes back to them. */
  onRefused: (errors: readonly AnswerError[]) => void
}

/** «Проверьте ответы», and the one button that files the application. */
export function CheckPage({ questions, dictionaries, hand, onRefused }: CheckPageProps) {
  const { call, router } = usePortal()
  const [busy, setBusy] = useState(false)
  const [waiting, setWaiting] = useState<'line' | 'crowd' | Turn>()
  const [trouble, setTrouble] = useState<Trouble>({ attempt: 0, errors: [] })
  const { draft } = hand
  const me = useMe()
  const { municipality, role } = me
  const isFamily = role === 'parent'
  const [takenIn, setTakenIn] = useState<TakenIn>({
    channel: role === 'mfc-clerk' ? 'mfc' : 'counter',
    filedOn: emptyDate,
  })
  const day = Object.values(takenIn.filedOn).join('')
  const filedOn = civilDateOf(takenIn.filedOn)

  /** A family files in its own name; an official for who came, with the day on the paper and consents given on paper. */
  const send = () => {
    const { consents, ...form } = bodyOf(draft, questions, dictionaries)
    const attempt = attemptFor(draft, { ...form, consents, ...takenIn }, newAttempt)
    hand.setAttempt(attempt)
    if (isFamily) {
      // What a family agrees to its guardians say, not whom they entrusted with filing.
      const child = me.children.find(({ ref }) => ref === draft.answers.child)
      const body = child?.entrusted ? form : { ...form, consents }
      return call(submitApplication, { body, attempt: attempt.key })
    }
    const body = { ...form, channel: takenIn.channel, ...(filedOn !== undefined && { filedOn }) }
    const params = { municipality: municipality?.code ?? '' }
    return call(submitApplicationFor, { params, body, attempt: attempt.key })
  }

  const file = async () => {
    setWaiting(undefined)
    if (day !== '' && filedOn === undefined)
      return setTrouble({ attempt: trouble.attempt + 1, errors: [{ name: DAY_FIELD, text: NO_DAY }] })
    setBusy(true)
    try {
      const receipt = await send()
      keepReceipt(localStorage, receipt)
      hand.drop()
      router.go(`${BASE}/sent/${receipt.id}`, { replace: true })
    } catch (error) {
      setBusy(false)
      if (error instanceof NoConnection) return setWaiting('line')
      if (error instanceof ProblemError && error.is('busy')) return setWaiting(turnOf(error.params))
      if (passes(error)) return setWaiting('crowd')
      const errors =
        error instanceof ProblemError
          ? refused(error, questions)
          : [{ name: '', text: 'Не удалось отправить. Нажмите ещё раз, второго заявления не появится' }]
      onRefused(errors)
      setTrouble({ attempt: trouble.attempt + 1, errors })
    }
  }
  useResend(waiting !== undefined, file, typeof waiting === 'object' ? waiting.seconds : undefined)

  return (
    <Page
      title="Проверьте ответы"
      caption={words.ru.caption}
      words={words}
      crumbs={crumbs}
      failed={trouble.errors.length > 0}
    >
      {trouble.errors.length > 0 && (
        <ErrorSummary
          key={trouble.attempt}
          errors={trouble.errors.map(({ name, text }) => ({ text, href: hrefOf(name) }))}
        />
      )}
      {typeof waiting === 'object' && <TurnBanner key={waiting.till} {...waiting} />}
      {(waiting === 'line' || waiting === 'crowd') && (
        <Banner tone="warning" title="Заявление ещё не отправлено">
          <p>
            {waiting === 'line'
              ? 'Нет связи с сервером.'
              : 'Сейчас подают столько заявлений, что до выдачи талона дело не дошло.'}{' '}
            Заявление хранится на этом устройстве и уйдёт само: не закрывайте эту страницу. Второго заявления не
            появится, даже если нажать ещё раз.
          </p>
        </Banner>
      )}
      {steps.map((step) => (
        <SummaryCard
          key={step.id}
          title={step.title}
          rows={rowsOf(step, questions, draft)}
          {...(step.id === 'kindergartens' && { change: addressOf(step.id, WISHES_FIELD) })}
        />
      ))}
      {!isFamily && (
        <LaterTakenIn
          id={DAY_FIELD}
          value={takenIn}
          onInput={setTakenIn}
          error={trouble.errors.find(({ name }) => name === DAY_FIELD)?.text}
        />
      )}
      <Inset>
        <p>
          Время подачи определит сервер в ту секунду, когда заявление придёт. Изменить пожелания можно и после подачи.
        </p>
      </Inset>
      <Actions>
        <Button large busy={busy} onClick={file}>
          {busy ? 'Отправляем…' : 'Подать заявление'}
        </Button>
        <a href={`${BASE}/tasks`}>К списку шагов</a>
      </Actions>
    </Page>
  )
}

/** Fetched for officials: a family is never asked. */
function LaterTakenIn(props: TakenInProps) {
  const later = useLoading(() => import('./taken-in.tsx').then((it) => it.TakenInFields), 'taken-in')
  return <Loaded of={later}>{(TakenInFields) => <TakenInFields {...props} />}</Loaded>
}

const DAY_FIELD = 'filedOn'
const NO_DAY = 'Такой даты нет: проверьте день, месяц и год'

function hrefOf(name: string): string | undefined {
  if (name === DAY_FIELD) return `#${DAY_FIELD}`
  const step = name === WISHES_FIELD ? 'kindergartens' : stepWith(name)?.id
  return step === undefined ? undefined : addressOf(step, name)
}
