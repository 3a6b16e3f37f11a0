import type * as z from 'zod/mini'
import { type FieldError, Problem } from '../domain/problems/problem.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a value, in words for a person. Limits are told, the value itself never is. */
function wordsOf(issue: Issue): { ru: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { ru: 'Заполните это поле', en: 'This field is required' }
        : { ru: 'Значение другого вида', en: `Expected ${issue.expected}` }
    case 'too_small':
      return issue.origin === 'array'
        ? { ru: `Нужно не меньше: ${issue.minimum}`, en: `At least ${issue.minimum} needed` }
        : issue.origin === 'string'
          ? { ru: 'Заполните это поле', en: 'This field is required' }
          : { ru: `Не меньше ${issue.minimum}`, en: `Not less than ${issue.minimum}` }
    case 'too_big':
      return { ru: `Не больше ${issue.maximum}`, en: `Not more than ${issue.maximum}` }
    case 'invalid_format':
      return issue.format === 'date'
        ? { ru: 'Введите дату: день, месяц, год', en: 'Enter a date' }
        : { ru: 'Проверьте, правильно ли заполнено', en: 'Check the format' }
    case 'invalid_value':
    case 'invalid_union':
      return { ru: 'Выберите одно из предложенных значений', en: 'Choose one of the values' }
    default:
      return { ru: 'Проверьте, правильно ли заполнено', en: 'Check this value' }
  }
}

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Parses what came from outside. @throws Problem `invalid-request` with a JSON pointer and words for every error. */
export function parse<S extends z.ZodMiniType>(schema: S, input: unknown, under = ''): z.output<S> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const errors: FieldError[] = result.error.issues.map((issue) => ({
    pointer: `${under}${pointerOf(issue.path)}`,
    ...wordsOf(issue),
  }))
  throw new Problem('invalid-request', {}, { errors })
}

/** What was sent and is no field of what was read, as JSON pointers. */
function* unknownIn(sent: unknown, known: unknown, at: string): Generator<string> {
  if (typeof sent !== 'object' || sent === null || typeof known !== 'object' || known === null) return
  const fields = new Map(Object.entries(known))
  for (const [name, value] of Object.entries(sent)) {
    const pointer = `${at}${pointerOf([name])}`
    if (fields.has(name)) yield* unknownIn(value, fields.get(name), pointer)
    else yield pointer
  }
}

/** Parses a body. What the contract does not name is refused, not dropped: who sent it believes that it is written. */
export function parseBody<S extends z.ZodMiniType>(schema: S, sent: unknown): z.output<S> {
  const body = parse(schema, sent)
  const errors = [...unknownIn(sent, body, '')].map((pointer) => ({
    pointer,
    ru: 'Здесь такого поля нет',
    en: 'There is no such field here',
  }))
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors })
  return body
}

/** Deeper than any contract of ours; far from where a parser of anybody's would fall over. */
const DEEPEST = 32

/** Whether brackets outside of texts are open deeper than that; one pass, whatever is sent. */
function tooDeep(body: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < body.length; at++) {
    const letter = body[at]
    if (letter === '"') inText = !inText
    else if (inText) at += letter === '\\' ? 1 : 0
    else if (letter === '{' || letter === '[') depth++
    else if (letter === '}' || letter === ']') depth--
    if (depth > DEEPEST) return true
  }
  return false
}

const unreadable = (words: { ru: string; en: string }, cause?: unknown) =>
  new Problem('invalid-request', {}, { cause, errors: [{ pointer: '', ...words }] })

/** JSON of a body. @throws Problem `invalid-request`, `too-large`. */
export function json(body: string | undefined, limit: number): unknown {
  if (body === undefined || body === '') return {}
  if (Buffer.byteLength(body) > limit) throw new Problem('too-large', { limit: `${Math.floor(limit / 1024)} КБ` })
  if (tooDeep(body)) throw unreadable({ ru: 'Слишком много вложенных частей', en: 'Nested too deeply' })
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw unreadable({ ru: 'Это не JSON', en: 'This is not JSON' }, cause)
  }
}
