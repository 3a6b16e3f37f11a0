import { existsSync, readFileSync } from 'node:fs'
import { wordsOf } from '../../local/failure.ts'
import { batchesOf, type CsvRecord } from '../../shared/files/csv-split.ts'
import { SheetError } from '../../shared/files/sheet.ts'
import { CityError } from './profile.ts'

/** A line that could not be read as it stands, and why. `column` is the header of the cell that is to blame. */
export type Fault = { file: string; line: number; column?: string; says: string }

/** A file of rows under a line of headers. Rows may be shorter than the headers. */
export type TableFile = {
  file: string
  headers: string[]
  rows: { line: number; cells: string[] }[]
  faults: Fault[]
  separator: string
}

const SEPARATORS = [';', ',', '\t', '|']
const WORDS: Record<string, string> = {
  'stray-quote': 'a quote inside an unquoted cell, or something after a closing quote',
  'unclosed-quote': 'a quote that is never closed',
}

/**
 * Reads a file of any delimiter (`;`, `,`, tab, `|`), with or without BOM, in UTF-8, UTF-16 or the encoding that is named; its own mark comes first.
 * @param known whether a header is one of those that are looked for: the delimiter that gives most of them is taken
 * @throws CityError when the file cannot be opened, is empty or is no text of the encoding
 */
export async function readTable(
  file: string,
  known: (header: string) => boolean,
  encoding?: string,
): Promise<TableFile> {
  const bytes = bytesOf(file)
  const label = labelOf(markOf(bytes) ?? encoding ?? 'utf-8')
  const first = new TextDecoder(label).decode(bytes).split('\n', 1)[0] ?? ''
  const separator = SEPARATORS.map((it) => ({ it, found: headersOf(first, it).filter(known).length })).reduce((a, b) =>
    b.found > a.found ? b : a,
  ).it
  const table: TableFile = { file, headers: [], rows: [], faults: [], separator }
  for (const record of await recordsOf(file, bytes, separator, label)) {
    if ('fault' in record) {
      const says = WORDS[record.fault] ?? record.fault
      if (table.headers.length === 0)
        throw new CityError(`${file}: the line of headers cannot be read: ${says}${hintOf(bytes)}`)
      table.faults.push({ file, line: record.line, says })
      continue
    }
    if (table.headers.length === 0) table.headers = record.cells
    else if (record.cells.some((cell) => cell.trim() !== ''))
      table.rows.push({ line: record.line, cells: record.cells })
  }
  if (table.headers.length === 0) throw new CityError(`${file}: there is no line of headers${hintOf(bytes)}`)
  return table
}

function bytesOf(file: string): Buffer {
  if (!existsSync(file)) throw new CityError(`${file}: there is no such file`)
  try {
    return readFileSync(file)
  } catch (error) {
    throw new CityError(`${file}: ${wordsOf(error)}`)
  }
}

function labelOf(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    throw new CityError(
      `there is no encoding "${encoding}". There are utf-8, utf-16le, windows-1257, windows-1251 and others`,
    )
  }
}

const MARKS: readonly [string, string][] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]
/** What the mark at the beginning of a file says of its encoding: more than what is said of all files. */
const markOf = (bytes: Buffer) => MARKS.find(([mark]) => bytes.toString('hex', 0, 3).startsWith(mark))?.[1]

async function recordsOf(file: string, bytes: Buffer, separator: string, encoding: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = []
  try {
    for await (const batch of batchesOf([bytes], separator, encoding, true)) records.push(...batch)
  } catch (error) {
    if (!(error instanceof SheetError || error instanceof RangeError)) throw error
    const other =
      encoding === 'utf-8' ? 'Say --encoding, for example --encoding windows-1257' : `It may not be ${encoding}`
    throw new CityError(`${file}: ${error.message}. ${other}: what is said is for every file without a byte order mark`)
  }
  return records
}

/** What a file may be whose headers cannot be read. */
const hintOf = (bytes: Buffer): string =>
  bytes.subarray(0, 100).includes(0)
    ? '. It looks like UTF-16 without a byte order mark: say --encoding utf-16le'
    : bytes.includes('\r') && !bytes.includes('\n')
      ? '. Its lines end with CR alone: save it with line ends of Windows or Unix'
      : ''

const headersOf = (line: string, separator: string) =>
  line
    .trim()
    .split(separator)
    .map((it) => it.replace(/^"|"$/g, ''))
