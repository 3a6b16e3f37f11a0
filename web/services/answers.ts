import type * as z from 'zod/mini'
import type { Answers as Contract } from '../../shared/contracts/services.ts'
import { wrongAnswers } from '../../shared/domain/answers.ts'
import type { FieldError, Language } from '../../shared/domain/problems/problem.ts'
import { type Field, fieldsOf, holds, type Service } from '../../shared/domain/service.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { dateOf } from '../form/question.ts'

/** Answers by question. While a form is filled in a date is what was typed, `day.month.year`. */
export type Answers = z.output<typeof Contract>
type Answer = Answers[string]

/** The id of a question on the page: errors and «Изменить» lead to it. */
export const idOf = (field: string): string => `answer-${field}`

/** What a form begins with: obligatory options are chosen, and what can have one answer only has it. */
export const firstAnswers = (service: Service): Answers =>
  Object.fromEntries(
    fieldsOf(service).flatMap(({ id, kind, always, options = [] }): [string, Answer][] => {
      const [only] = options
      if (kind === 'choices' && always) return [[id, [...always]]]
      return kind === 'choice' && only && options.length === 1 ? [[id, only.code]] : []
    }),
  )

function tidy({ kind }: Field, answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || answer === false) return undefined
  if (typeof answer !== 'string') return answer === true || answer.length > 0 ? answer : undefined
  const text = answer.trim()
  return text === '' ? undefined : kind === 'date' ? (dateOf(text) ?? text) : text
}

/** The answers as they are sent: what is asked after the others, without what was left empty. */
export function sentAnswers(service: Service, answers: Answers): Answers {
  const sent: Answers = {}
  for (const field of fieldsOf(service)) {
    const answer = tidy(field, answers[field.id])
    if (answer !== undefined && holds(field.when, sent)) sent[field.id] = answer
  }
  return sent
}

/** The questions of a section that are asked after these answers. */
export const askedIn = ({ fields }: Service['sections'][number], sent: Answers): Field[] =>
  fields.filter(({ when }) => holds(when, sent))

/** Whether a question that is asked now was answered by an earlier application. */
export const asksBorrowed = (section: Service['sections'][number], sent: Answers, borrowed: Answers): boolean =>
  askedIn(section, sent).some(({ id }) => borrowed[id] !== undefined)

export type FieldTrouble = { field: string; text: string }

/** What is wrong with the answers, by the rules of the server. */
export const troubles = (service: Service, answers: Answers, language: Language): FieldTrouble[] =>
  wrongAnswers(service, sentAnswers(service, answers)).map((error) => ({
    field: fieldAt(error.pointer) ?? '',
    text: inLanguage(error, language),
  }))

const inLanguage = ({ ru, en }: FieldError, language: Language) => (language === 'en' ? en : ru)

/** The question that a pointer of the server names. */
export const fieldAt = (pointer: string): string | undefined => /^\/answers\/([^/]+)/.exec(pointer)?.[1]

/** An answer as it is read. */
export function answerInWords(field: Field, answer: Answer, language: Language, yes: string): string {
  if (typeof answer === 'boolean') return answer ? yes : ''
  const titleOf = (code: string) => field.options?.find((option) => option.code === code)?.title ?? code
  if (typeof answer !== 'string') return answer.map(titleOf).join(', ')
  if (field.kind === 'consent') return `${yes}, ${language === 'en' ? 'version' : 'редакция'} ${answer}`
  if (field.kind === 'date') return dateInWords(dateOf(answer) ?? answer, language)
  return field.kind === 'choice' ? titleOf(answer) : answer
}

/** What of an earlier application holds for a brother or a sister too. `kind`: only such questions, as codes of another service differ. */
export const familyAnswers = (service: Service, answers: Answers, kind?: Field['kind']): Answers =>
  Object.fromEntries(
    fieldsOf(service).flatMap(({ id, family, ...field }): [string, Answer][] => {
      const answer = answers[id]
      return family && answer !== undefined && (kind === undefined || field.kind === kind) ? [[id, answer]] : []
    }),
  )
