import type { Field } from '../../shared/domain/service.ts'
import { Checkbox, Checkboxes, Radios } from '../../shared/ui/choices.tsx'
import { DateInput, partsOf } from '../../shared/ui/date-input.tsx'
import { Select, TextArea } from '../../shared/ui/text-input.tsx'
import { dateAnswer, partsOfDate } from '../form/question.ts'
import { type Answers, idOf } from './answers.ts'

type Answer = Answers[string]
type Props = {
  field: Field
  answer: Answer | undefined
  error: string | undefined
  onAnswer: (answer: Answer) => void
}

/** More are chosen from a list. */
const MOST_RADIOS = 12

/** A question of a service's form, whatever its kind. */
export function ServiceField({ field, answer, error, onAnswer }: Props) {
  const { id, title, hint, kind, optional = false, options = [] } = field
  const own = { id: idOf(id), label: title, error, optional, ...(hint !== undefined && { hint }) }
  const text = typeof answer === 'string' ? answer : ''
  switch (kind) {
    case 'flag':
      return <Checkbox {...own} checked={answer === true} onInput={onAnswer} />
    case 'consent':
      return (
        <Checkbox
          {...own}
          hint={field.text ?? ''}
          checked={answer === field.version}
          onInput={(agreed) => onAnswer(agreed ? (field.version ?? '') : '')}
        />
      )
    case 'date':
      return (
        <DateInput
          {...own}
          value={/^\d{4}-/.test(text) ? partsOf(text) : partsOfDate(text)}
          onInput={(parts) => onAnswer(dateAnswer(parts))}
        />
      )
    case 'text':
      return <TextArea {...own} rows={2} value={text} onInput={onAnswer} />
    case 'choices':
      return (
        <Checkboxes
          {...own}
          values={Array.isArray(answer) ? answer : []}
          choices={options.map(({ code, title: option }) => ({ value: code, title: option }))}
          onInput={onAnswer}
        />
      )
    case 'choice':
      return options.length > MOST_RADIOS ? (
        <Select
          {...own}
          none="—"
          value={text}
          options={options.map(({ code, title: option }) => ({ value: code, title: option }))}
          onInput={onAnswer}
        />
      ) : (
        <Radios
          {...own}
          value={text}
          choices={options.map(({ code, title: option, law }) => ({
            value: code,
            title: option,
            ...(law !== undefined && { hint: law }),
          }))}
          onInput={onAnswer}
        />
      )
  }
}
