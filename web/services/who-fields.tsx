import { isOfTransfer, type Service } from '../../shared/domain/service.ts'
import { Radios } from '../../shared/ui/choices.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Fieldset } from '../../shared/ui/field.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { type AnswerError, type Answers, isAsked, type Questions } from '../form/question.ts'
import { QuestionField } from '../form/question-field.tsx'
import type { Child } from '../me.ts'
import { type Filling, NEW } from './filling.ts'
import { words } from './form-words.ts'
import { SchoolChoice } from './school-choice.tsx'
import { CHILD, documentPart, namePart, SCHOOL } from './who.ts'

type Props = {
  service: Service
  known: readonly Child[]
  /** Whether a child that the region does not know may be brought. */
  others: boolean
  questions: Questions
  filling: Filling
  errors: readonly AnswerError[]
  onChange: (part: Partial<Filling>) => void
}

/** The first step: for whom, and to which school. */
export function WhoFields({ service, known, others, questions, filling, errors, onChange }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const errorAt = (name: string) => errors.find((error) => error.name === name)?.text
  const left = isOfTransfer(service) ? known.find(({ ref }) => ref === filling.child)?.attends : undefined
  const choices = [
    ...known.map(({ ref, name, birthDate }) => ({
      value: ref,
      title: name,
      ...(birthDate !== undefined && { hint: text.born(dateInWords(birthDate, language)) }),
    })),
    ...(others ? [{ value: NEW, title: text.other, hint: text.otherHint }] : []),
  ]
  return (
    <>
      {choices.length === 0 ? (
        <State title={text.noChild}>
          <p>{text.noChildText}</p>
        </State>
      ) : (
        <Radios
          id={CHILD}
          label={text.child}
          value={filling.child}
          error={errorAt(CHILD)}
          choices={choices}
          onInput={(child) => onChange({ child })}
        />
      )}
      {filling.child === NEW && (
        <IdentityFields
          questions={questions}
          answers={filling.identity}
          errorAt={errorAt}
          onAnswer={(answers) => onChange({ identity: { ...filling.identity, ...answers } })}
        />
      )}
      {service.organisation === 'chosen' && (
        <SchoolChoice
          id={SCHOOL}
          value={filling.organisation}
          error={errorAt(SCHOOL)}
          except={left?.organisation.id}
          onInput={(organisation) => onChange({ organisation })}
        />
      )}
    </>
  )
}

type IdentityProps = {
  questions: Questions
  answers: Answers
  errorAt: (name: string) => string | undefined
  onAnswer: (answers: Answers) => void
}

/** Who the child is, as the birth document says it: the questions of the federal form, in Russian. */
export function IdentityFields({ questions, answers, errorAt, onAnswer }: IdentityProps) {
  const text = useWords(words)
  const fields = (names: readonly string[]) =>
    names.flatMap((name) => {
      const question = questions[name]
      if (!isAsked(question, answers)) return []
      const field = { name, question, answers, error: errorAt(name), onAnswer }
      return [<QuestionField key={name} {...field} />]
    })
  return (
    <div class="stack" lang="ru">
      {fields(namePart)}
      <Fieldset legend={text.document}>{fields(documentPart)}</Fieldset>
    </div>
  )
}
