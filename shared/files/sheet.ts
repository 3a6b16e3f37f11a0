import { isDate, isInstant } from './dates.ts'

/** What a column holds; `date` is a civil date `yyyy-mm-dd`, `instant` an ISO 8601 instant with `Z` or an offset. */
export type Kind = 'text' | 'integer' | 'decimal' | 'date' | 'instant'

/** Numbers for `integer` and `decimal`, strings for the rest; `null` is an empty cell of any kind. */
export type Cell = string | number | null

/** A column; `width` in characters of the default font, as spreadsheets count it. */
export type Column = { title: string; kind: Kind; width?: number }

/** One table for every format. Rows are read once and one at a time; each has a cell for every column. */
export type Sheet = {
  name: string
  columns: readonly Column[]
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

/** Why a table cannot be written or read. Messages name places (row, column) and never the content of a cell. */
export class SheetError extends Error {
  readonly code: SheetErrorCode
  constructor(code: SheetErrorCode, message: string) {
    super(message)
    this.name = 'SheetError'
    this.code = code
  }
}

export type SheetErrorCode =
  | 'bad-row' // another number of cells than columns
  | 'bad-cell' // a cell that is not of its column's kind
  | 'bad-header' // not the file of this table
  | 'bad-encoding' // bytes that are not text in the expected encoding
  | 'too-large' // over a limit of the format

/** How a format prints a cell of each kind. A text arrives guarded, everything else checked. */
export type Printers = {
  guard(text: string): string
  text(text: string): string
  integer(value: number): string
  decimal(value: number): string
  date(date: string): string
  instant(instant: string): string
  empty: string
}

/** The most digits that Excel keeps in a number; a longer one belongs in a text column. */
const excelDigits = 1e15

/**
 * The rows of a sheet, each cell printed by the printer of its column's kind. Every format goes through here, so the formula
 * guard is applied in this one place. Throws `SheetError` `bad-row`, `bad-cell` and what a printer throws, with the place.
 */
export async function* printRows(sheet: Sheet, printers: Printers): AsyncGenerator<string[]> {
  const { columns } = sheet
  let number = 0
  for await (const row of sheet.rows) {
    number += 1
    if (row.length !== columns.length) {
      const cells = `${row.length} cells for ${columns.length} columns`
      throw new SheetError('bad-row', `sheet "${sheet.name}", row ${number}: ${cells}`)
    }
    const printed: string[] = []
    try {
      for (const { kind } of columns) printed.push(printCell(row[printed.length], kind, printers))
    } catch (error) {
      if (!(error instanceof SheetError)) throw error
      const place = `sheet "${sheet.name}", row ${number}, column "${columns[printed.length]?.title}"`
      throw new SheetError(error.code, `${place}: ${error.message}`)
    }
    yield printed
  }
}

/** The titles of a sheet, guarded and printed as texts: a title can come from a person too (the name of a subject). */
export const printTitles = (sheet: Sheet, printers: Pick<Printers, 'guard' | 'text'>): string[] =>
  sheet.columns.map(({ title }) => printers.text(printers.guard(title)))

function printCell(cell: Cell | undefined, kind: Kind, printers: Printers): string {
  if (cell === null || cell === '') return printers.empty
  if (typeof cell === 'number') {
    if (kind === 'integer' && Number.isInteger(cell) && Math.abs(cell) < excelDigits) return printers.integer(cell)
    if (kind === 'decimal' && Number.isFinite(cell)) return printers.decimal(cell)
  } else if (typeof cell === 'string') {
    if (kind === 'text') return printers.text(printers.guard(cell))
    if (kind === 'date' && isDate(cell)) return printers.date(cell)
    if (kind === 'instant' && isInstant(cell)) return printers.instant(cell)
  }
  throw new SheetError('bad-cell', `this ${typeof cell} is not a valid ${kind}`)
}
