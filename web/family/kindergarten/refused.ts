import type { ProblemCode } from '../../../shared/domain/problems/problem.ts'
import { type AnswerError, type Questions, questionAt } from '../../form/question.ts'
import type { ProblemError } from '../../problem-error.ts'
import { type Name, WISHES_FIELD } from './application-form.ts'

const about: Partial<Record<ProblemCode, Name | typeof WISHES_FIELD>> = {
  'desired-date-past': 'desiredOn',
  'duplicate-application': 'childSurname',
  'child-too-old': 'childBirthDate',
  'child-too-young': 'desiredOn',
  'unknown-organisation': WISHES_FIELD,
  'too-many-wishes': WISHES_FIELD,
}

const isCode = (code: string): code is ProblemCode => code in about

/** What the server refused, tied to the questions it is about; an empty name when it is about the whole application. */
export function refused(error: ProblemError, questions: Questions): AnswerError[] {
  const code = Object.keys(about).find((it) => isCode(it) && error.is(it))
  if (code !== undefined && isCode(code)) return [{ name: about[code] ?? '', text: error.message }]
  const pointed = error.fields.map(({ pointer, text }) => {
    const name = pointer.startsWith('/wishes') ? WISHES_FIELD : questionAt(questions, pointer)
    const question = name === undefined ? undefined : questions[name]
    return { name: name ?? '', text: question ? `${question.called ?? question.label}: ${text}` : text }
  })
  return pointed.length > 0 ? pointed : [{ name: '', text: error.message }]
}
