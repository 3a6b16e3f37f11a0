import { buffer, text } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { csvForExcel, csvForPrograms } from './csv.ts'
import { readCsv } from './csv-read.ts'
import type { Cell, Column, Sheet } from './sheet.ts'

const columns: readonly Column[] = [
  { title: 'ФИО', kind: 'text' },
  { title: 'Место', kind: 'integer' },
  { title: 'Балл', kind: 'decimal' },
  { title: 'Родился', kind: 'date' },
  { title: 'Подано', kind: 'instant' },
]
const rows: Cell[][] = [
  ['Ёлкина; Анна', -5, -4.56, '2019-02-28', '2026-04-01T04:30:00Z'],
  ['=1+1', 0, 1e21, '1899-12-31', '2026-04-01T23:59:59.5+05:00'],
  [null, null, null, null, null],
]
const sheet: Sheet = { name: 'Очередь', columns, rows }
const oneText = (...texts: Cell[]): Sheet => ({
  name: 'Лист',
  columns: [{ title: 'Текст', kind: 'text' }],
  rows: texts.map((each) => [each]),
})

/** What a reader of the file gets, faults and all. */
async function read(file: Uint8Array, of: readonly Column[]) {
  const records = []
  for await (const record of readCsv([file], of)) records.push(record)
  return records
}

/** Export, import, export: the two files. */
async function thereAndBack(exported: Sheet): Promise<[Buffer, Buffer]> {
  const first = await buffer(csvForPrograms(exported))
  const back: Cell[][] = []
  for (const record of await read(first, exported.columns)) {
    if ('fault' in record) throw new Error(`line ${record.line}: ${record.fault}`)
    back.push(record.cells)
  }
  return [first, await buffer(csvForPrograms({ ...exported, rows: back }))]
}

describe('CSV for Excel', () => {
  it('is what Russian Excel opens', async () => {
    const bytes = await buffer(csvForExcel(sheet, 'Asia/Yekaterinburg'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.subarray(3).toString()).toBe(
      [
        'ФИО;Место;Балл;Родился;Подано',
        '"Ёлкина; Анна";-5;-4,56;28.02.2019;01.04.2026 09:30:00',
        "'=1+1;0;1e+21;31.12.1899;01.04.2026 23:59:59",
        ';;;;',
        '',
      ].join('\r\n'),
    )
  })
})

describe('CSV for programs', () => {
  it('is RFC 4180 with ISO dates', async () => {
    expect(await text(csvForPrograms(sheet))).toBe(
      [
        'ФИО,Место,Балл,Родился,Подано',
        '"Ёлкина; Анна",-5,-4.56,2019-02-28,2026-04-01T04:30:00Z',
        "'=1+1,0,1e+21,1899-12-31,2026-04-01T18:59:59.500Z",
        ',,,,',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a b', 'a b'],
    ['', '""'],
    [null, '""'],
  ])('writes %j as %s', async (cell, written) => {
    expect(await text(csvForPrograms(oneText(cell)))).toBe(`Текст\r\n${written}\r\n`)
  })

  it('has its titles even without rows', async () => {
    expect(await text(csvForPrograms({ ...sheet, rows: [] }))).toBe('ФИО,Место,Балл,Родился,Подано\r\n')
  })

  it('is cut in chunks, not gathered', async () => {
    let chunks = 0
    for await (const chunk of csvForPrograms(oneText(...Array.from({ length: 20_000 }, () => 'строка')))) {
      expect(chunk.length).toBeLessThan(200_000)
      chunks += 1
    }
    expect(chunks).toBeGreaterThan(2)
  })
})

describe('the guard in CSV', () => {
  const start = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\0',
    '＝',
    '＋',
    '－',
    '＠',
    ' =',
    '"=',
    "'=",
    '\n=',
    ';=',
    ',-',
  )
  const hostile = fc.tuple(start, fc.string({ maxLength: 8 }), start, start).map((parts) => parts.join(''))
  const texts = fc.sample(hostile, 10_000)

  // A reader that knows nothing of quotes and takes every separator there is: it must meet no formula either.
  const naive = (file: string): string[] =>
    file.split(/[,;\t\r\n]/).filter((piece) => /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u.test(piece))

  it('stands in 10,000 hostile texts, inside cells and lines, and comes off again', async () => {
    const file = await buffer(csvForPrograms(oneText(...texts)))
    expect(naive(file.toString())).toEqual([])
    expect((await read(file, oneText().columns)).map((record) => 'cells' in record && record.cells[0])).toEqual(texts)
  })

  it('stands in CSV for Excel', async () => {
    expect(naive(await text(csvForExcel(oneText(...texts))))).toEqual([])
  })

  it('lets numbers be numbers', async () => {
    const numbers: Sheet = { name: 'Лист', columns: columns.slice(1, 3), rows: [[-5, -0.5]] }
    expect(await text(csvForPrograms(numbers))).toContain('\r\n-5,-0.5\r\n')
    expect(await text(csvForExcel(numbers))).toContain('\r\n-5;-0,5\r\n')
  })

  it('stands in titles', async () => {
    const title: Sheet = { name: 'Лист', columns: [{ title: '=1+1', kind: 'text' }], rows: [['да']] }
    expect(await text(csvForPrograms(title))).toBe("'=1+1\r\nда\r\n")
    const [first, second] = await thereAndBack(title)
    expect(second.equals(first)).toBe(true)
  })
})

describe('export, import, export', () => {
  it('changes no byte of what is easily broken', async () => {
    const texts = [
      '00123',
      '1/2',
      '=1+1',
      "'=1+1",
      '12345678901234567890',
      'а\u00a0б',
      'ёЁ',
      '😀👩‍👩‍👧',
      '\ufeffначало',
      ' края ',
    ]
    const breaks = ['a\r\nb', 'a\rb', 'a\nb', '\n', '\r', '"', '""', ',', ';', '\0', '1e5', 'TRUE', '-', '', null]
    const [first, second] = await thereAndBack(oneText(...texts, ...breaks))
    expect(second.equals(first)).toBe(true)
    const records = await read(first, oneText().columns)
    expect(records.map((record) => 'cells' in record && record.cells[0])).toEqual([
      ...texts,
      ...breaks.map((each) => each ?? ''),
    ])
  })

  it('changes no byte of any table', async () => {
    const cell = fc.record({
      text: fc.option(fc.string({ unit: 'binary' }).map((each) => each.toWellFormed())),
      integer: fc.option(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })),
      decimal: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
      day: fc.option(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 5 }), async (cells) => {
        const any: Sheet = {
          ...sheet,
          rows: cells.map(({ text, integer, decimal, day }) => [
            text,
            integer,
            decimal,
            day?.toISOString().slice(0, 10) ?? null,
            day?.toISOString() ?? null,
          ]),
        }
        const [first, second] = await thereAndBack(any)
        return second.equals(first)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('reading our own CSV', () => {
  const file = (...lines: string[]): Uint8Array => Buffer.from(['ФИО,Место,Балл,Родился,Подано', ...lines].join('\r\n'))

  it('gives typed cells and, for what is wrong, the line, the column and the text', async () => {
    const records = await read(
      file(
        "'=1,-5,4.5,2019-02-28,2026-04-01T04:30:00Z",
        '"а',
        'б",пять,4.5,,',
        'а,5,"4,5",,',
        'а,5,4.5,28.02.2019,',
        'а,5,4.5,,вчера',
        'а,5.5,,,',
        'а,,Infinity,,',
        'а,5',
        'а"б,5,,,',
        ',,,,',
      ),
      columns,
    )
    expect(records).toMatchObject([
      { line: 2, cells: ['=1', -5, 4.5, '2019-02-28', '2026-04-01T04:30:00Z'] },
      { line: 3, fault: 'bad-cell', column: 'Место', text: '"а\r\nб",пять,4.5,,' },
      { line: 5, fault: 'bad-cell', column: 'Балл' },
      { line: 6, fault: 'bad-cell', column: 'Родился' },
      { line: 7, fault: 'bad-cell', column: 'Подано' },
      { line: 8, fault: 'bad-cell', column: 'Место' },
      { line: 9, fault: 'bad-cell', column: 'Балл' },
      { line: 10, fault: 'cell-count' },
      { line: 11, fault: 'stray-quote' },
      { line: 12, cells: ['', null, null, null, null] },
    ])
  })

  it.each([
    ['other titles', 'ФИО,Место,Балл,Родился,Подан\r\n'],
    ['fewer titles', 'ФИО,Место\r\n'],
    ['a faulty title line', 'ФИО,"Место,Балл,Родился,Подано\r\n'],
    ['nothing', ''],
  ])('refuses %s', async (_, content) => {
    await expect(read(Buffer.from(content), columns)).rejects.toMatchObject({ code: 'bad-header' })
  })
})
