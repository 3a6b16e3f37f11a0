import type { ProblemCode } from '../../shared/domain/problems/problem.ts'
import { fieldsOf, type Service } from '../../shared/domain/service.ts'
import { type AnswerError, type Questions, questionAt } from '../form/question.ts'
import { ProblemError } from '../problem-error.ts'
import { fieldAt, idOf } from './answers.ts'
import { CHILD, SCHOOL } from './who.ts'

/** An error beside its field, and how the field is called where the field is not in sight. */
export type StepError = AnswerError & { called?: string }

/** Refusals that are about one choice of the first step. */
const about: readonly (readonly [ProblemCode, string])[] = [
  ['not-for-child', CHILD],
  ['unknown-organisation', SCHOOL],
  ['too-many-wishes', SCHOOL],
]

/** What the server refused, tied to the questions it is about; an empty name when it is about the whole. */
export function refusedIn(error: unknown, service: Service, failed: string): StepError[] {
  if (!(error instanceof ProblemError)) return [{ name: '', text: failed }]
  const known = about.find(([code]) => error.is(code))
  if (known) return [{ name: known[1], text: error.message }]
  const pointed = error.fields.map(({ pointer, text }): StepError => {
    const field = fieldsOf(service).find(({ id }) => id === fieldAt(pointer))
    if (field) return { name: idOf(field.id), text, called: field.title }
    return { name: pointer === '/child' ? CHILD : pointer === '/organisation' ? SCHOOL : '', text }
  })
  return pointed.length > 0 ? pointed : [{ name: '', text: error.message }]
}

/** Why a child could not be brought, beside the questions that tell who it is. */
export function refusedChild(error: unknown, questions: Questions, failed: string): StepError[] {
  if (!(error instanceof ProblemError)) return [{ name: CHILD, text: failed }]
  const pointed = error.fields.map(({ pointer, text }): StepError => {
    // The questions know the place of a child in the form of a kindergarten.
    const name = questionAt(questions, `/child${pointer}`)
    return { name: name ?? CHILD, text }
  })
  return pointed.length > 0 ? pointed : [{ name: CHILD, text: error.message }]
}
