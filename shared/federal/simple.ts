import { startOfDay } from '../domain/calendar.ts'
import type { ValueCode } from './fault.ts'

/** Why a text is not of a simple type. Says nothing of the text itself: it may be personal data. */
export class Refused {
  readonly code: ValueCode
  readonly message: string

  constructor(code: ValueCode, message: string) {
    this.code = code
    this.message = message
  }
}

/** The XML Schema type that a simple type restricts, with its facets. */
export type Base =
  | { base: 'string' | 'normalizedString'; minLength: number; maxLength: number }
  | { base: 'enumeration'; values: readonly string[] }
  | { base: 'long' | 'integer' | 'short' | 'byte' | 'date' | 'dateTime' | 'boolean' }

/**
 * A simple type of XML Schema 1.0. `read` turns a text into its value in one normal form, or says why it cannot;
 * `String(value)` is the normal form's text, so reading it again gives the same value.
 */
export class Simple<V> {
  readonly name: string
  /** One of XML Schema's own. */
  readonly isBuiltIn: boolean
  readonly facets: Base
  readonly read: (text: string) => V | Refused

  constructor(name: string, facets: Base, read: (text: string) => V | Refused) {
    this.name = name
    this.isBuiltIn = name.startsWith('xs:')
    this.facets = facets
    this.read = read
  }
}

type Lengths = { min?: number; max?: number }

/** xs:string: every character counts, white space too. Lengths in characters, not in UTF-16 units. */
export function string({ min = 0, max = Number.POSITIVE_INFINITY }: Lengths = {}): Simple<string> {
  return new Simple(`string-${max}`, { base: 'string', minLength: min, maxLength: max }, (text) =>
    measured(text, min, max),
  )
}

/** xs:normalizedString: tabs and line ends are read as spaces; spaces are neither joined nor trimmed. */
export function normalizedString({ min = 0, max = Number.POSITIVE_INFINITY }: Lengths = {}): Simple<string> {
  const facets: Base = { base: 'normalizedString', minLength: min, maxLength: max }
  return new Simple(`stringNN-${max}`, facets, (text) => measured(text.replace(/[\t\n\r]/g, ' '), min, max))
}

/** xs:string restricted to the values listed. */
export function enumeration<const V extends string>(...values: V[]): Simple<V> {
  return enumerationNamed('enumeration', ...values)
}

/** The same with the name that a schema gives it. */
export function enumerationNamed<const V extends string>(name: string, ...values: V[]): Simple<V> {
  return new Simple(name, { base: 'enumeration', values }, (text) => {
    return values.find((value) => value === text) ?? new Refused('not-in-list', `not one of ${values.join(', ')}`)
  })
}

/** xs:boolean: `true`, `false`, `1`, `0`. */
export const boolean = new Simple('xs:boolean', { base: 'boolean' }, (text) => {
  const word = trim(text)
  if (word === 'true' || word === '1') return true
  if (word === 'false' || word === '0') return false
  return new Refused('bad-value', 'not an xs:boolean')
})

/** xs:integer of any size, as a string without sign `+` and leading zeros: equal numbers are equal strings. */
export const integer = new Simple('xs:integer', { base: 'integer' }, (text) => whole(text, 'xs:integer'))

/** xs:long as a string, in the form of `integer`: a JavaScript number cannot hold it. */
export const long = new Simple('xs:long', { base: 'long' }, (text) => {
  const digits = whole(text, 'xs:long')
  if (digits instanceof Refused) return digits
  // A number of twenty digits is out of range whatever they are: no need to compute with a million of them.
  const outside = digits.length > 20 || BigInt.asIntN(64, BigInt(digits)) !== BigInt(digits)
  return outside ? new Refused('out-of-range', 'not within xs:long') : digits
})

export const short = small('short', -32768, 32767)
export const byte = small('byte', -128, 127)

/**
 * xs:date, `YYYY-MM-DD` with an optional zone, as a string without the white space around it. The zone stays: with and
 * without it are different values. `civilDate` drops it.
 */
export const date = new Simple('xs:date', { base: 'date' }, (text) => {
  const word = trim(text)
  return isCalendarDay(dateForm.exec(word)) ? word : new Refused('bad-value', 'not an xs:date')
})

/** xs:dateTime with optional fraction and zone, as a string without the white space around it. */
export const dateTime = new Simple('xs:dateTime', { base: 'dateTime' }, (text) => {
  const word = trim(text)
  return isCalendarDay(dateTimeForm.exec(word)) ? word : new Refused('bad-value', 'not an xs:dateTime')
})

/** The day of an xs:date or xs:dateTime as `YYYY-MM-DD`, as written there, in whatever zone. */
export const civilDate = (dateOrDateTime: string): string => dateOrDateTime.replace(/(T.*|Z|[+-]\d\d:\d\d)$/, '')

/**
 * The instant of an xs:dateTime, `2026-11-22T09:12:45.000Z`; without a zone it is one of `zone`. Nothing where it is beyond
 * the years that people file in.
 */
export function instantOf(dateTime: string, zone: string): string | undefined {
  const hasZone = /(Z|[+-]\d\d:\d\d)$/.test(dateTime)
  const [date = '', time = ''] = dateTime.split('T')
  if (!/^[12]\d{3}-/.test(date)) return undefined
  const instant = hasZone
    ? Date.parse(dateTime)
    : Date.parse(startOfDay(date, zone)) + Date.parse(`1970-01-01T${time}Z`)
  return new Date(instant).toISOString()
}

const day = '-?([1-9]\\d{4,}|\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])'
const zone = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const time = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'
const dateForm = new RegExp(`^${day}${zone}$`)
const dateTimeForm = new RegExp(`^${day}T${time}${zone}$`)

function isCalendarDay(found: RegExpExecArray | null): boolean {
  const [, year = '', month = '', days = ''] = found ?? []
  if (!found || /^0+$/.test(year)) return false
  const century = Number(year.slice(-4))
  const leap = century % 4 === 0 && (century % 100 !== 0 || century % 400 === 0)
  const length = month === '02' ? (leap ? 29 : 28) : ['04', '06', '09', '11'].includes(month) ? 30 : 31
  return Number(days) <= length
}

const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

function measured(text: string, min: number, max: number): string | Refused {
  if (illegal.test(text)) return new Refused('bad-character', 'a character that XML cannot carry')
  if (text.length < min) return new Refused('too-short', `shorter than ${min} characters`)
  if (text.length > max && longerThan(max, text)) return new Refused('too-long', `longer than ${max} characters`)
  return text
}

function longerThan(max: number, text: string): boolean {
  let characters = 0
  for (const _ of text) if (++characters > max) return true
  return false
}

function small(base: 'short' | 'byte', least: number, most: number): Simple<number> {
  return new Simple(`xs:${base}`, { base }, (text) => {
    const digits = whole(text, `xs:${base}`)
    if (digits instanceof Refused) return digits
    const value = Number(digits)
    return value < least || value > most ? new Refused('out-of-range', `not within ${least}..${most}`) : value
  })
}

function whole(text: string, name: string): string | Refused {
  // One leading part and one digit that is not zero: nothing to try twice, whatever the length.
  const [found, sign, zeros, digits = zeros && '0'] = /^([+-]?)(0*)([1-9]\d*)?$/.exec(trim(text)) ?? []
  if (found === undefined || !digits) return new Refused('bad-value', `not an ${name}`)
  return sign === '-' && digits !== '0' ? `-${digits}` : digits
}

const isSpace = (character: string | undefined) =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r'

/** The white space of XML alone: `trim()` would also take a no-break space. A regular expression would be quadratic. */
function trim(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isSpace(text[from])) from++
  while (to > from && isSpace(text[to - 1])) to--
  return text.slice(from, to)
}
