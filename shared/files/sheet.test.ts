import { describe, expect, it } from '@jest/globals'
import { type Cell, type Kind, type Printers, printRows, printTitles, type Sheet } from './sheet.ts'

const printers: Printers = {
  empty: '-',
  guard: (text) => `guarded ${text}`,
  text: (text) => `text ${text}`,
  integer: (value) => `integer ${value}`,
  decimal: (value) => `decimal ${value}`,
  date: (date) => `date ${date}`,
  instant: (instant) => `instant ${instant}`,
}

const oneColumn = (kind: Kind, ...cells: Cell[]): Sheet => ({
  name: 'Дети',
  columns: [{ title: 'Поле', kind }],
  rows: cells.map((cell) => [cell]),
})

async function printed(sheet: Sheet): Promise<string[][]> {
  const rows: string[][] = []
  for await (const row of printRows(sheet, printers)) rows.push(row)
  return rows
}

describe('a sheet', () => {
  it.each<[Kind, Cell, string]>([
    ['text', '=1', 'text guarded =1'],
    ['integer', -5, 'integer -5'],
    ['decimal', -0.5, 'decimal -0.5'],
    ['decimal', 3, 'decimal 3'],
    ['date', '2026-04-01', 'date 2026-04-01'],
    ['instant', '2026-04-01T00:00:00Z', 'instant 2026-04-01T00:00:00Z'],
    ['text', null, '-'],
    ['text', '', '-'],
    ['date', null, '-'],
    ['integer', 999_999_999_999_999, 'integer 999999999999999'],
  ])('prints %s %j', async (kind, cell, expected) => {
    expect(await printed(oneColumn(kind, cell))).toEqual([[expected]])
  })

  it.each<[Kind, Cell]>([
    ['text', 5],
    ['integer', '5'],
    ['integer', 1.5],
    ['integer', 1e15],
    ['integer', Number.NaN],
    ['decimal', Number.POSITIVE_INFINITY],
    ['decimal', '=1'],
    ['date', '2026-02-30'],
    ['date', '=1'],
    ['date', 46_113],
    ['instant', '2026-04-01'],
  ])('refuses in a column of %s the cell %j and says where', async (kind, cell) => {
    const sheet = oneColumn(kind, null, cell)
    await expect(printed(sheet)).rejects.toMatchObject({ name: 'SheetError', code: 'bad-cell' })
    await expect(printed(sheet)).rejects.toThrow('sheet "Дети", row 2, column "Поле"')
  })

  it('does not put the content of a cell into an error: errors are logged', async () => {
    await expect(printed(oneColumn('date', 'Иванов Иван'))).rejects.not.toThrow('Иванов')
  })

  it.each([[[]], [['a', 'b']]])('refuses a row of another length: %j', async (row) => {
    await expect(printed({ ...oneColumn('text'), rows: [row] })).rejects.toMatchObject({ code: 'bad-row' })
  })

  it('guards titles too', () => {
    expect(printTitles({ name: 'Дети', columns: [{ title: '=1', kind: 'integer' }], rows: [] }, printers)).toEqual([
      'text guarded =1',
    ])
  })

  it('reads rows as they come and no faster', async () => {
    let made = 0
    async function* rows() {
      for (; made < 1000; made += 1) yield [made]
    }
    const reader = printRows({ ...oneColumn('integer'), rows: rows() }, printers)
    await reader.next()
    await reader.next()
    expect(made).toBeLessThan(3)
    await reader.return(undefined)
    expect(made).toBeLessThan(3)
  })
})
