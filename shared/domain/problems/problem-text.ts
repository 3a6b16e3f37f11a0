import { russianDate } from '../calendar.ts'
import { words } from '../words.ts'
import { type Language, type Problem, problems } from './problem.ts'

/** The sentence for a person. Apart from the refusals themselves: who only refuses does without the texts and words of all. */
export const textOf = ({ code, params }: Problem, language: Language): string =>
  filled(problems[code][language], params, language)

/** The text of a problem with its parameters in it: dates and words of ours as people write them. */
export const filled = (text: string, params: Record<string, string | number>, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name) => {
    const value = String(params[name])
    if (language === 'ru' && /^\d{4}-\d\d-\d\d$/.test(value)) return russianDate(value)
    return words[value]?.[language] ?? value
  })
