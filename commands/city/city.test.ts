import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { city } from './city.ts'

const folder = mkdtempSync(join(tmpdir(), 'city-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said: string[] = []
beforeEach(() => {
  said.length = 0
  const keep = (text: string) => void said.push(text)
  jest.spyOn(console, 'log').mockImplementation(keep)
  jest.spyOn(console, 'error').mockImplementation(keep)
})
afterEach(() => {
  jest.restoreAllMocks()
})

type Row = Record<string, string>
type Shape = {
  separator?: string
  bom?: boolean
  columns?: (names: string[]) => string[]
  lines?: (lines: string[]) => string[]
}

/** A file with a column for every name that some row has. */
function file(
  name: string,
  rows: readonly Row[],
  { separator = ';', bom = false, columns, lines }: Shape = {},
): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const headers = columns?.(names) ?? names
  const cell = (text: string) => (/["; ,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const text = [headers, ...rows.map((row) => headers.map((it) => row[it] ?? ''))].map((it) =>
    it.map(cell).join(separator),
  )
  const path = join(folder, name)
  writeFileSync(path, `${bom ? '\ufeff' : ''}${(lines?.(text) ?? text).join('\r\n')}\r\n`)
  return path
}

const yesNo = (is: boolean | undefined) => (is ? 'Taip' : 'Ne')
type Child = {
  id: string
  born: string
  wish?: string
  position?: number
  both?: boolean
  one?: boolean
  near?: boolean
  moving?: boolean
}
const child = ({
  id,
  born,
  wish = 'Bitutė',
  position,
  both = false,
  one = false,
  near = false,
  moving = false,
}: Child): Row => ({
  'Prašymo tipas': moving ? '2' : '1',
  'Prašymo pateikimo data': '2021-03-01 10:00:00',
  'Vaiko Identifikacinis Nr.': id,
  'Vaiko gimimo data': born,
  'Lankymo data': '2021-09-01',
  'Vaiko seniunija': near ? 'Rasų' : 'Verkių',
  'Prioritetas (abu tėvai deklaruoti Vilniuje)': yesNo(both),
  'Prioritetas (vienas iš tėvų deklaruotas Vilniuje)': yesNo(one),
  '1 pasirinktas darželis': wish,
  '1 darželio vieta eilėje': position === undefined ? '' : String(position),
  '1 darželio Seniūnija': 'Rasų',
  '1 darželio grupės ugdomoji kalba': 'Lietuvių',
  '1 darželio grupės tipas': 'Nuo 1,5 iki 3 metų,Nuo 2 iki 3 metų',
  'Bent 1 iš tėvų 1 darželio teritorijoje deklaruotas 2 m.': yesNo(near),
  '1 darželį lanko broliai/seserys': 'Ne',
})
/** In the order of the rules. */
const inOrder: Child[] = [
  { id: 'near', born: '2019-09-01', both: true, near: true },
  { id: 'older', born: '2019-03-01', both: true },
  { id: 'younger', born: '2019-04-01', both: true },
  { id: 'one', born: '2019-01-01', one: true },
  { id: 'moving', born: '2019-01-01', both: true, moving: true },
  { id: 'stranger', born: '2019-01-01' },
]
const queueRows = inOrder.map((it, at) => child({ ...it, position: at + 1 }))
const groupRows: Row[] = [
  {
    LABEL: 'Bitutė',
    DARZ_ID: '1',
    GID: '7',
    LAN_LABEL: 'Lietuvių',
    TYPE_LABEL: 'Nuo 2 iki 3 metų',
    AGE_FROM: '2.00',
    AGE_TO: '3.00',
    CAPACITY: '20',
    CHILD_COUNT: '18',
    FREE_SPACE: '2',
  },
  {
    LABEL: 'Bitutė',
    DARZ_ID: '1',
    GID: '8',
    LAN_LABEL: 'Rusų',
    TYPE_LABEL: 'Nuo 2 iki 3 metų',
    AGE_FROM: '2.00',
    AGE_TO: '3.00',
    CAPACITY: '20',
    CHILD_COUNT: '21',
    FREE_SPACE: '-1',
  },
]

async function summary(...args: string[]) {
  const code = await city([...args, '--json'])
  const [text = ''] = said.splice(0)
  return { code, ...(code === 2 ? { text } : JSON.parse(text)) }
}

describe('a city as a placement', () => {
  it('orders, compares and places', async () => {
    const places = join(folder, 'places.ndjson')
    const found = await summary(
      file('groups.csv', groupRows, { separator: ',' }),
      file('queue.csv', queueRows),
      '--places',
      places,
    )
    expect(found).toMatchObject({
      code: 0,
      rules: { id: 'vilnius-2021' },
      read: { queue: { rows: 6, understood: 6, notUnderstood: 0 }, groups: { rows: 2, understood: 2, overfull: 1 } },
      comparison: { queues: 1, pairs: 15, concordant: 15, share: 1, causes: [] },
      placement: { startsOn: '2021-09-01', children: 6, seats: 2, placed: 2, byWish: [2], violations: 0 },
    })
    const given = readFileSync(places, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(given.map((it) => [it.child, it.group]).toSorted()).toEqual([
      ['near', '1/7'],
      ['older', '1/7'],
    ])
  })

  it.each<[string, Shape]>([
    ['columns in another order', { columns: (names) => names.toReversed() }],
    ['extra columns', { columns: (names) => ['Naujas', ...names, 'Pastabos'] }],
    ['commas', { separator: ',' }],
    ['tabs and a BOM', { separator: '\t', bom: true }],
    ['bars', { separator: '|' }],
    ['a header in capitals', { lines: ([head = '', ...rest]) => [head.toUpperCase(), ...rest] }],
  ])('reads %s alike', async (_, shape) => {
    const plain = await summary(file('queue.csv', queueRows), file('groups.csv', groupRows))
    expect(
      await summary(file('other.csv', queueRows, shape), file('groups.csv', groupRows, { separator: ',' })),
    ).toEqual(plain)
  })

  it('does without columns that may be missing, and says so', async () => {
    const without = ['Vaiko seniunija', 'Prašymo tipas', '1 darželio vieta eilėje', '1 darželio grupės tipas']
    const columns = (names: string[]) => names.filter((name) => !without.includes(name))
    const found = await summary(file('less.csv', queueRows, { columns }), file('groups.csv', groupRows))
    expect(found.read.queue.absentColumns).toEqual(expect.arrayContaining(['district', 'kind', 'position', 'types']))
    expect(found.comparison).toBeUndefined()
    expect(found.placement).toMatchObject({ placed: 2, seats: 2 })
  })

  it('counts a row of groups that cannot be read among the rows', async () => {
    const groups = file('cut.csv', groupRows, { lines: (all) => [...all, 'a;"never closed'] })
    const { read } = await summary(groups, file('whole.csv', queueRows))
    expect(read.groups).toMatchObject({ rows: 3, understood: 2, notUnderstood: 1 })
  })

  it('names every row that is not understood, with its line and why', async () => {
    const broken = (over: Row): Row => ({ ...child({ id: 'x', born: '2019-01-01' }), ...over })
    const rows = [
      ...queueRows,
      broken({ 'Vaiko Identifikacinis Nr.': '' }),
      broken({ 'Vaiko gimimo data': '2019-02-30' }),
      broken({ 'Prašymo pateikimo data': 'vakar' }),
      broken({ 'Prašymo tipas': '3' }),
      broken({ '1 darželio vieta eilėje': '-4' }),
      broken({ 'Prioritetas (abu tėvai deklaruoti Vilniuje)': 'Galbūt' }),
      broken({ '1 pasirinktas darželis': '' }),
      broken({ 'Vaiko Identifikacinis Nr.': 'near' }),
    ]
    const lines = (all: string[]) => [...all, '1;2021', `${all[1]};extra`, 'a;"never closed', '']
    const report = join(folder, 'faults.csv')
    const found = await summary(file('broken.csv', rows, { lines }), '--faults', report)
    expect(
      found.faults.map((it: { line: number; column?: string; says: string }) => [it.line, it.column, it.says]),
    ).toEqual([
      [8, 'Vaiko Identifikacinis Nr.', 'the child has no number'],
      [9, 'Vaiko gimimo data', '"2019-02-30" is no date: YYYY-MM-DD'],
      [10, 'Prašymo pateikimo data', '"vakar" is no moment: YYYY-MM-DD hh:mm:ss'],
      [11, 'Prašymo tipas', '"3" is no kind of application that is known'],
      [12, '1 darželio vieta eilėje', '"-4" is no place in a queue'],
      [13, 'Prioritetas (abu tėvai deklaruoti Vilniuje)', '"Galbūt" is neither Taip nor Ne'],
      [14, '1 pasirinktas darželis', 'no kindergarten is asked for'],
      [15, 'Vaiko Identifikacinis Nr.', 'the child stands on line 2 already'],
      [16, 'Vaiko Identifikacinis Nr.', 'the child has no number'],
      [17, undefined, '16 cells under 15 headers'],
      [18, undefined, 'a quote that is never closed'],
    ])
    expect(found.comparison).toMatchObject({ pairs: 15, concordant: 15 })
    expect(readFileSync(report, 'utf8').split('\r\n')).toHaveLength(13)
  })

  it('names every row of groups that is not understood, whatever its free places say', async () => {
    const [good = {}] = groupRows
    const overs: Row[] = [
      { CAPACITY: 'daug' },
      { CAPACITY: '-20' },
      { CHILD_COUNT: '18 vaikų' },
      { FREE_SPACE: '21' },
      { FREE_SPACE: '' },
      { AGE_FROM: '3.00', AGE_TO: '2.00' },
      { AGE_TO: '' },
      { AGE_FROM: '1.50' },
      { LABEL: '' },
    ]
    const rows = [...groupRows, ...overs.map((over, at) => ({ ...good, GID: String(20 + at), ...over }))]
    const lines = (all: string[]) => [...all, '', `${all[1]};extra`]
    const found = await summary(file('queue.csv', queueRows), file('odd.csv', rows, { lines }))
    expect(found.read.groups).toMatchObject({ rows: 12, understood: 2, notUnderstood: 10 })
    expect(
      found.faults.map((it: { line: number; column?: string; says: string }) => [it.line, it.column, it.says]),
    ).toEqual([
      [4, 'CAPACITY', '"daug" is no number of places'],
      [5, 'CAPACITY', '"-20" is no number of places'],
      [6, 'CHILD_COUNT', '"18 vaikų" is no number of children'],
      [7, 'FREE_SPACE', '21 places are free of 20'],
      [8, 'FREE_SPACE', '"" is no number of places'],
      [9, 'AGE_TO', 'from 3.00 to 2.00 there is no age'],
      [10, 'AGE_TO', 'of two ages one is missing'],
      [11, 'AGE_FROM', '"1.50" is no age'],
      [12, 'LABEL', 'the kindergarten has no name'],
      [14, undefined, '11 cells under 10 headers'],
    ])
  })

  const without = (name: string, ...gone: string[]) =>
    file(name, queueRows, { columns: (names) => names.filter((it) => !gone.includes(it)) })
  const [born, types] = ['Vaiko gimimo data', '1 darželio grupės tipas']

  it('says what it means that there are no birth dates, and places nobody where nothing else tells the age', async () => {
    const groups = file('groups.csv', groupRows)
    const ordered = await summary(without('unborn.csv', born), groups)
    expect(ordered).toMatchObject({ code: 0, placement: { placed: 2 } })
    expect(ordered.read.queue.absentMeans).toEqual([
      'without birth dates children of equal points stand as if of one age',
    ])
    expect(await summary(without('ageless.csv', born, types), groups)).toEqual({
      code: 2,
      text: expect.stringContaining(`neither a column "${born}" nor "${types}"`),
    })
    expect(await summary(without('ageless.csv', born, types))).toMatchObject({ code: 0 })
    const rows = [...queueRows, child({ id: 'x', born: '' })]
    expect((await summary(file('empty.csv', rows), groups)).faults).toMatchObject([{ line: 8, column: born }])
  })

  it('says what a file is whose headers cannot be read', async () => {
    const text = readFileSync(file('plain.csv', queueRows), 'utf8')
    const [wide, mac] = ['utf16.csv', 'mac.csv'].map((name) => join(folder, name))
    writeFileSync(wide ?? '', Buffer.from(text, 'utf16le'))
    writeFileSync(mac ?? '', text.replaceAll('\r\n', '\r'))
    expect((await summary(wide ?? '')).text).toContain('say --encoding utf-16le')
    expect(await summary(wide ?? '', '--encoding', 'utf-16le')).toMatchObject({ code: 0 })
    expect((await summary(mac ?? '')).text).toContain('Its lines end with CR alone')
  })

  it('does not leave out wishes after one whose column is missing', async () => {
    const rows = queueRows.map((row) => ({ ...row, '3 pasirinktas darželis': 'Bitutė' }))
    expect(await summary(file('gap.csv', rows))).toEqual({
      code: 2,
      text: expect.stringContaining('there is no column "2 pasirinktas darželis"'),
    })
  })

  it('counts why a pair stands the other way round', async () => {
    const moved = inOrder.map((it) => it.id)
    const places = new Map([...moved.slice(1, 3), 'near', ...moved.slice(3)].map((id, at) => [id, at + 1]))
    const rows = inOrder.map((it) => child({ ...it, position: places.get(it.id) ?? 0 }))
    const { comparison } = await summary(file('moved.csv', rows))
    expect(comparison).toMatchObject({
      pairs: 15,
      concordant: 13,
      causes: [{ cause: 'points: the second stands as with fewer points than the file shows', pairs: 2 }],
      shifted: [{ criteria: 'territory', official: 'fewer', places: 1 }],
      shareWithFittingPoints: 1,
      shareWithOneFact: 1,
      withoutTerritory: 1,
      // One place of a child may speak so by chance.
      territorySpeaks: { never: 0, partly: 0, always: 0 },
    })
  })

  it('counts a neighbour district as territory where the rules of the city say so', async () => {
    const of = (district: string) => ({ '1 darželio Seniūnija': district })
    const rows = (district: string) => [
      { ...child({ id: 'from-verkiai', born: '2018-05-01', both: true, position: 1 }), ...of(district) },
      {
        ...child({ id: 'older', born: '2018-01-01', both: true, position: 2 }),
        ...of(district),
        'Vaiko seniunija': '-',
      },
    ]
    expect((await summary(file('near.csv', rows('Žirmūnų')))).comparison).toMatchObject({ pairs: 1, concordant: 1 })
    expect((await summary(file('far.csv', rows('Lazdynų')))).comparison).toMatchObject({ pairs: 1, concordant: 0 })
  })

  it.each<[string, string[], string]>([
    ['no file', [], 'Say which file is the queue'],
    ['a file that is not there', ['none.csv'], 'there is no such file'],
    ['an option that there is not', ['--fast'], 'Unknown option'],
    ['a date that is none', ['--starts-on', 'soon', 'x.csv'], 'is no date'],
    ['a day that no month has', ['--starts-on', '2021-02-30', 'x.csv'], 'is no date'],
    [
      'groups without a row',
      [file('q2.csv', queueRows), file('g2.csv', groupRows, { lines: (all) => all.slice(0, 1) })],
      'not one of its 0 rows is a group',
    ],
    ['rules that there are not', [file('q.csv', queueRows), '--rules', 'x'], 'There are: vilnius-2021, vilnius-2015'],
    ['groups alone', [file('g.csv', groupRows)], 'There is no queue'],
    ['something else', [file('e.csv', [{ a: '1', b: '2' }])], 'neither a queue nor groups'],
  ])('ends with 2 and a word at %s', async (_, args, word) => {
    expect(await summary(...args)).toEqual({ code: 2, text: expect.stringContaining(word) })
  })
})
