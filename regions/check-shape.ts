/** Whether the files of a region are there and have the shape they must have: what is missing, mistyped or left to choose. */
import type * as z from 'zod/mini'
import { type Finding, fieldOf, finding, type Path } from './finding.ts'
import { type Folder, type Known, optional, type Part, parts, shapes } from './folder.ts'

/** What stands in the template where somebody has to choose. */
const TO_DO = 'ЗАПОЛНИТЕ'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const childrenOf = (value: unknown): [string | number, unknown][] =>
  Array.isArray(value) ? value.map((it, at) => [at, it]) : isObject(value) ? Object.entries(value) : []
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (it, step) => (isObject(it) ? Object.entries(it).find(([key]) => key === String(step))?.[1] : undefined),
    value,
  )

/** What is wrong with the files themselves, and the parts that are whole. */
export function shapeOf({ files, strange }: Folder): { wrong: Finding[]; known: Known } {
  const wrong = strange.map((name) => ({
    ...{ file: name, field: '' },
    says: `Файл ${name} никто не читает`,
    todo: `Перенесите его содержимое в один из файлов: ${parts.map((part) => `${part}.json`).join(', ')}`,
  }))
  const known: Known = {}
  for (const part of parts) {
    const { text, value } = files.get(part) ?? {}
    if (text === undefined && optional.includes(part)) continue
    if (text === undefined) wrong.push(finding(part, [], 'Файла нет', 'Скопируйте его из regions/template и заполните'))
    else if (value === undefined)
      wrong.push(finding(part, [], 'Файл не читается как JSON', 'Проверьте запятые, кавычки и скобки'))
    else wrong.push(...partOf(part, value, known))
  }
  return { wrong, known }
}

function partOf(part: Part, value: unknown, known: Known): Finding[] {
  const left = toDos(part, value, [])
  const open = new Set(left.map(({ field }) => field))
  const read = shapes[part].safeParse(value)
  // A part with something left to choose is not judged further: everything would be wrong with it.
  if (read.success && left.length === 0) Object.assign(known, { [part]: read.data })
  const issues = read.success ? [] : read.error.issues.map((issue) => sentenceFor(part, value, issue))
  const unread = read.success ? unknownIn(part, value, read.data, []) : []
  return [...left, ...issues.filter(({ field }) => !open.has(field)), ...unread]
}

function toDos(part: Part, value: unknown, path: Path): Finding[] {
  if (typeof value !== 'string') return childrenOf(value).flatMap(([key, it]) => toDos(part, it, [...path, key]))
  if (!value.startsWith(TO_DO)) return []
  const what = value.slice(TO_DO.length).replace(/^[:\s]+/, '')
  return [finding(part, path, 'Ещё не выбрано', what || 'Впишите значение')]
}

/** Fields that no shape names: misspelled ones would otherwise be left out in silence. */
const unknownIn = (part: Part, given: unknown, read: unknown, path: Path): Finding[] =>
  childrenOf(given).flatMap(([key, value]) => {
    const here = [...path, key]
    if (valueAt(read, [key]) !== undefined) return unknownIn(part, value, valueAt(read, [key]), here)
    return [finding(part, here, 'Такого поля нет', 'Проверьте, нет ли опечатки в названии, или удалите поле')]
  })

type Issue = z.core.$ZodIssue

/** Field names whose sentence says more than their type would. */
const meanings: Record<string, [says: (value: unknown) => string, todo: string]> = {
  zone: [(it) => `«${it}» — не часовой пояс`, 'Впишите имя из базы IANA, например Asia/Yekaterinburg'],
  class: [
    (it) => `Льгота неизвестного класса «${it}»`,
    'Впишите один из классов: outOfTurn (внеочередное право), first (первоочередное), preferential (преимущественное), none',
  ],
}

function sentenceFor(part: Part, whole: unknown, issue: Issue): Finding {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const value = valueAt(whole, path)
  const name = String(path.findLast((step) => typeof step === 'string') ?? '')
  const say = (says: string, todo: string) => finding(part, path, says, todo)
  if (value === undefined)
    return say('Не указано', `Добавьте поле ${fieldOf(path)}: образец в regions/template/${part}.json`)
  const meaning = meanings[name]
  if (meaning) return say(meaning[0](value), meaning[1])
  switch (issue.code) {
    case 'invalid_type':
      return say(`Значение не того вида: ${JSON.stringify(value)}`, `Нужно: ${types[issue.expected] ?? issue.expected}`)
    case 'invalid_format':
      return issue.format === 'date'
        ? say(`«${value}» — не дата`, 'Впишите день, который есть в календаре, в виде 2026-09-01')
        : say(`«${value}» не подходит`, formats[name] ?? 'Сравните с образцом в regions/template')
    case 'invalid_value':
      return say(`«${value}» не подходит`, `Можно только: ${issue.values.map(String).join(', ')}`)
    case 'too_small':
      return say(`Слишком мало: ${shown(value)}`, `Наименьшее: ${issue.minimum}`)
    case 'too_big':
      return say(`Слишком много: ${shown(value)}`, `Наибольшее: ${issue.maximum}`)
    default:
      return say(`«${shown(value)}» не подходит`, 'Сравните с образцом в regions/template')
  }
}

const shown = (value: unknown) => (typeof value === 'string' && value.length > 40 ? `${value.slice(0, 40)}…` : value)
const types: Partial<Record<string, string>> = {
  string: 'текст в кавычках',
  number: 'число без кавычек',
  int: 'целое число без кавычек',
  boolean: 'true или false',
  array: 'список в квадратных скобках',
  object: 'набор полей в фигурных скобках',
}
const formats: Partial<Record<string, string>> = {
  code: 'Латинские строчные буквы, цифры и дефис, от 2 до 21 знака, первая — буква',
}
