// The work that `bench/files.ts` measures, run in a process of its own: a process remembers its peak memory for ever.
import { existsSync, readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { csvForExcel, csvForPrograms } from '../shared/files/csv.ts'
import { readCsv } from '../shared/files/csv-read.ts'
import { type CsvFault, splitCsv } from '../shared/files/csv-split.ts'
import type { Cell, Column, Kind } from '../shared/files/sheet.ts'
import { xlsx } from '../shared/files/xlsx.ts'

const zone = 'Asia/Yekaterinburg'
const half = ['text', 'text', 'text', 'date', 'integer', 'decimal', 'instant', 'text', 'text', 'integer'] as const

/** The columns of a wide export: 20, half of them texts. */
export const wide: readonly Column[] = [...half, ...half].map((kind, at) => ({ title: `Столбец ${at + 1}`, kind }))

/** The columns of a narrow one. */
export const narrow: readonly Column[] = wide.slice(0, 5)

/** Rows that differ, the same ones every time. */
export function* rowsOf(columns: readonly Column[], count: number, seed = 1): Generator<Cell[]> {
  const random = randomFrom(seed)
  const cell = (kind: Kind): Cell => {
    const n = random(1_000_000)
    if (kind === 'text')
      return n % 3 === 0 ? `МБОУ СОШ № ${n % 900}` : `${surnames[n % 5]} ${names[n % 4]}, ${n % 40} лет`
    if (kind === 'date') return `20${10 + (n % 10)}-0${1 + (n % 9)}-1${n % 10}`
    if (kind === 'instant') return `2026-04-01T0${n % 10}:1${n % 9}:00Z`
    return kind === 'integer' ? n : n / 1000
  }
  for (let row = 0; row < count; row += 1) yield columns.map(({ kind }) => cell(kind))
}

const surnames = ['Иванов', 'Петрова', 'Сидоренко', 'Салтыкова-Щедрина', 'Ёлкин']
const names = ['Анна', 'Пётр', 'Мария', 'Александра']

/** A small generator of whole numbers below a bound, the same ones for the same seed (the constants are Numerical Recipes'). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A line of a rough file that a reader must report, and why. */
export type Expected = { line: number; fault: CsvFault }

/**
 * A file as a school sends it (`;`, CRLF, BOM): 3 % of its records are bad in five ways, 1 % go over several lines. `expected`
 * is filled with the physical lines to report while the file is taken; every good record has its number in the first cell.
 */
export function* roughCsv(records: number, expected: Expected[], seed = 1): Generator<string> {
  const random = randomFrom(seed)
  let line = 2
  yield '\ufeffНомер;ФИО;Примечание\r\n'
  for (let record = 1; record <= records; record += 1) {
    const name = `${surnames[random(5)]} ${names[random(4)]}`
    const dice = random(100)
    if (dice < 3) {
      const [text, fault] = spoil[random(spoil.length)] ?? spoil[0]
      expected.push({ line, fault })
      yield `${record};${name}${text}\r\n`
      line += 1
    } else if (dice === 3) {
      const breaks = 1 + random(4)
      const note = Array.from({ length: breaks + 1 }, (_, at) => `строка ${at}; "" ещё`).join('\r\n')
      yield `${record};"${name}";"${note}"\r\n`
      line += breaks + 1
    } else {
      yield dice < 30 ? `${record};${name};"с ""кавычками""; и разделителем"\r\n` : `${record};${name};обычное\r\n`
      line += 1
    }
  }
}

const spoil = [
  ['', 'cell-count'],
  [';примечание;лишнее', 'cell-count'],
  [';труба 15" стальная', 'stray-quote'],
  [';"в кавычках" и дальше', 'stray-quote'],
  [';"забытая кавычка', 'unclosed-quote'],
] as const satisfies readonly (readonly [string, CsvFault])[]

/** Text in chunks of about 64 KiB, as a download comes. */
export function* chunksOf(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for (const next of texts) {
    text += next
    if (text.length < 40_000) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

/** Few rows many times, so that making them costs nothing; more than the packer can remember. */
function* many(columns: readonly Column[], count: number): Generator<Cell[]> {
  const rows = [...rowsOf(columns, 200)]
  for (let row = 0; row < count; row += rows.length) yield* rows
}

const sheet = (columns: readonly Column[], count: number) => ({ name: 'Лист', columns, rows: many(columns, count) })

/** A file whose rows come many times over. */
function* repeated(file: Buffer, times: number): Generator<Uint8Array> {
  const rows = file.indexOf('\n') + 1
  yield file.subarray(0, rows)
  for (let time = 0; time < times; time += 1) {
    for (let at = rows; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536)
  }
}

async function sizeOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return bytes
}

const loads = {
  xlsx: (rows: number) =>
    sizeOf(xlsx({ title: 'Выгрузка', createdAt: '2026-04-01T00:00:00Z', zone, sheets: [sheet(wide, rows)] })),
  csvForPrograms: (rows: number) => sizeOf(csvForPrograms(sheet(narrow, rows))),
  csvForExcel: (rows: number) => sizeOf(csvForExcel(sheet(narrow, rows), zone)),
  async readCsv(rows: number) {
    let read = 0
    const file = await buffer(csvForPrograms(sheet(narrow, 10_000)))
    for await (const record of readCsv(repeated(file, rows / 10_000), narrow)) if ('cells' in record) read += 1
    return read
  },
  async splitCsv(rows: number) {
    const expected: Expected[] = []
    let wrong = 0
    let records = -1
    for await (const record of splitCsv(chunksOf(roughCsv(rows, expected)), { separator: ';' })) {
      records += 1
      if (!('fault' in record)) continue
      const { line, fault } = expected.shift() ?? {}
      if (line !== record.line || fault !== record.fault) wrong += 1
    }
    return wrong + expected.length + Math.abs(records - rows)
  },
}

export type Load = keyof typeof loads

/** Runs a load of so many rows and prints what it returned, its wall time, the processor time of all threads and the peak memory of the process. */
export async function run(load: string, rows: number): Promise<void> {
  const [, work] = Object.entries(loads).find(([name]) => name === load) ?? []
  if (!work) throw new Error(`there is no load ${load}`)
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work(rows)
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  const cpuSeconds = (user + system) / 1e6
  process.stdout.write(JSON.stringify({ result, seconds, cpuSeconds, megabytes: peakKilobytes() / 1024 }))
}

// `maxRSS` survives exec and so begins with the memory of the parent; where Linux tells the peak of this program alone, take that.
function peakKilobytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const [, peak = process.resourceUsage().maxRSS] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? []
  return Number(peak)
}
