import { russianDate } from '../calendar.ts'
import { words } from '../words.ts'
import { type Language, type Problem, problems } from './problem.ts'
import { waitSaid } from './waiting.ts'

/** The sentence for a person. Apart from the refusals themselves: who only refuses does without the texts and words of all. */
export const textOf = ({ code, params }: Problem, language: Language): string =>
  filled(problems[code][language], params, language)

/**
 * What a kind of refusal is called before anything is known of the case: the sentences without parameters at the beginning,
 * or, where there is none, the text with dots in the gaps.
 */
export function titleIn(text: string): string {
  const first = /^[^{]+?\.(?= \p{Lu})/u.exec(text)?.[0]
  if (!text.includes('{')) return text
  return first === undefined ? text.replace(/\{\w+\}/g, '…') : first.slice(0, -1)
}

/** The text of a problem with its parameters in it: dates, waits and words of ours as people write them. */
export const filled = (text: string, params: Record<string, string | number>, language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, name) => {
    if (name === 'seconds') return waitSaid(Number(params.seconds), language)
    const value = String(params[name])
    if (language === 'ru' && /^\d{4}-\d\d-\d\d$/.test(value)) return russianDate(value)
    return words[value]?.[language] ?? value
  })
