import { Checkbox, Radios } from '../../shared/ui/choices.tsx'
import { DateInput } from '../../shared/ui/date-input.tsx'
import { TextArea, TextInput } from '../../shared/ui/text-input.tsx'
import { type Answers, dateAnswer, partsOfDate, type Question } from './question.ts'

type Props = {
  name: string
  question: Question
  answers: Answers
  error?: string | undefined
  onAnswer: (answers: Answers) => void
}

/** A question as a field; its id is its name, so that an error and «Изменить» lead to it. */
export function QuestionField({ name, question, answers, error, onAnswer }: Props) {
  const { label, hint, empty } = question
  const answer = answers[name] ?? ''
  const say = (value: string) => onAnswer({ [name]: value })
  const field = { id: name, label, error, optional: empty === undefined, ...(hint !== undefined && { hint }) }
  switch (question.kind) {
    case 'text':
    case 'tel':
    case 'email':
      return (
        <TextInput
          {...field}
          kind={question.kind}
          value={answer}
          onInput={say}
          width={question.width}
          inputMode={question.digits ? 'numeric' : undefined}
          autoComplete={question.autoComplete ?? 'off'}
          maxLength={question.maxLength}
        />
      )
    case 'long':
      return <TextArea {...field} rows={3} value={answer} onInput={say} />
    case 'date':
      return <DateInput {...field} value={partsOfDate(answer)} onInput={(parts) => say(dateAnswer(parts))} />
    case 'choice':
      return (
        <Radios
          {...field}
          value={answer}
          choices={question.choices}
          onInput={(value) => onAnswer({ ...question.fills?.(value), [name]: value })}
        />
      )
    case 'consent':
      return (
        <Checkbox
          id={name}
          label={label}
          error={error}
          {...(hint !== undefined && { hint })}
          checked={answer === 'yes'}
          onInput={(agreed) => say(agreed ? 'yes' : '')}
        />
      )
  }
}
