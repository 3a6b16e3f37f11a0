import { CivilDate } from './fields.ts'
import type { FieldError } from './problems/problem.ts'
import { type Answer, type Answers, type Field, fieldsOf, holds, type Service } from './service.ts'

const MOST_CHARACTERS = 500

/**
 * What is wrong with the answers to a service's form, field by field; nothing when all is well. What no question of the
 * form asked, or asked under a condition that does not hold, is wrong too: nothing is kept that nobody needs.
 */
export function wrongAnswers(service: Service, answers: Answers): FieldError[] {
  const fields = fieldsOf(service)
  const asked = fields.filter(({ when }) => holds(when, answers))
  const strange = Object.keys(answers).filter((id) => !asked.some((field) => field.id === id))
  return [
    ...asked.flatMap((field) => wrongIn(field, answers[field.id])),
    ...strange.map((id) => at(id, 'Этого в форме не спрашивают', 'The form does not ask this')),
  ]
}

const at = (id: string, ru: string, en: string): FieldError => ({ pointer: `/answers/${id}`, ru, en })

function wrongIn(field: Field, answer: Answer | undefined): FieldError[] {
  const say = (ru: string, en: string) => [at(field.id, ru, en)]
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0))
    return field.optional ? [] : say('Ответьте на этот вопрос', 'Answer this question')
  switch (field.kind) {
    case 'flag':
      if (typeof answer !== 'boolean') return say('Нужно «да» или «нет»', 'Yes or no is needed')
      return answer || field.optional
        ? []
        : say('Без этой отметки подать нельзя', 'It cannot be filed without this mark')
    case 'consent':
      return answer === field.version
        ? []
        : say('Прочитайте текст и отметьте согласие', 'Read the words and mark that you agree')
    case 'date':
      return typeof answer === 'string' && isDate(answer) ? [] : say('Нужна дата', 'A date is needed')
    case 'text':
      return typeof answer === 'string' ? wrongText(field, answer) : say('Нужен текст', 'A text is needed')
    case 'choice':
      return typeof answer === 'string' && known(field, answer)
        ? []
        : say('Выберите один из вариантов', 'Choose one of the options')
    case 'choices':
      return typeof answer === 'object' ? wrongChoices(field, answer) : say('Выберите варианты', 'Choose options')
  }
}

const isDate = (text: string) => CivilDate.safeParse(text).success
const known = ({ options = [] }: Field, answer: string) => options.some(({ code }) => code === answer)

function wrongText({ id, least = 1, most = MOST_CHARACTERS }: Field, text: string): FieldError[] {
  const { length } = text.trim()
  if (length < least) return [at(id, `Напишите не меньше ${least} знаков`, `Write at least ${least} characters`)]
  return length > most ? [at(id, `Напишите не больше ${most} знаков`, `Write at most ${most} characters`)] : []
}

function wrongChoices(field: Field, chosen: readonly string[]): FieldError[] {
  const { id, options = [], least = 1, most = options.length, always = [] } = field
  if (new Set(chosen).size !== chosen.length) return [at(id, 'Вариант выбран дважды', 'An option is chosen twice')]
  if (!chosen.every((code) => known(field, code))) return [at(id, 'Такого варианта нет', 'There is no such option')]
  const missing = always.find((code) => !chosen.includes(code))
  const title = options.find(({ code }) => code === missing)?.title
  if (title !== undefined) return [at(id, `Обязательно: ${title}`, `Obligatory: ${title}`)]
  if (chosen.length < least) return [at(id, `Выберите не меньше ${least}`, `Choose at least ${least}`)]
  return chosen.length > most ? [at(id, `Выберите не больше ${most}`, `Choose at most ${most}`)] : []
}

/** The answers that registers count by: codes only, by field. */
export const countedAnswers = (service: Service, answers: Answers): Record<string, string[]> =>
  Object.fromEntries(
    fieldsOf(service)
      .filter(
        ({ id, counted, kind }) => counted && (kind === 'choice' || kind === 'choices') && answers[id] !== undefined,
      )
      .map(({ id }) => [id, [answers[id] ?? []].flat().map(String)]),
  )

export type AnswerChange = { field: string; was?: Answer; now?: Answer }

/** What another form says of the same questions: those that were answered anew, first answered or no longer. */
export const changedAnswers = (before: Answers, after: Answers): AnswerChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]))
    .map((field) => {
      const [was, now] = [before[field], after[field]]
      return { field, ...(was !== undefined && { was }), ...(now !== undefined && { now }) }
    })
