import { batchesOf, type Chunks, type CsvRecord } from './csv-split.ts'
import { isDate, isInstant } from './dates.ts'
import { unguardField } from './guard.ts'
import { type Cell, type Column, type Kind, SheetError } from './sheet.ts'

/**
 * The rows of a file of `csvForPrograms`, as the cells that were written: the formula guard taken off, numbers as numbers. Rows
 * that cannot be such cells come as faults. Throws `SheetError` `bad-header` if the titles are not those of the columns, and what
 * `splitCsv` throws.
 */
export async function* readCsv(chunks: Chunks, columns: readonly Column[]): AsyncGenerator<CsvRecord<Cell>> {
  let titled = false
  for await (const batch of batchesOf(chunks, ',', 'utf-8')) {
    for (const record of batch) {
      if (titled) yield 'fault' in record ? record : typedRow(record, columns)
      else if ('fault' in record || !hasTitles(record.cells, columns)) {
        throw new SheetError('bad-header', `line ${record.line}: these are not the titles of this table`)
      }
      titled = true
    }
  }
  if (!titled) throw new SheetError('bad-header', 'the file is empty')
}

const hasTitles = (cells: readonly string[], columns: readonly Column[]): boolean =>
  cells.length === columns.length && columns.every(({ title }, at) => title === unguardField(cells[at] ?? ''))

function typedRow(
  { line, text, cells }: { line: number; text: string; cells: string[] },
  columns: readonly Column[],
): CsvRecord<Cell> {
  const typed: Cell[] = []
  for (const [at, { title, kind }] of columns.entries()) {
    const cell = parseCell(cells[at] ?? '', kind)
    if (cell === undefined) return { line, text, fault: 'bad-cell', column: title }
    typed.push(cell)
  }
  return { line, text, cells: typed }
}

function parseCell(text: string, kind: Kind): Cell | undefined {
  if (kind === 'text') return unguardField(text)
  if (text === '') return null
  if (kind === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined
  if (kind === 'decimal') return /^-?\d{1,309}(\.\d+)?(e[+-]\d{1,3})?$/.test(text) ? finite(Number(text)) : undefined
  return (kind === 'date' ? isDate(text) : isInstant(text)) ? text : undefined
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined)
