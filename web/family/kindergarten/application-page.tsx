import { useEffect, useState } from 'preact/hooks'
import { listApplications } from '../../../shared/contracts/applications.ts'
import { Content } from '../../../shared/ui/frame.tsx'
import { type AnswerError, type Answers, isAsked } from '../../form/question.ts'
import { StepPage } from '../../form/step-page.tsx'
import { useDraft } from '../../form/use-draft.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { usePerson } from '../../person.ts'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { type Loading, useLoading } from '../../use-call.ts'
import {
  BASE,
  FORM,
  firstAnswers,
  namesOf,
  questionsOf,
  type StepId,
  stepAfter,
  stepErrors,
  stepState,
  steps,
  WISHES_FIELD,
  wishesOf,
} from './application-form.ts'
import type { CheckPageProps } from './check-page.tsx'
import { fillsFor } from './child-questions.ts'
import type { Reference } from './reference.ts'
import { TasksPage } from './tasks-page.tsx'
import { useReference } from './use-reference.ts'
import { WishesStep } from './wishes-step.tsx'
import { crumbs, words } from './words.ts'

type Where = StepId | 'tasks' | 'check'

/** The application while it is filled in: list of steps, a step, the check. It stays in place from one to the next. */
export function ApplicationPage({ params: { step } }: { params: { step: Where } }) {
  const reference = useReference()
  const first = useFirst()
  return reference.kind === 'ready' && first.kind !== 'loading' ? (
    <Filling where={step} reference={reference.value} first={first.kind === 'ready' ? first.value : {}} />
  ) : (
    <Awaited of={reference} />
  )
}

/** A page whose parts are on their way, or what went wrong with them. */
const Awaited = ({ of }: { of: Loading<unknown> }) => (
  <Content crumbs={crumbs}>
    <Loaded of={of}>{() => null}</Loaded>
  </Content>
)

/** What a form that nobody has begun begins with: the family's last application, or else what the sign-in said. */
function useFirst() {
  const me = useMe()
  const { call, drafts } = usePortal()
  const person = usePerson()
  return useLoading(async (signal): Promise<Answers> => {
    const known = firstAnswers(me)
    if (me.role !== 'parent' || drafts.read(person, FORM)) return known
    // Asked first: most families have none, and need not fetch what reads one.
    const { items } = await call(listApplications, { signal }).catch(() => ({ items: [] }))
    const [last] = items
    if (!last) return known
    const { earlierAnswers } = await import('./earlier.ts')
    return { ...known, ...(await earlierAnswers(call, last, signal).catch(() => ({}))) }
  }, 'earlier')
}

/** The date on this device: the server checks again by the clock of the municipality. */
const civilToday = (now: number): string => {
  const here = new Date(now)
  return new Date(now - here.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function Filling({ where, reference, first }: { where: Where; reference: Reference; first: Answers }) {
  const me = useMe()
  const { now, router } = usePortal()
  const { query } = useStore(router.place)
  const [today] = useState(() => civilToday(now()))
  const hand = useDraft(FORM, first)
  const [found, setFound] = useState<readonly AnswerError[]>([])
  const { draft } = hand
  const questions = questionsOf(me, reference.dictionaries, wishesOf(draft), today)

  // «Подать заявление» on the card of a child begins with that child.
  useEffect(() => {
    const child = query.get('child')
    if (child !== null && draft.answers.child === undefined) hand.answer(fillsFor(me, today)(child))
  }, [])

  const step = steps.find(({ id }) => id === where)
  if (where === 'check' && steps.every((it) => stepState(it, questions, draft) === 'done'))
    return <LaterCheck questions={questions} dictionaries={reference.dictionaries} hand={hand} onRefused={setFound} />
  if (!step)
    return (
      <TasksPage
        questions={questions}
        draft={draft}
        onStartAnew={() => {
          hand.drop()
          router.go(BASE)
        }}
      />
    )

  const next = stepAfter(step.id)
  const goOn = () => {
    setFound(found.filter(({ name }) => !namesOf(step).includes(name) && name !== WISHES_FIELD))
    router.go(`${BASE}/${query.get('from') === 'check' ? 'check' : (next?.id ?? 'check')}`)
  }
  return (
    <StepPage
      key={step.id}
      title={step.title}
      caption={words.ru.caption}
      crumbs={crumbs}
      questions={questions}
      parts={step.parts}
      answers={draft.answers}
      onAnswer={hand.answer}
      found={found.filter(({ name }) =>
        step.id === 'kindergartens' ? name === WISHES_FIELD : namesOf(step).includes(name),
      )}
      check={() => stepErrors(step, questions, draft)}
      onDone={goOn}
      kept={hand.kept}
      list={`${BASE}/tasks`}
    >
      {(errors) => (
        <>
          {step.id === 'kindergartens' && (
            <WishesStep
              kindergartens={reference.kindergartens}
              wishes={wishesOf(draft)}
              onWishes={(wishes) => hand.setList('wishes', wishes)}
              error={errors.find(({ name }) => name === WISHES_FIELD)?.text}
            />
          )}
          {step.id === 'consents' && <LaterTexts health={isAsked(questions.healthConsent, draft.answers)} />}
        </>
      )}
    </StepPage>
  )
}

/** The texts are as long as half of the form: fetched by those who have come to them. */
function LaterTexts({ health }: { health: boolean }) {
  const later = useLoading(() => import('./consent-texts.tsx').then((it) => it.ConsentTexts), 'consent-texts')
  return <Loaded of={later}>{(ConsentTexts) => <ConsentTexts health={health} />}</Loaded>
}

/** The last step, fetched when the person comes to it: it brings the contract and the whole request. */
function LaterCheck(props: CheckPageProps) {
  const later = useLoading(() => import('./check-page.tsx').then((it) => it.CheckPage), 'check-page')
  return later.kind === 'ready' ? <later.value {...props} /> : <Awaited of={later} />
}
