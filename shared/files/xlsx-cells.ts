import { russianDate, russianInstant } from './dates.ts'
import { guardCell } from './guard.ts'
import { type Printers, SheetError } from './sheet.ts'
import { styles } from './xlsx-parts.ts'

/** The longest text in a cell and the longest name of a sheet (Excel specifications and limits), in UTF-16 units. */
const maxCell = 32_767
const maxName = 31

// Excel counts days from 1899-12-30, but only from March 1900: before, it knows a 29 February 1900 that never was.
const excelEpoch = 25_569
const excelFirst = 61

/**
 * Cells as the inside of a `c` element after its reference: attributes, `>`, content. `local` turns an instant into the wall clock
 * of the zone where it is shown. Dates before March 1900 become texts.
 */
export const cellPrinters = (local: (instant: string) => number): Printers => ({
  empty: '',
  guard: guardCell,
  text: (text) => textCell(text.includes('\n') ? styles.lines : styles.text, text),
  integer: (value) => numberCell(styles.integer, value),
  decimal: (value) => numberCell(styles.decimal, value),
  date: (date) => {
    const day = excelDay(Date.parse(date))
    return day < excelFirst ? textCell(styles.text, russianDate(date)) : numberCell(styles.date, day)
  },
  instant: (instant) => {
    const day = excelDay(local(instant))
    return day < excelFirst ? textCell(styles.text, russianInstant(local(instant))) : numberCell(styles.instant, day)
  },
})

const excelDay = (ms: number): number => ms / 86_400_000 + excelEpoch

const numberCell = (style: number, value: number): string => `s="${style}"><v>${value}</v>`

/** Titles: texts in bold. */
export const titlePrinters = { guard: guardCell, text: (text: string) => textCell(styles.title, text) }

function textCell(style: number, text: string): string {
  if (text.length > maxCell) {
    throw new SheetError('too-large', `a text of ${text.length} characters, Excel takes ${maxCell} in a cell`)
  }
  const loose = text.startsWith(' ') || text.endsWith(' ') || text.includes('  ') || text.includes('\n')
  const start = loose ? '<is><t xml:space="preserve">' : '<is><t>'
  return `s="${style}" t="inlineStr">${start}${plain.test(text) ? text : escapeText(text)}</t></is>`
}

// Everything but `&`, `<`, `>`, `_`, control characters, surrogates and what is no character. (Emoji take the longer way, and stay.)
const plain = /^[ -%'-;=?-^`-~\u00a0-\ud7ff\ue000-\ufffd]*$/

// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): what XML cannot carry is written _xHHHH_, and a text that looks like that has its
// underscore escaped. TAB and CR could stand in XML but are normalised on the way; only a line feed is left as it is.
// A half of a surrogate pair is no character in any encoding and becomes U+FFFD, as in CSV.
const escapeText = (text: string): string =>
  escapeMarkup(
    text
      .toWellFormed()
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(unprintable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )

/** A text for names and properties, where XML has no escape for control characters: they become spaces. */
export const escapeXml = (text: string): string =>
  escapeMarkup(text.toWellFormed().replace(unprintable, ' ').replaceAll('\n', ' '))

const unprintable = /(?!\n)[\p{Cc}\ufffe\uffff]/gu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (c) => entities[c] ?? c)

/** The letters of a column, counted from 0: A, B, ... Z, AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last
}

/** Names as Excel accepts them: at most 31 characters, none of `: \ / ? * [ ]`, no outer `'`, unique in any case, not `History`. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set(['history'])
  return names.map((name) => {
    const allowed = name
      .toWellFormed()
      .normalize()
      .replace(/[:\\/?*[\]]/g, '-')
      .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    const base = trim(allowed) || 'Лист'
    for (let copy = 1; ; copy += 1) {
      const suffix = copy === 1 ? '' : ` (${copy})`
      const unique = trim(cut(base, maxName - suffix.length)) + suffix
      if (taken.has(unique.toLowerCase())) continue
      taken.add(unique.toLowerCase())
      return unique
    }
  })
}

// By UTF-16 units, as Excel counts, but never through a character.
const cut = (name: string, length: number): string => name.slice(0, length).replace(/\p{Cs}$/u, '')
const trim = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, '')
