import { russianDate, russianInstant, utcInstant, wallClock } from './dates.ts'
import { guardField } from './guard.ts'
import { type Printers, printRows, printTitles, type Sheet } from './sheet.ts'

/** About this many characters go into one chunk. */
const chunkCharacters = 40_000

/**
 * CSV that Russian Excel opens by a double click: `;`, UTF-8 with BOM, CRLF, decimal comma, dd.mm.yyyy; instants are shown in
 * `zone` (IANA; UTC if none). For people only: Excel itself turns a text such as `1/2` or `007` into a date or a number when it
 * opens any CSV, so what must stay exact goes out as XLSX or as CSV for programs. Throws what `printRows` throws.
 */
export function csvForExcel(sheet: Sheet, zone = 'UTC'): AsyncGenerator<Uint8Array> {
  const local = wallClock(zone)
  return csv(sheet, '\ufeff', ';', {
    ...plain,
    decimal: (value) => String(value).replace('.', ','),
    date: russianDate,
    instant: (instant) => russianInstant(local(instant)),
  })
}

/**
 * CSV for programs: `,`, UTF-8 without BOM, CRLF, decimal point, ISO 8601 dates, instants in UTC, quoting by RFC 4180.
 * `readCsv` with the same columns gives back the same rows. Throws what `printRows` throws.
 */
export const csvForPrograms = (sheet: Sheet): AsyncGenerator<Uint8Array> => csv(sheet, '', ',', plain)

const plain: Printers = {
  empty: '',
  guard: guardField,
  text: (text) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
  integer: (value) => String(value),
  decimal: (value) => String(value),
  date: (date) => date,
  instant: utcInstant,
}

// Both separators, so that a file opened with the wrong one still keeps a cell together where the reader knows quotes; BOM,
// because at the start of a file it would be taken for the file's own.
const special = /[",;\t\r\n\0\ufeff]/

async function* csv(sheet: Sheet, start: string, separator: string, printers: Printers): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  // A row of one empty cell would be an empty line, which readers skip.
  const line = (cells: readonly string[]): string => `${cells.join(separator) || '""'}\r\n`
  let text = start + line(printTitles(sheet, printers))
  for await (const cells of printRows(sheet, printers)) {
    text += line(cells)
    if (text.length > chunkCharacters) {
      yield encoder.encode(text)
      text = ''
    }
  }
  yield encoder.encode(text)
}
