import { SheetError } from './sheet.ts'

/** Why a record is not a row. */
export type CsvFault =
  | 'stray-quote' // a quote inside an unquoted cell, or something after a closing quote
  | 'unclosed-quote' // a quote that is never closed, or only by swallowing other records
  | 'cell-count' // another number of cells than the first record
  | 'bad-cell' // a cell that is not of its column's kind: see `column`

/**
 * A record of a CSV file: a row of cells or a fault. `line` is the physical line where it begins, counted from 1; `text` is the
 * record as it stands in the file, so that bad ones can be given back for correction.
 */
export type CsvRecord<C = string> =
  | { line: number; text: string; cells: C[] }
  | { line: number; text: string; fault: CsvFault; column?: string }

/** A file as it arrives: chunks of any size, cut anywhere. */
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** The longest record in characters: an unclosed quote must not pull a whole file into memory. */
const maxRecord = 1_048_576

/**
 * The records of any CSV file, one by one, in memory that does not grow. The first good record, the titles, says how many cells
 * the others have, unless rows may be `ragged`. `separator` is one character; `encoding` is a label of the WHATWG Encoding Standard, such as `windows-1251`.
 * Lines end with LF or CRLF, a BOM is dropped, empty lines are skipped.
 *
 * Lines come first and quotes second, so line numbers are those of an editor, and a fault costs one record: when a quote turns out
 * unclosed, its line is bad and reading goes on with the very next one.
 * Throws `SheetError` `bad-encoding` (bytes that are no text in this encoding) and `too-large` (a line of over a million characters).
 */
export async function* splitCsv(
  chunks: Chunks,
  {
    separator = ',',
    encoding = 'utf-8',
    ragged = false,
  }: Partial<{ separator: string; encoding: string; ragged: boolean }> = {},
): AsyncGenerator<CsvRecord> {
  for await (const batch of batchesOf(chunks, separator, encoding, ragged)) for (const record of batch) yield record
}

/** The records of each chunk. */
export async function* batchesOf(
  chunks: Chunks,
  separator: string,
  encoding: string,
  ragged = false,
): AsyncGenerator<Iterable<CsvRecord>> {
  const records = recordReader(separator, ragged)
  for await (const lines of linesOf(chunks, encoding)) yield records.read(lines)
  yield records.end()
}

/** Physical lines without their LF, in batches as the chunks bring them. */
async function* linesOf(chunks: Chunks, encoding: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let seen = 0
  let rest = ''
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      throw new SheetError(
        'bad-encoding',
        `${seen === 0 ? 'at the beginning' : `after line ${seen}`} there are bytes that are not ${encoding}`,
      )
    }
  }

  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > maxRecord)
      throw new SheetError('too-large', `line ${seen + lines.length + 1} has over ${maxRecord} characters`)
    seen += lines.length
    yield lines
  }
  rest += decode()
  if (rest !== '') yield [rest]
}

/** Puts physical lines together to records. */
function recordReader(separator: string, ragged: boolean) {
  let line = 0
  let width: number | undefined
  let open: string[] = []
  let openSize = 0

  function* read(lines: readonly string[]): Generator<CsvRecord> {
    for (const raw of lines) {
      line += 1
      if (open.length > 0) yield* readOn(raw)
      else {
        const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw
        const cells = text.includes('"') ? cellsOf(text, separator) : text.split(separator)
        if (cells === 'unclosed-quote') {
          open = [raw]
          openSize = raw.length
        } else if (text !== '') {
          yield record(line, text, cells)
        }
      }
    }
  }

  // Inside an open quote only a line with an odd number of quotes can close it.
  function* readOn(raw: string): Generator<CsvRecord> {
    open.push(raw)
    openSize += raw.length + 1
    const closes = raw.split('"').length % 2 === 0
    if (!closes) {
      if (openSize > maxRecord) yield* giveUp()
      return
    }
    const text = open.join('\n').replace(/\r$/, '')
    const cells = cellsOf(text, separator)
    // A line that could as well open a quote of its own, in a record that does not fit: the first quote was the faulty one.
    const swallowed = width !== undefined && cells.length !== width && cellsOf(raw, separator) === 'unclosed-quote'
    if (typeof cells === 'string' || swallowed) {
      yield* giveUp()
    } else {
      yield record(line - open.length + 1, text, cells)
      open = []
    }
  }

  function* giveUp(): Generator<CsvRecord> {
    const [first = '', ...others] = open
    open = []
    line -= others.length
    yield record(line, first.replace(/\r$/, ''), 'unclosed-quote')
    yield* read(others)
  }

  function record(line: number, text: string, cells: string[] | CsvFault): CsvRecord {
    if (typeof cells === 'string') return { line, text, fault: cells }
    width ??= cells.length
    return ragged || cells.length === width ? { line, text, cells } : { line, text, fault: 'cell-count' }
  }

  function* end(): Generator<CsvRecord> {
    while (open.length > 0) yield* giveUp()
  }

  return { read, end }
}

/** The cells of one record by RFC 4180, section 2. */
function cellsOf(text: string, separator: string): string[] | 'stray-quote' | 'unclosed-quote' {
  const cells: string[] = []
  for (let at = 0; ; at += 1) {
    let end: number
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1)
      if (close < 0) return 'unclosed-quote'
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'))
      end = close + 1
      if (end < text.length && text[end] !== separator) return 'stray-quote'
    } else {
      end = text.indexOf(separator, at)
      if (end < 0) end = text.length
      const cell = text.slice(at, end)
      if (cell.includes('"')) return 'stray-quote'
      cells.push(cell)
    }
    if (end === text.length) return cells
    at = end
  }
}

function closingQuote(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote
  }
  return -1
}
