import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { unguardCell } from './guard.ts'
import type { Cell, Column, Sheet } from './sheet.ts'
import { xlsx } from './xlsx.ts'
import { columnLetters, sheetNames } from './xlsx-cells.ts'

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

/** XML as a tree; throws if it is not well formed. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const path = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('text', (text) => {
    const element = path.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => void path.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return root
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

const one = (element: Element, name: string): Element => {
  const [found, ...others] = all(element, name)
  if (!found || others.length > 0) throw new Error(`${others.length + 1} ${name}`)
  return found
}

const book = (...sheets: Sheet[]) => ({
  title: 'Очередь <&>',
  createdAt: '2026-04-01T09:00:00+05:00',
  zone: 'Asia/Yekaterinburg',
  sheets,
})

/** The parts of a workbook, unzipped by another implementation and parsed. */
async function partsOf(...sheets: Sheet[]) {
  const files = unzipSync(await buffer(xlsx(book(...sheets))))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, parse(strFromU8(bytes))]))
}

/** ECMA-376 part 1, 22.9.2.19, read the way spreadsheets do. */
const decodeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

type CellXml = { type: string; style: number; value: string }

/** The cells of a sheet by reference. */
function cellsOf(sheet: Element | undefined): Record<string, CellXml> {
  const cells: Record<string, CellXml> = {}
  for (const cell of all(one(sheet ?? parse(''), 'sheetData'), 'c')) {
    const { r = '', t: type = 'n', s } = cell.attributes
    const value = type === 'n' ? one(cell, 'v').text : decodeText(one(cell, 't').text)
    cells[r] = { type, style: Number(s), value }
  }
  return cells
}

const sheet1 = 'xl/worksheets/sheet1.xml'
const queue: Sheet = {
  name: 'Очередь',
  columns: [
    { title: 'ФИО', kind: 'text' },
    { title: 'Место', kind: 'integer', width: 8 },
    { title: 'Балл', kind: 'decimal' },
    { title: 'Дата рождения', kind: 'date' },
    { title: 'Подано', kind: 'instant' },
  ],
  rows: [
    ['Ёлкина Анна', -5, 4.56, '2019-02-28', '2026-04-01T04:30:00Z'],
    [null, null, null, null, null],
    ['00123', 123_456_789_012_345, -0.1, '1900-03-01', '2026-04-01T23:59:59.5+05:00'],
    ['12345678901234567890', 0, 1e21, '1899-12-31', '1850-01-01T00:00:00Z'],
  ],
}

const oneText = (...texts: Cell[]): Sheet => ({
  name: 'Лист',
  columns: [{ title: 'Текст', kind: 'text' }],
  rows: texts.map((text) => [text]),
})

describe('a workbook', () => {
  it('has the parts that its content types and relationships name', async () => {
    const parts = await partsOf(queue, queue)
    const named = all(parts['[Content_Types].xml'] ?? parse(''), 'Override').map(
      ({ attributes }) => attributes.PartName,
    )
    const xml = Object.keys(parts).filter((name) => name.endsWith('.xml') && !name.startsWith('['))
    expect(named.toSorted()).toEqual(xml.map((name) => `/${name}`).toSorted())

    const targets = all(parts['xl/_rels/workbook.xml.rels'] ?? parse(''), 'Relationship')
    expect(targets.map(({ attributes }) => attributes.Target).toSorted()).toEqual([
      'styles.xml',
      'worksheets/sheet1.xml',
      'worksheets/sheet2.xml',
    ])
    const ids = all(parts['xl/workbook.xml'] ?? parse(''), 'sheet').map(({ attributes }) => attributes['r:id'])
    expect(ids).toEqual(targets.slice(0, 2).map(({ attributes }) => attributes.Id))
  })

  it('carries its title and creation date', async () => {
    const { 'docProps/core.xml': core = parse('') } = await partsOf(queue)
    expect(one(core, 'dc:title').text).toBe('Очередь <&>')
    expect(one(core, 'dcterms:created').text).toBe('2026-04-01T04:00:00Z')
  })

  it('has a bold frozen title row, an autofilter over the table and widths', async () => {
    const parts = await partsOf(queue)
    const sheet = parts[sheet1] ?? parse('')
    expect(one(sheet, 'pane').attributes).toMatchObject({ ySplit: '1', topLeftCell: 'A2', state: 'frozen' })
    expect(one(sheet, 'autoFilter').attributes).toEqual({ ref: 'A1:E5' })
    expect(all(sheet, 'col').map(({ attributes }) => attributes.width)).toEqual(['24', '8', '12', '17', '20'])

    const styles = parts['xl/styles.xml'] ?? parse('')
    const { A1 } = cellsOf(sheet)
    const format = all(one(styles, 'cellXfs'), 'xf')[A1?.style ?? 0]
    const font = all(one(styles, 'fonts'), 'font')[Number(format?.attributes.fontId)]
    expect(all(font ?? parse(''), 'b')).toHaveLength(1)

    const names = all(parts['xl/workbook.xml'] ?? parse(''), 'definedName').map(({ attributes, text }) => [
      attributes.name,
      text,
    ])
    expect(names).toEqual([
      ['_xlnm._FilterDatabase', "'Очередь'!$A$1:$E$5"],
      ['_xlnm.Print_Titles', "'Очередь'!$1:$1"],
    ])
  })

  it('writes every kind as what it is', async () => {
    const cells = cellsOf((await partsOf(queue))[sheet1])
    const [title, text, integer, decimal, date, instant] = [1, 2, 4, 5, 6, 7]
    expect(cells).toEqual({
      A1: { type: 'inlineStr', style: title, value: 'ФИО' },
      B1: { type: 'inlineStr', style: title, value: 'Место' },
      C1: { type: 'inlineStr', style: title, value: 'Балл' },
      D1: { type: 'inlineStr', style: title, value: 'Дата рождения' },
      E1: { type: 'inlineStr', style: title, value: 'Подано' },
      A2: { type: 'inlineStr', style: text, value: 'Ёлкина Анна' },
      B2: { type: 'n', style: integer, value: '-5' },
      C2: { type: 'n', style: decimal, value: '4.56' },
      // 43524 and 46113: days from 1899-12-30, as a spreadsheet shows them with the format taken off.
      D2: { type: 'n', style: date, value: '43524' },
      E2: { type: 'n', style: instant, value: expect.stringMatching(/^46113\.3958333333/) },
      A4: { type: 'inlineStr', style: text, value: '00123' },
      B4: { type: 'n', style: integer, value: '123456789012345' },
      C4: { type: 'n', style: decimal, value: '-0.1' },
      D4: { type: 'n', style: date, value: '61' },
      E4: { type: 'n', style: instant, value: expect.stringMatching(/^46113\.99999/) },
      A5: { type: 'inlineStr', style: text, value: '12345678901234567890' },
      B5: { type: 'n', style: integer, value: '0' },
      C5: { type: 'n', style: decimal, value: '1e+21' },
      D5: { type: 'inlineStr', style: text, value: '31.12.1899' },
      E5: { type: 'inlineStr', style: text, value: '01.01.1850 04:02:33' },
    })
  })

  it('gives each style its format', async () => {
    const { 'xl/styles.xml': styles = parse('') } = await partsOf(queue)
    const codes = Object.fromEntries(
      all(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
    )
    const formats = all(one(styles, 'cellXfs'), 'xf').map(
      ({ attributes: { numFmtId = '' } }) => codes[numFmtId] ?? numFmtId,
    )
    // 0 is General, 1 is 0, 49 is @ (text).
    expect(formats).toEqual(['0', '49', '49', '49', '1', '0', 'dd.mm.yyyy', 'dd.mm.yyyy hh:mm:ss'])
  })

  it('keeps every character of a text', async () => {
    const text = '  ё\u00a0<&>"\'\t\r\n\u0001\u001f\u007f\ufffe _x0009_ 😀 '
    const { A2 } = cellsOf((await partsOf(oneText(text)))[sheet1])
    expect(A2).toEqual({ type: 'inlineStr', style: 3, value: text })
  })

  it.each([
    ['a\tb', 'a_x0009_b'],
    ['a\rb', 'a_x000D_b'],
    ['\u0001', '_x0001_'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x41_', '_x41_'],
    ['\ud83d', '\ufffd'],
  ])('escapes %j as %s', async (text, escaped) => {
    const bytes = unzipSync(await buffer(xlsx(book(oneText(`текст ${text}`)))))[sheet1] ?? new Uint8Array()
    expect(strFromU8(bytes)).toContain(`<t>текст ${escaped}</t>`)
  })

  it('asks to preserve spaces only where a reader would drop them', async () => {
    const sheet = (await partsOf(oneText(' а', 'а ', 'а  б', 'а\nб', 'а б')))[sheet1] ?? parse('')
    expect(all(sheet, 't').map(({ attributes }) => attributes['xml:space'])).toEqual([
      undefined,
      'preserve',
      'preserve',
      'preserve',
      'preserve',
      undefined,
    ])
  })

  it('gives the same bytes for the same input, dated 1980', async () => {
    async function* slowly() {
      for await (const row of queue.rows) yield row
    }
    const first = await buffer(xlsx(book(queue, queue)))
    const second = await buffer(xlsx(book({ ...queue, rows: slowly() }, queue)))
    expect(second.equals(first)).toBe(true)
    // Time and date in the first local header: midnight, 1 January 1980.
    expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
  })

  it('stops reading when nobody takes the file', async () => {
    let made = 0
    function* rows() {
      for (; made < 1_000_000; made += 1) yield ['строка']
    }
    const file = xlsx(book({ ...oneText(), rows: rows() }))
    while (made === 0) await file.next()
    await file.return(undefined)
    expect(made).toBeLessThan(20_000)
  })
})

describe('the guard in a workbook', () => {
  const formula = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u
  const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', ' =', '"=', "'=", '\n=')
  const hostile = fc.tuple(start, fc.string({ maxLength: 8 }), start).map((parts) => parts.join(''))

  it('lets none of 10,000 hostile texts through, and every one can be read back', async () => {
    const texts = fc.sample(hostile, 10_000)
    const cells = cellsOf((await partsOf(oneText(...texts)))[sheet1])
    const written = texts.map((_, at) => cells[`A${at + 2}`]?.value ?? '')
    expect(written.filter((text) => formula.test(text) || /^[\t\r\0]/.test(text))).toEqual([])
    expect(written.map(unguardCell)).toEqual(texts)
  })

  it('writes no formula element and guards titles', async () => {
    const parts = await partsOf({ name: '=1', columns: [{ title: '=1+1', kind: 'text' }], rows: [['=2+2']] })
    const sheet = parts[sheet1] ?? parse('')
    expect(all(sheet, 'f')).toEqual([])
    expect(cellsOf(sheet)).toMatchObject({ A1: { value: "'=1+1" }, A2: { value: "'=2+2" } })
  })
})

describe('the limits of Excel', () => {
  const outcome = async (sheet: Sheet): Promise<unknown> => {
    try {
      for await (const _ of xlsx(book(sheet)));
    } catch (error) {
      return error
    }
    return 'written'
  }
  const columns = (count: number): Column[] => Array.from({ length: count }, () => ({ title: 'К', kind: 'text' }))

  it('takes 1,048,575 rows below the titles and refuses one more', async () => {
    let made = 0
    function* rows(): Generator<Cell[]> {
      for (; made < 1_048_577; made += 1) yield [null]
    }
    const error = await outcome({ ...oneText(), rows: rows() })
    expect(error).toMatchObject({
      code: 'too-large',
      message: 'sheet "Лист": Excel takes 1048575 rows below the titles',
    })
    expect(made + 1).toBe(1_048_576)
  })

  it('takes 32,767 characters in a cell and refuses one more, naming the place', async () => {
    expect(await outcome(oneText('я'.repeat(32_767)))).toBe('written')
    const error = await outcome(oneText('да', 'я'.repeat(32_768)))
    expect(error).toMatchObject({ code: 'too-large', message: expect.stringContaining('row 2, column "Текст"') })
  })

  it('takes 16,384 columns and refuses one more, or none', async () => {
    expect(await outcome({ name: 'Лист', columns: columns(16_384), rows: [] })).toBe('written')
    expect(await outcome({ name: 'Лист', columns: columns(16_385), rows: [] })).toMatchObject({ code: 'too-large' })
    expect(await outcome({ name: 'Лист', columns: [], rows: [] })).toMatchObject({ code: 'too-large' })
  })

  it('writes a row far longer than a chunk', async () => {
    const cells = Array.from({ length: 60 }, (_, at) => String(at % 10).repeat(30_000))
    const parts = await partsOf({ name: 'Лист', columns: columns(60), rows: [cells, cells] })
    const values = Object.values(cellsOf(parts[sheet1])).map(({ value }) => value)
    expect(values.slice(60)).toEqual([...cells, ...cells])
  })

  it('refuses a workbook without sheets and a creation date that is none', async () => {
    await expect(buffer(xlsx(book()))).rejects.toMatchObject({ code: 'bad-row' })
    await expect(buffer(xlsx({ ...book(queue), createdAt: 'вчера' }))).rejects.toMatchObject({ code: 'bad-cell' })
  })
})

describe('letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s', (at, letters) => {
    expect(columnLetters(at)).toBe(letters)
  })
})

describe('names of sheets', () => {
  it.each([
    [['Очередь: 1/2'], ['Очередь- 1-2']],
    [['а[1]?*\\'], ['а-1----']],
    [["'кавычки'"], ['кавычки']],
    [
      ['', '  '],
      ['Лист', 'Лист (2)'],
    ],
    [
      ['Дети', 'дети', 'ДЕТИ'],
      ['Дети', 'дети (2)', 'ДЕТИ (3)'],
    ],
    [['History'], ['History (2)']],
    [
      ['я'.repeat(40), 'я'.repeat(40)],
      ['я'.repeat(31), `${'я'.repeat(27)} (2)`],
    ],
    [[`${'я'.repeat(30)}😀`], ['я'.repeat(30)]],
    [['а\tб\nв\u0001'], ['а б в']],
  ])('turn %j into %j', (names, valid) => {
    expect(sheetNames(names)).toEqual(valid)
  })

  it('are always valid and unique', () => {
    const name = fc.string({ unit: fc.constantFrom('а', 'А', "'", '/', ' ', ':', '😀', '\0', '['), maxLength: 40 })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const valid = sheetNames(names)
        const unique = new Set(valid.map((each) => each.toLowerCase())).size === names.length
        return (
          unique &&
          valid.every((each) => /^(?!['\s])[^:\\/?*[\]\p{Cc}]{1,31}(?<!['\s])$/u.test(each) && each.length <= 31)
        )
      }),
    )
  })
})
