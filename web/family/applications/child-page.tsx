import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { changeApplication, showForm } from '../../../shared/contracts/filing.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { Actions, Button, ButtonLink } from '../../../shared/ui/button.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { type Answers, errorsOf, isAsked } from '../../form/question.ts'
import { QuestionField } from '../../form/question-field.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe, useOwn } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { type Action, useAction } from '../../use-action.ts'
import { useCall } from '../../use-call.ts'
import { childQuestions } from '../kindergarten/child-questions.ts'
import { ApplicationAt } from './application-at.tsx'
import { answersOf, birthNames, withChild } from './child-answers.ts'
import { type Application, BASE, crumbs, statuses, words } from './words.ts'

type Filed = z.output<typeof showForm.response>

/** The day of birth and the birth document of the child of an application, corrected; the time of filing stays. */
export const ChildPage = ({ params: { id } }: { params: { id: string } }) => (
  <ApplicationAt id={id}>{(application) => <Correct application={application} />}</ApplicationAt>
)

function Correct({ application }: { application: Application }) {
  const { id, child, number, status } = application
  const action = useAction()
  const own = useOwn(child.ref)
  return (
    <Page
      title="Исправить дату рождения и документ"
      caption={`${child.name}, заявление № ${number}`}
      words={words}
      crumbs={[...crumbs, { href: `${BASE}/${id}`, title: child.name }]}
      failed={action.errors.length > 0}
    >
      {own && status === 'queued' ? (
        <Read application={application} action={action} />
      ) : (
        <State title="Сейчас это сделать нельзя" action={<ButtonLink href={`${BASE}/${id}`}>К заявлению</ButtonLink>}>
          <p>{`Исправляет законный представитель, пока заявление в очереди. Сейчас: «${statuses[status].text}».`}</p>
        </State>
      )}
    </Page>
  )
}

type ReadProps = { application: Application; action: Action }

function Read({ application, action }: ReadProps) {
  const form = useCall(showForm, { params: { id: application.id } })
  return (
    <>
      <Refusal of={action} />
      <Loaded of={form} lines={8}>
        {(value) => <Fields key={value.seq} application={application} form={value} action={action} />}
      </Loaded>
    </>
  )
}

function Fields({ application: { id, zone }, form, action }: ReadProps & { form: Filed }) {
  const me = useMe()
  const { call, now, router } = usePortal()
  const [answers, setAnswers] = useState<Answers>(() => answersOf(form.child))
  const questions = childQuestions(me, civilDate(new Date(now()).toISOString(), zone))
  const asked = birthNames.filter((name) => isAsked(questions[name], answers))

  const save = async () => {
    const wrong = errorsOf(questions, asked, answers)
    if (wrong.length > 0) return action.refuse(wrong.map(({ name, text }) => ({ id: name, text })))
    const { seq, confirmed: _, ...filed } = form
    const fields = Object.fromEntries(asked.map((name) => [questions[name].pointer, name]))
    const sent = { params: { id }, body: withChild(filed, answers), match: seq }
    if ((await action.run(() => call(changeApplication, sent), fields)) === 'done') router.go(`${BASE}/${id}`)
  }

  return (
    <Form class="stack measure" onSubmit={save}>
      <Inset>
        <p>Время подачи не изменится. Имя и СНИЛС исправляют на странице «Доступ к данным».</p>
      </Inset>
      {asked.map((name) => (
        <QuestionField
          key={name}
          name={name}
          question={questions[name]}
          answers={answers}
          error={action.errorAt(name)}
          onAnswer={(answer) => setAnswers({ ...answers, ...answer })}
        />
      ))}
      <Actions>
        <Button type="submit" large busy={action.busy}>
          {action.busy ? 'Сохраняем…' : 'Сохранить'}
        </Button>
        <a href={`${BASE}/${id}`}>Не менять</a>
      </Actions>
    </Form>
  )
}
