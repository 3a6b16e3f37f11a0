import type { Act } from '../domain/act.ts'
import { ALPHABET } from './seal.ts'

/**
 * Codes that people hand to each other: letters and digits that are not mistaken for one another (Crockford's base 32),
 * five bits each, in groups of four.
 */
export const newCode = (act: Act, length: number): string =>
  [...act.random(length)].map((byte) => ALPHABET[byte & 31]).join('')

/** `abcd-efgh-jkmn` */
export const shownCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-')

/** What was typed, as it was made: without spaces and dashes, in small letters, `O` for zero and `I` or `L` for one. */
export const typedCode = (text: string): string =>
  text.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')

/** A code of digits for typing from a letter or an SMS. Bytes over the last whole ten are thrown again, so that no digit is likelier. */
export function newDigits(act: Act, length: number): string {
  const LAST = 250
  let digits = ''
  while (digits.length < length) {
    const [byte = LAST] = act.random(1)
    if (byte < LAST) digits += String(byte % 10)
  }
  return digits
}
