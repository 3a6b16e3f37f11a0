import { beforeAll, describe, expect, it } from '@jest/globals'
import jsQR from 'jsqr'
import type { Paper } from './paper.ts'
import { pdf } from './pdf.ts'
import { flat, photograph, readPdf } from './testing-pdf.ts'

const address = `https://portal.example/cabinet/check?${new URLSearchParams({ number: '12-к', code: 'a'.repeat(22) })}`
const paper: Paper = {
  title: 'Расписка № 0A1B2C3D',
  author: 'Управление образования',
  issuedAt: '2026-11-22T09:00:00.000Z',
  foot: 'Расписка № 0A1B2C3D',
  blocks: [
    { kind: 'text', text: 'Управление образования', align: 'center' },
    { kind: 'heading', level: 1, text: 'Расписка' },
    {
      kind: 'facts',
      rows: [
        ['Ребёнок', 'Ёлкин Щегол Объёмович'],
        ['Номер', '0A1B2C3D'],
      ],
    },
    { kind: 'heading', level: 2, text: 'Детские сады' },
    {
      kind: 'table',
      columns: ['№', 'Организация'],
      widths: [1, 12],
      rows: Array.from({ length: 60 }, (_, at) => [String(at + 1), `Детский сад № ${at + 1} «Василёк»`]),
    },
    { kind: 'list', items: ['Первое', 'Второе'] },
    { kind: 'code', address, alt: 'QR-код', text: 'Проверьте' },
    { kind: 'signatures', lines: [{ who: 'Заведующий', name: 'И. И. Иванова' }] },
  ],
}
let read: ReturnType<typeof readPdf>
beforeAll(async () => {
  read = readPdf(await pdf(paper))
})

describe('a paper as PDF', () => {
  it('says the same to a screen reader as to the eye, in the same order', () => {
    const said = flat(read.tree)
      .filter(({ own }) => own !== '')
      .map(({ tag, own }) => `${tag} ${own}`)
    expect(said.slice(0, 11)).toEqual([
      ...['P Управление образования', 'H1 Расписка', 'TH Ребёнок', 'TD Ёлкин Щегол Объёмович', 'TH Номер'],
      ...['TD 0A1B2C3D', 'H2 Детские сады', 'TH №', 'TH Организация', 'TD 1', 'TD Детский сад № 1 «Василёк»'],
    ])
    expect(said).toContain('TD Детский сад № 60 «Василёк»')
    expect(said.slice(-8, -2)).toEqual([
      'Lbl 1.',
      'LBody Первое',
      'Lbl 2.',
      'LBody Второе',
      'P Проверьте',
      expect.stringMatching(/^P https:/),
    ])
    expect(said.slice(-2)).toEqual(['P Заведующий', 'P И. И. Иванова'])
  })

  it('has header cells with their scope, rows in tables, items in lists, words for the picture', () => {
    const all = flat(read.tree)
    const heads = all.filter(({ tag }) => tag === 'TH').map(({ dictionary }) => /\/Scope \/(\w+)/.exec(dictionary)?.[1])
    expect(heads).toEqual(['Row', 'Row', 'Column', 'Column'])
    const inside = (tag: string) =>
      new Set(all.filter((it) => it.tag === tag).flatMap((it) => it.children.map((child) => child.tag)))
    expect([inside('Table'), inside('L'), inside('LI')]).toEqual([
      new Set(['TR']),
      new Set(['LI']),
      new Set(['Lbl', 'LBody']),
    ])
    expect(all.find(({ tag }) => tag === 'Figure')?.dictionary).toMatch(/\/Alt \(/)
  })

  it('tells its language, title and standard, and takes all its fonts along', () => {
    expect(read.catalog).toContain('/Lang (ru-RU)')
    expect(read.catalog).toContain('/MarkInfo')
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(Buffer.from(read.metadata, 'latin1').toString()).toContain('Расписка № 0A1B2C3D')
    expect(read.fonts).toHaveLength(2)
    for (const font of read.fonts) expect(font).toMatch(/\/FontFile2 \d+ 0 R/)
  })

  it('numbers its pages outside of what is read aloud', () => {
    expect(read.pages).toBe(3)
    const feet = [1, 2, 3].map((page) => `Расписка № 0A1B2C3D Страница ${page} из 3`)
    expect(read.artifacts).toEqual(expect.arrayContaining(feet))
  })

  it('has a code that a camera reads', () => {
    const [squares = []] = read.figures
    const { data, width } = photograph(squares)
    expect(jsQR.default(data, width, width)?.data).toBe(address)
  })

  it('is the same, byte for byte, whenever it is made; another text is another file', async () => {
    const again = Buffer.from(await pdf(paper))
    expect(again.equals(await pdf(structuredClone(paper)))).toBe(true)
    expect(again.equals(await pdf({ ...paper, title: 'Иная' }))).toBe(false)
  })
})
