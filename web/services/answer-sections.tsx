import type { Service } from '../../shared/domain/service.ts'
import type { FieldProblem } from '../../shared/ui/error-summary.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { type Answers, askedIn, idOf, sentAnswers } from './answers.ts'
import { ServiceField } from './service-field.tsx'

type Props = {
  service: Service
  answers: Answers
  errors: readonly FieldProblem[]
  onAnswers: (answers: Answers) => void
}

/** All questions of a form under each other, for those who know it: a change, a counter. */
export function AnswerSections({ service, answers, errors, onAnswers }: Props) {
  const sent = sentAnswers(service, answers)
  return (
    <>
      {service.sections.map((section) => (
        <Fieldset key={section.title} legend={section.title}>
          {askedIn(section, sent).map((field) => (
            <ServiceField
              key={field.id}
              field={field}
              answer={answers[field.id]}
              error={bare(errors.find(({ id }) => id === idOf(field.id))?.text, field.title)}
              onAnswer={(answer) => onAnswers({ ...answers, [field.id]: answer })}
            />
          ))}
        </Fieldset>
      ))}
    </>
  )
}

/** At the top an error names its question; beside the question it need not. */
const bare = (text: string | undefined, title: string) =>
  text?.startsWith(`${title}: `) ? text.slice(title.length + 2) : text
