import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  afterSaving,
  correctionsOf,
  countsOf,
  decided,
  differencesOf,
  type Edits,
  edited,
  type Lesson,
  settled,
  sheetOf,
  undecided,
  valuesOf,
} from './sheet.ts'

const [ANNA, OLEG, PETER] = ['aaaaaaaa', 'gggggggg', 'pppppppp']
const pupil = (ref: string, name: string, more: Partial<Lesson['pupils'][number]> = {}) => ({
  ...{ ref, name, left: false, corrections: [] },
  ...more,
})
const lesson = (over: Partial<Lesson> = {}): Lesson => ({
  id: '5a-20261119-2',
  date: '2026-11-19',
  number: 2,
  group: '5a',
  title: '5А',
  subject: { code: 'math', title: 'Математика' },
  seq: 3,
  topic: 'Дроби',
  scale: ['5', '4', '3', '2'],
  absences: [{ code: 'н', title: 'отсутствовал' }],
  reasons: [{ code: 'mistake', title: 'ошибка при выставлении' }],
  pupils: [
    pupil(ANNA, 'Анна', { mark: '4' }),
    pupil(OLEG, 'Олег', { absence: { code: 'н', title: 'отсутствовал' } }),
    pupil(PETER, 'Пётр'),
  ],
  ...over,
})
/** Edits as a teacher makes them, one after another. */
const edits = (of: Lesson, ...changes: [string, string][]): Edits =>
  changes.reduce<Edits>((all, [cell, value]) => edited(all, valuesOf(of), cell, value), {})

describe('what a teacher changes', () => {
  it.each<[string, [string, string][], Edits]>([
    ['a mark', [[`mark.${PETER}`, '5']], { [`mark.${PETER}`]: { mine: '5', from: '' } }],
    [
      'and changes back',
      [
        [`mark.${ANNA}`, '5'],
        [`mark.${ANNA}`, '4'],
      ],
      {},
    ],
    ['to what stands there', [['topic', 'Дроби']], {}],
    ['by taking it away', [[`absence.${OLEG}`, '']], { [`absence.${OLEG}`]: { mine: '', from: 'н' } }],
  ])('is kept with what stood there: %s', (_, changes, kept) => {
    expect(edits(lesson(), ...changes)).toEqual(kept)
  })

  it('is counted as the page shows it; those who left do not count', () => {
    const left = lesson({ pupils: [...lesson().pupils, pupil('llllllll', 'Ушла', { left: true, mark: '5' })] })
    expect(countsOf(left, {})).toEqual({ pupils: 3, present: 2, marks: 1 })
    const changed = edits(left, [`absence.${OLEG}`, ''], [`mark.${PETER}`, '3'])
    expect(countsOf(left, changed)).toEqual({ pupils: 3, present: 3, marks: 2 })
  })
})

describe('a save', () => {
  it('sends a changed pupil as a whole, and nothing of what stays', () => {
    const both = lesson({ pupils: [pupil(ANNA, 'Анна', { mark: '4', absence: { code: 'н', title: '' } })] })
    expect(sheetOf(both, edits(both, [`mark.${ANNA}`, '5']), 'mistake')).toEqual({
      entries: { [ANNA]: { mark: '5', absence: 'н' } },
      reason: 'mistake',
    })
  })

  it.each<[string, [string, string][], object]>([
    ['an empty sheet when all are there', [], { entries: {} }],
    ['an empty text to take a topic away', [['topic', '']], { entries: {}, topic: '' }],
    ['an empty entry to take a mark back', [[`mark.${ANNA}`, '']], { entries: { [ANNA]: {} }, reason: 'mistake' }],
    ['no reason where nothing is corrected', [[`mark.${PETER}`, '5']], { entries: { [PETER]: { mark: '5' } } }],
  ])('sends %s', (_, changes, sheet) => {
    expect(sheetOf(lesson(), edits(lesson(), ...changes), 'mistake')).toEqual(sheet)
  })

  it.each<[string, [string, string][], string[]]>([
    ['a mark is replaced', [[`mark.${ANNA}`, '5']], ['5']],
    ['a mark is taken back', [[`mark.${ANNA}`, '']], ['']],
    ['a first mark is given', [[`mark.${PETER}`, '5']], []],
    ['only the absence changes', [[`absence.${ANNA}`, 'н']], []],
  ])('needs a reason or not: %s', (_, changes, corrected) => {
    expect(correctionsOf(lesson(), edits(lesson(), ...changes)).map(({ mine }) => mine)).toEqual(corrected)
  })

  it('leaves the lesson as the server has it: new values, and what a corrected mark was', () => {
    const changed = edits(
      lesson(),
      [`mark.${ANNA}`, '5'],
      [`absence.${OLEG}`, ''],
      [`absence.${PETER}`, 'н'],
      ['topic', ''],
    )
    const saved = { id: '5a-20261119-2', seq: 4, savedAt: '2026-11-19T09:00:00.000Z' }
    const after = afterSaving(lesson(), changed, 'mistake', saved)
    expect(after).toMatchObject({ seq: 4, savedAt: saved.savedAt, topic: undefined })
    expect(after.pupils).toEqual([
      pupil(ANNA, 'Анна', {
        mark: '5',
        corrections: [{ value: '4', at: saved.savedAt, reason: 'ошибка при выставлении' }],
      }),
      pupil(OLEG, 'Олег'),
      pupil(PETER, 'Пётр', { absence: { code: 'н', title: 'отсутствовал' } }),
    ])
    expect(settled(changed, valuesOf(after))).toEqual({})
  })
})

describe('when another tab saved first', () => {
  const mine = edits(lesson(), [`mark.${ANNA}`, '5'], [`mark.${PETER}`, '3'], ['topic', 'Мои дроби'])
  const now = lesson({
    seq: 4,
    topic: 'Мои дроби',
    pupils: [pupil(ANNA, 'Анна', { mark: '2' }), pupil(OLEG, 'Олег'), pupil(PETER, 'Пётр')],
  })
  const left = settled(mine, valuesOf(now))

  it('what both meant is done, all else stays', () => {
    expect(Object.keys(left)).toEqual([`mark.${ANNA}`, `mark.${PETER}`])
  })

  it('tells every cell that changed, and where a decision is due', () => {
    expect(differencesOf(left, valuesOf(now), valuesOf(lesson()))).toEqual([
      { cell: 'topic', was: 'Дроби', now: 'Мои дроби' },
      { cell: `mark.${ANNA}`, was: '4', now: '2', mine: '5' },
      { cell: `absence.${OLEG}`, was: 'н', now: '' },
    ])
    expect(undecided(left, valuesOf(now))).toEqual([`mark.${ANNA}`])
  })

  it.each<['mine' | 'now', object]>([
    ['mine', { [`mark.${ANNA}`]: { mine: '5', from: '2' }, [`mark.${PETER}`]: { mine: '3', from: '' } }],
    ['now', { [`mark.${PETER}`]: { mine: '3', from: '' } }],
  ])('a decision for %s leaves nothing undecided', (keep, kept) => {
    const [, conflict] = differencesOf(left, valuesOf(now), valuesOf(lesson()))
    const after = conflict ? decided(left, conflict, keep) : {}
    expect(after).toEqual(kept)
    expect(undecided(after, valuesOf(now))).toEqual([])
  })

  it('forgets what was meant for a pupil who is not in the list any more', () => {
    expect(settled(mine, valuesOf({ ...now, pupils: [] }))).toEqual({})
  })

  it('never loses nor invents a value: what the page shows is the teacher’s or the journal’s', () => {
    const value = fc.constantFrom('', '5', '4', '2')
    const cells = [`mark.${ANNA}`, `mark.${PETER}`]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...cells), value)), value, value, (changes, anna, peter) => {
        const wanted = edits(lesson(), ...changes)
        const journal = lesson({
          pupils: [pupil(ANNA, 'Анна', anna ? { mark: anna } : {}), pupil(PETER, 'Пётр', peter ? { mark: peter } : {})],
        })
        const values = valuesOf(journal)
        const after = settled(wanted, values)
        for (const cell of cells) {
          const meant = wanted[cell]
          if (meant) expect(after[cell]?.mine ?? values[cell]).toBe(meant.mine)
          else expect(after[cell]).toBeUndefined()
        }
      }),
    )
  })
})
