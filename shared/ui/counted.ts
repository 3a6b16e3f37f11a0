import type { Language } from '../domain/problems/problem.ts'

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }
const numbers = { ru: new Intl.NumberFormat('ru'), en: new Intl.NumberFormat('en') }

/** `1 234,5` in Russian, `1,234.5` in English. The spaces do not break. */
export const number = (value: number, language: Language = 'ru'): string => numbers[language].format(value)

/** The word that goes with a count: 1 место, 2 места, 5 мест, 1,5 места. */
export function russianForm(count: number, one: string, few: string, many: string): string {
  const form = rules.ru.select(count)
  return form === 'one' ? one : form === 'many' ? many : few
}

/** «21 место», «1 234 места», «1,5 места»: number and word stay on one line. */
export const counted = (count: number, one: string, few: string, many: string): string =>
  `${number(count)}\u00a0${russianForm(count, one, few, many)}`

/** `1 place`, `1,234 places`. */
export const countedEnglish = (count: number, one: string, many: string): string =>
  `${number(count, 'en')}\u00a0${rules.en.select(count) === 'one' ? one : many}`

/** «Город Примерск»: a name that begins a heading. */
export const capital = (title: string): string => title.charAt(0).toLocaleUpperCase('ru') + title.slice(1)
