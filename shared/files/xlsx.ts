import { isInstant, utcInstant, wallClock } from './dates.ts'
import { type Printers, printRows, printTitles, type Sheet, SheetError } from './sheet.ts'
import { cellPrinters, columnLetters, escapeXml, sheetNames, titlePrinters } from './xlsx-cells.ts'
import * as parts from './xlsx-parts.ts'
import { zipStream } from './zip.ts'

/** A workbook: `title` and `createdAt` (an ISO instant) become its properties, instants are shown in `zone` (IANA; UTC if none). */
export type Workbook = { title: string; createdAt: string; zone?: string; sheets: readonly Sheet[] }

/** What Excel can hold (its published specifications and limits); the title row counts as a row. */
const limits = { rows: 1_048_576, columns: 16_384 }

/**
 * A workbook as the bytes of an .xlsx file, chunk by chunk: rows are read only as fast as chunks are taken, memory does not grow.
 * Every sheet has a bold frozen title row, an autofilter, column widths and real types. The same input gives the same bytes.
 *
 * Throws `SheetError`: `bad-row`, `bad-cell` and `too-large` past a limit of Excel. An error leaves half a file
 * behind: do not keep it.
 */
export async function* xlsx(book: Workbook): AsyncGenerator<Uint8Array> {
  const { sheets } = book
  if (!isInstant(book.createdAt)) throw new SheetError('bad-cell', 'createdAt is not an instant')
  if (sheets.length === 0) throw new SheetError('bad-row', 'a workbook has at least one sheet')
  const names = sheetNames(sheets.map(({ name }) => name)).map(escapeXml)
  const printers = cellPrinters(wallClock(book.zone ?? 'UTC'))
  const tables: string[] = []
  const zip = zipStream()

  yield* zip.file('[Content_Types].xml', [parts.contentTypes(sheets.length)])
  yield* zip.file('_rels/.rels', [parts.packageRelations])
  yield* zip.file('docProps/core.xml', [parts.properties(escapeXml(book.title), utcInstant(book.createdAt))])
  yield* zip.file('xl/styles.xml', [parts.stylesheet])
  yield* zip.file('xl/_rels/workbook.xml.rels', [parts.workbookRelations(sheets.length)])
  for (const [at, sheet] of sheets.entries()) {
    yield* zip.file(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0, printers, tables))
  }
  // Last, because only now the ranges of the tables are known.
  yield* zip.file('xl/workbook.xml', [parts.workbook(names, tables)])
  yield* zip.end()
}

/** The XML of a sheet, row by row. Adds the range of its table to `tables`, such as `$A$1:$T$101`. */
async function* sheetXml(
  sheet: Sheet,
  selected: boolean,
  printers: Printers,
  tables: string[],
): AsyncGenerator<string> {
  const { name, columns } = sheet
  if (columns.length === 0 || columns.length > limits.columns) {
    throw new SheetError('too-large', `sheet "${name}": ${columns.length} columns, Excel takes 1 to ${limits.columns}`)
  }
  const letters = columns.map((_, at) => columnLetters(at))
  let row = 0
  const rowXml = (cells: readonly string[]): string => {
    row += 1
    if (row > limits.rows) {
      throw new SheetError('too-large', `sheet "${name}": Excel takes ${limits.rows - 1} rows below the titles`)
    }
    let xml = `<row r="${row}">`
    for (let at = 0; at < cells.length; at += 1) {
      // An empty cell is left out: the places of the others are known from their references.
      if (cells[at] !== '') xml += `<c r="${letters[at]}${row}" ${cells[at]}</c>`
    }
    return `${xml}</row>`
  }

  yield parts.sheetStart(columns, selected) + rowXml(printTitles(sheet, titlePrinters))
  for await (const cells of printRows(sheet, printers)) yield rowXml(cells)
  const last = letters.at(-1)
  tables.push(`$A$1:$${last}$${row}`)
  yield parts.sheetEnd(`A1:${last}${row}`)
}
