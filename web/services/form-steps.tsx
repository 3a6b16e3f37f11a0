import { useState } from 'preact/hooks'
import { bringChild } from '../../shared/contracts/services.ts'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { identityOf } from '../family/kindergarten/child-identity.ts'
import { useMe, useRenewMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { type Answers, askedIn, asksBorrowed, idOf, sentAnswers, troubles } from './answers.ts'
import { CheckPage } from './check-page.tsx'
import { type Filling, NEW } from './filling.ts'
import { words } from './form-words.ts'
import { openingAt } from './opening.ts'
import { SERVICES } from './paths.ts'
import { refusedChild, type StepError } from './refused.ts'
import { ServiceField } from './service-field.tsx'
import { StepForm } from './step-form.tsx'
import { useFilling } from './use-filling.ts'
import { childrenFor, identityQuestions, mayBringNew, whoErrors } from './who.ts'
import { WhoFields } from './who-fields.tsx'
import type { Shown } from './words.ts'

/** What of an application that was filed before holds for all of a family, and whose it was. */
export type Earlier = { name: string; answers: Answers }

export type Opened = {
  service: Shown
  /** What was begun before, with the time the server got it. */
  begun: { filling: Filling; savedAt?: string } | undefined
  earlier: readonly Earlier[]
  /** By how many milliseconds the clock of the server is ahead of this device's. */
  ahead: number
}

type Props = { opened: Opened; first: Filling; step: string; today: string }

export function FormSteps({ opened: { service, begun, earlier, ahead }, first, step, today }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const { call, now, router } = usePortal()
  const renewMe = useRenewMe()
  const { query } = useStore(router.place)
  const hand = useFilling(service.code, first, begun?.savedAt)
  const [tried, setTried] = useState<{ attempt: number; step: string; errors: readonly StepError[] }>()
  const [borrowed, setBorrowed] = useState<{ name: string; answers: Answers }>()
  const [refused, setRefused] = useState<readonly StepError[]>([])
  const { filling } = hand
  const questions = identityQuestions(me, today)
  const sent = sentAnswers(service, filling.answers)
  const base = `${SERVICES}/${service.code}/form`

  const sections = service.sections.map((section, at) => ({ ...section, step: String(at + 1) }))
  const steps = ['who', ...sections.map((section) => section.step), 'check']
  const errorsOf = (of: string): StepError[] => {
    if (of === 'who') return whoErrors(service, filling, questions, text)
    const fields = sections.find((section) => section.step === of)?.fields ?? []
    return troubles(service, filling.answers, language).flatMap(({ field, text: said }) => {
      const found = fields.find(({ id }) => id === field)
      return found ? [{ name: idOf(field), text: said, called: found.title }] : []
    })
  }
  const unfinished = steps.find((it) => it !== 'check' && errorsOf(it).length > 0)
  const here = step === 'check' && unfinished !== undefined ? unfinished : steps.includes(step) ? step : 'who'

  if (here === 'check')
    return (
      <CheckPage
        service={service}
        hand={hand}
        sent={sent}
        ahead={ahead}
        known={me.children}
        sections={sections}
        onRefused={setRefused}
      />
    )

  const at = steps.indexOf(here)
  const section = sections.find((it) => it.step === here)
  const own = section ? askedIn(section, sent).map(({ id }) => idOf(id)) : []
  const left = refused.filter(({ name }) => (section ? own.includes(name) : !name.startsWith('answer-')))
  const found = tried?.step === here ? tried.errors : left
  const title = section?.title ?? (service.organisation === 'chosen' ? text.who : text.whoOnly)

  // What the family has already answered, where nothing was answered yet.
  const borrow = () => {
    const [other] = earlier
    if (!other || borrowed) return
    const missing = Object.entries(other.answers).filter(([id]) => filling.answers[id] === undefined)
    if (missing.length === 0) return
    const answers = Object.fromEntries(missing)
    hand.change({ answers: { ...answers, ...filling.answers } })
    setBorrowed({ name: other.name, answers })
  }
  const show = (errors: readonly StepError[]) => setTried({ attempt: (tried?.attempt ?? 0) + 1, step: here, errors })
  // A child that the region does not know is named before anything is applied for.
  const bring = async () => {
    try {
      const { child } = await call(bringChild, { body: identityOf(filling.identity) })
      hand.change({ child, identity: {} })
      renewMe()
      return true
    } catch (error) {
      show(refusedChild(error, questions, text.notBrought))
      return false
    }
  }
  const goOn = async () => {
    const errors = errorsOf(here)
    show(errors)
    if (errors.length > 0) return
    setRefused(refused.filter((it) => !left.includes(it)))
    if (filling.child === NEW && !(await bring())) return
    if (here === 'who') borrow()
    hand.save()
    router.go(`${base}/${query.get('from') === 'check' ? 'check' : (steps[at + 1] ?? 'check')}`)
  }

  return (
    <Page
      title={title}
      caption={text.step(service.title, at + 1, steps.length)}
      words={words}
      crumbs={[
        { href: '/cabinet/', title: text.start },
        { href: SERVICES, title: text.services },
        { href: `${SERVICES}/${service.code}`, title: service.title },
      ]}
      failed={found.length > 0}
    >
      {found.length > 0 && (
        <ErrorSummary
          key={tried?.attempt ?? 0}
          errors={found.map(({ name, text: said, called }) => ({
            id: name,
            text: called === undefined ? said : `${called}: ${said}`,
          }))}
        />
      )}
      <StepForm key={here} back={at === 0 ? undefined : `${base}/${steps[at - 1]}`} kept={hand.kept} onDone={goOn}>
        {section ? (
          <>
            {borrowed && asksBorrowed(section, sent, borrowed.answers) && (
              <Inset>
                <p>{text.fromEarlier(borrowed.name)}</p>
              </Inset>
            )}
            {askedIn(section, sent).map((field) => (
              <ServiceField
                key={field.id}
                field={field}
                answer={filling.answers[field.id]}
                error={found.find(({ name }) => name === idOf(field.id))?.text}
                onAnswer={(answer) => hand.change({ answers: { ...filling.answers, [field.id]: answer } })}
              />
            ))}
          </>
        ) : (
          <WhoFields
            service={service}
            known={childrenFor(service, me, openingAt(service.openings, now())?.closes ?? today, filling.child)}
            others={mayBringNew(service, me)}
            questions={questions}
            filling={filling}
            errors={found}
            onChange={hand.change}
          />
        )}
      </StepForm>
    </Page>
  )
}
