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
  const zip = zipStream()

  const whole = (path: string, xml: string): Uint8Array[] => {
    const file = zip.file(path)
    file.write(xml)
    file.end()
    return zip.take()
  }

  yield* whole('[Content_Types].xml', parts.contentTypes(sheets.length))
  yield* whole('_rels/.rels', parts.packageRelations)
  yield* whole('docProps/core.xml', parts.properties(escapeXml(book.title), utcInstant(book.createdAt)))
  yield* whole('xl/styles.xml', parts.stylesheet)
  yield* whole('xl/_rels/workbook.xml.rels', parts.workbookRelations(sheets.length))
  const tables: string[] = []
  for (const [at, sheet] of sheets.entries()) {
    const file = zip.file(`xl/worksheets/sheet${at + 1}.xml`)
    file.write(parts.sheetStart(sheet.columns, at === 0))
    let rows = 0
    for await (const row of sheetRows(sheet, printers)) {
      rows += 1
      if (file.write(row)) yield* zip.take()
    }
    const last = columnLetters(sheet.columns.length - 1)
    file.write(parts.sheetEnd(`A1:${last}${rows}`))
    file.end()
    tables.push(`$A$1:$${last}$${rows}`)
  }
  yield* whole('xl/workbook.xml', parts.workbook(names, tables))
  zip.end()
  yield* zip.take()
}

/** The XML of every row, the titles first. */
async function* sheetRows(sheet: Sheet, printers: Printers): AsyncGenerator<string> {
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

  yield rowXml(printTitles(sheet, titlePrinters))
  for await (const cells of printRows(sheet, printers)) yield rowXml(cells)
}
