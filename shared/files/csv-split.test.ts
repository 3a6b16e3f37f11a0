import { describe, expect, it } from '@jest/globals'
import { chunksOf, type Expected, randomFrom, roughCsv } from '../../bench/files-load.ts'
import { type Chunks, type CsvRecord, splitCsv } from './csv-split.ts'

type Options = Parameters<typeof splitCsv>[1]

async function split(chunks: Chunks, options: Options = { separator: ';' }): Promise<CsvRecord[]> {
  const records: CsvRecord[] = []
  for await (const record of splitCsv(chunks, options)) records.push(record)
  return records
}

/** Records in short: the line, then the cells or the fault. */
const short = (records: CsvRecord[]) => records.map((each) => [each.line, 'fault' in each ? each.fault : each.cells])
const splitText = async (text: string, options?: Options) => short(await split([Buffer.from(text)], options))

describe('records', () => {
  it.each<[string, string, unknown]>([
    [
      'LF and CRLF',
      'a;b\n1;2\r\n3;4',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
        [3, ['3', '4']],
      ],
    ],
    [
      'empty lines',
      'a;b\n\n\r\n1;2\n\n',
      [
        [1, ['a', 'b']],
        [4, ['1', '2']],
      ],
    ],
    [
      'a BOM',
      '\ufeffa;b\n1;2',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    [
      'quotes',
      'a;b\n"1;""x""";""',
      [
        [1, ['a', 'b']],
        [2, ['1;"x"', '']],
      ],
    ],
    [
      'CRLF in quotes',
      'a;b\r\n1;"x\r\n\r\ny"\r\n2;z',
      [
        [1, ['a', 'b']],
        [2, ['1', 'x\r\n\r\ny']],
        [5, ['2', 'z']],
      ],
    ],
    [
      'a lone CR, which ends no line',
      'a;b\n1;x\ry\n2;"\r"\r\n',
      [
        [1, ['a', 'b']],
        [2, ['1', 'x\ry']],
        [3, ['2', '\r']],
      ],
    ],
    [
      'cells of spaces',
      'a;b\n ; \n',
      [
        [1, ['a', 'b']],
        [2, [' ', ' ']],
      ],
    ],
    [
      'several lines of titles',
      '"a\nb";c\n1;2',
      [
        [1, ['a\nb', 'c']],
        [3, ['1', '2']],
      ],
    ],
    [
      'a last line without an end',
      'a;b\n1;"2"',
      [
        [1, ['a', 'b']],
        [2, ['1', '2']],
      ],
    ],
    ['nothing', '', []],
  ])('know %s', async (_, text, records) => {
    expect(await splitText(text)).toEqual(records)
  })

  it.each<[string, string, unknown]>([
    [
      'too few cells',
      'a;b\n1\n2;3',
      [
        [1, ['a', 'b']],
        [2, 'cell-count'],
        [3, ['2', '3']],
      ],
    ],
    [
      'too many cells',
      'a;b\n1;2;3\n2;3',
      [
        [1, ['a', 'b']],
        [2, 'cell-count'],
        [3, ['2', '3']],
      ],
    ],
    [
      'a quote inside a cell',
      'a;b\n1;15" труба\n2;3',
      [
        [1, ['a', 'b']],
        [2, 'stray-quote'],
        [3, ['2', '3']],
      ],
    ],
    [
      'text after a quote',
      'a;b\n1;"x"y\n2;3',
      [
        [1, ['a', 'b']],
        [2, 'stray-quote'],
        [3, ['2', '3']],
      ],
    ],
    [
      'an unclosed quote before good lines',
      'a;b\n1;"x\n2;3\n4;5',
      [
        [1, ['a', 'b']],
        [2, 'unclosed-quote'],
        [3, ['2', '3']],
        [4, ['4', '5']],
      ],
    ],
    [
      'an unclosed quote before a quoted line',
      'a;b\n1;"x\n2;3\n4;"5"',
      [
        [1, ['a', 'b']],
        [2, 'unclosed-quote'],
        [3, ['2', '3']],
        [4, ['4', '5']],
      ],
    ],
    [
      'an unclosed quote before several lines in quotes',
      'a;b\n1;"x\n2;"y\nz"\n3;4',
      [
        [1, ['a', 'b']],
        [2, 'unclosed-quote'],
        [3, ['2', 'y\nz']],
        [5, ['3', '4']],
      ],
    ],
    [
      'an unclosed quote that another would close in a record that does not fit',
      'a;b;c\n1;"x\n2;y;"\nz"',
      [
        [1, ['a', 'b', 'c']],
        [2, 'unclosed-quote'],
        [3, ['2', 'y', '\nz']],
      ],
    ],
    [
      'two unclosed quotes',
      'a;b\n1;"x\n2;"y\n3;4',
      [
        [1, ['a', 'b']],
        [2, 'unclosed-quote'],
        [3, 'unclosed-quote'],
        [4, ['3', '4']],
      ],
    ],
    [
      'too few cells over several lines',
      'a;b;c\n1;"x\ny"\n2;3;4',
      [
        [1, ['a', 'b', 'c']],
        [2, 'cell-count'],
        [4, ['2', '3', '4']],
      ],
    ],
  ])('tell %s from its neighbours', async (_, text, records) => {
    expect(await splitText(text)).toEqual(records)
  })

  it('carry their text as it stands in the file', async () => {
    const records = await split([Buffer.from('a;b\r\n1;"x\r\ny"\r\n2;"z"!\r\n')])
    expect(records.map(({ text }) => text)).toEqual(['a;b', '1;"x\r\ny"', '2;"z"!'])
  })

  it('do not depend on where the chunks are cut', async () => {
    const file = Buffer.from('\ufeffИмя;Ё\r\n1;"б""\r\nв"\r\n2;"г\r\n3;😀\r\n')
    const whole = await split([file])
    expect(whole).toHaveLength(4)
    for (let size = 1; size < file.length; size += 1) {
      const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, at) =>
        file.subarray(at * size, at * size + size),
      )
      expect(await split(chunks)).toEqual(whole)
    }
  })
})

describe('a rough file of 50,000 records', () => {
  const expected: Expected[] = []
  const text = [...roughCsv(50_000, expected)].join('')

  /** Chunks of sizes that follow no rule. */
  function* uneven(bytes: Uint8Array): Generator<Uint8Array> {
    const random = randomFrom(7)
    for (let at = 0; at < bytes.length; ) {
      const size = 1 + random(30_000)
      yield bytes.subarray(at, at + size)
      at += size
    }
  }

  const windows1251 = (value: string): Uint8Array => {
    const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
    const bytes = new Map([...table].map((char, byte) => [char, byte]))
    return Uint8Array.from(value, (char) => bytes.get(char) ?? 63)
  }

  it.each([
    ['utf-8', () => Buffer.from(text)],
    ['windows-1251', () => windows1251(text.slice(1))],
    ['utf-16le', () => Buffer.from(text, 'utf16le')],
  ])('in %s: every bad line and no other, every good record whole', async (encoding, bytes) => {
    const [, ...records] = await split(uneven(bytes()), { separator: ';', encoding })
    const faults = records.flatMap((each) => ('fault' in each ? [{ line: each.line, fault: each.fault }] : []))
    expect(faults).toEqual(expected)
    expect(records).toHaveLength(50_000)

    // Every record begins with its number, so the good ones are in order and on the lines where the file has them.
    const lines = text.split('\r\n')
    const misplaced = records.filter(
      ({ line, text }, at) => !text.startsWith(`${at + 1};`) || !lines[line - 1]?.startsWith(`${at + 1};`),
    )
    expect(misplaced).toEqual([])
  })

  it('has what it is meant to have', () => {
    expect(expected.length).toBeGreaterThan(1300)
    expect(new Set(expected.map(({ fault }) => fault))).toEqual(
      new Set(['cell-count', 'stray-quote', 'unclosed-quote']),
    )
    expect(text.match(/\n\d+;"[^\n]*строка 0/g)?.length).toBeGreaterThan(350)
  })
})

describe('files that are not such files', () => {
  it.each([
    ['not UTF-8', [Buffer.from('a;b\n1;2\n'), Buffer.from([0xcf, 0xf0, 0xe8, 0x0a])], 'after line 2'],
    ['cut in a character', [Buffer.from('a;b\nя').subarray(0, -1)], 'after line 1'],
  ])('are refused: %s', async (_, chunks, place) => {
    await expect(split(chunks)).rejects.toMatchObject({ code: 'bad-encoding', message: expect.stringContaining(place) })
  })

  it('are refused: a line without end', async () => {
    await expect(split(Array.from({ length: 40 }, () => Buffer.alloc(65_536, 'x')))).rejects.toMatchObject({
      code: 'too-large',
    })
  })

  it('cannot fill the memory with one open quote', async () => {
    let made = 0
    function* lines(): Generator<string> {
      yield 'a;b\n0;"open\n'
      for (; made < 300_000; made += 1) yield `${made};текст\n`
    }
    const records: CsvRecord[] = []
    for await (const record of splitCsv(chunksOf(lines()), { separator: ';' })) {
      if ('fault' in record) {
        expect(record).toMatchObject({ line: 2, fault: 'unclosed-quote' })
        expect(made).toBeLessThan(150_000)
      }
      records.push(record)
    }
    expect(records).toHaveLength(300_002)
    expect(records.at(-1)).toEqual({ line: 300_002, text: '299999;текст', cells: ['299999', 'текст'] })
  })

  it('cost time in proportion, however many quotes stay open', async () => {
    const start = performance.now()
    const records = await split(chunksOf(['a;b\n', ...Array.from({ length: 50_000 }, () => '1;"open\n2;""\n')]))
    expect(records.filter((each) => 'fault' in each)).toHaveLength(50_000)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
