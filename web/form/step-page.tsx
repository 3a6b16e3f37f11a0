import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Banner } from '../../shared/ui/banner.tsx'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Page } from '../page.tsx'
import { type AnswerError, type Answers, isAsked, type Part, type Questions } from './question.ts'
import { QuestionField } from './question-field.tsx'

export type StepPageProps = {
  title: string
  caption: string
  crumbs: readonly Crumb[]
  questions: Questions
  parts: readonly Part[]
  answers: Answers
  onAnswer: (answers: Answers) => void
  /** What the server found wrong with answers of this step. */
  found: readonly AnswerError[]
  /** All that is wrong now; asked when the person goes on. */
  check: () => readonly AnswerError[]
  onDone: () => void
  /** Whether the device keeps the draft. */
  kept: boolean
  /** Where the list of all steps is. */
  list: string
  /** What is more than questions, drawn after them. */
  children?: (errors: readonly AnswerError[]) => ComponentChildren
}

/** One step of a long form. Nothing is refused while it is filled in; going on says what is missing, all at once. */
export function StepPage(props: StepPageProps) {
  const { title, caption, crumbs, questions, parts, answers, onAnswer, found, check, onDone, kept, list } = props
  const [errors, setErrors] = useState(found)
  const [attempt, setAttempt] = useState(0)

  const goOn = () => {
    const wrong = check()
    setErrors(wrong)
    setAttempt(attempt + 1)
    if (wrong.length === 0) onDone()
  }
  const shown = errors.filter(({ name }) => questions[name] === undefined || isAsked(questions[name], answers))

  return (
    <Page title={title} caption={caption} crumbs={crumbs} failed={shown.length > 0}>
      {shown.length > 0 && <ErrorSummary key={attempt} errors={shown.map(({ name, text }) => ({ id: name, text }))} />}
      <Form class="stack stack--wide measure" onSubmit={goOn}>
        {parts.map((part) => (
          <PartFields
            key={part.names.join()}
            part={part}
            questions={questions}
            answers={answers}
            errors={shown}
            onAnswer={onAnswer}
          />
        ))}
        {props.children?.(shown)}
        <div class="stack stack--close">
          <Actions>
            <Button type="submit">Сохранить и продолжить</Button>
            <a href={list}>К списку шагов</a>
          </Actions>
          {kept ? (
            <p class="soft small">Черновик сохраняется на этом устройстве при каждом изменении.</p>
          ) : (
            <Banner tone="warning" title="Черновик не сохраняется">
              <p>
                На этом устройстве нет места или запрещено хранение. Заполните и отправьте заявление, не закрывая
                вкладку.
              </p>
            </Banner>
          )}
        </div>
      </Form>
    </Page>
  )
}

type PartProps = Pick<StepPageProps, 'questions' | 'answers' | 'onAnswer'> & {
  part: Part
  errors: readonly AnswerError[]
}

function PartFields({ part, questions, answers, errors, onAnswer }: PartProps) {
  const asked = part.names.flatMap((name) => {
    const question = questions[name]
    return isAsked(question, answers) ? [{ name, question }] : []
  })
  if (asked.length === 0) return null
  const fields = asked.map(({ name, question }) => (
    <QuestionField
      key={name}
      name={name}
      question={question}
      answers={answers}
      error={errors.find((error) => error.name === name)?.text}
      onAnswer={onAnswer}
    />
  ))
  return part.legend === undefined ? (
    <div class="stack">{fields}</div>
  ) : (
    <Fieldset legend={part.legend}>{fields}</Fieldset>
  )
}
