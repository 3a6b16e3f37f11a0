import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { averageOf, fillSheet, type Lesson, lessonId, lessonPlace, marksFor, type Sheet } from './lesson.ts'

const [ANNA, OLEG, PETER, STRANGER] = ['aaaaaaaa', 'gggggggg', 'pppppppp', 'ssssssss']
const marks = {
  scale: ['5', '4', '3', '2', 'зач'],
  absences: [
    { code: 'н', title: 'отсутствовал' },
    { code: 'б', title: 'болел' },
  ],
  corrections: [{ code: 'mistake', title: 'ошибка' }],
  unmarkedForms: [1],
}
const lesson = (over: Partial<Lesson> = {}): Lesson => ({
  region: 'demo',
  seq: 1,
  head: '',
  id: '5a-20261123-2',
  organisation: '302',
  group: '5a',
  date: '2026-11-23',
  number: 2,
  subject: { code: 'math', title: 'Математика' },
  teacher: 'tttttttt',
  topic: 'Дроби',
  homework: '№ 512',
  entries: { [ANNA]: { mark: '4' }, [OLEG]: { absence: 'н' } },
  savedAt: '2026-11-23T09:00:00.000Z',
  ...over,
})
const filling = {
  members: new Set([ANNA, OLEG, PETER]),
  marks,
  today: '2026-11-23',
  by: 'tttttttt',
  now: '2026-11-23T12:00:00.000Z',
}
const fill = (sheet: Partial<Sheet>, over: Partial<Lesson> = {}, more: Partial<typeof filling> = {}) =>
  fillSheet(lesson(over), { entries: {}, ...sheet }, { ...filling, ...more })
const replaced = { value: '4', at: filling.now, by: 'tttttttt', reason: 'mistake' }

describe('a sheet', () => {
  it.each<[string, Sheet['entries'], Lesson['entries'][string], object]>([
    ['gives a mark', { [PETER]: { mark: '5' } }, { mark: '5' }, { mark: '5' }],
    ['notes an absence', { [PETER]: { absence: 'б' } }, { absence: 'б' }, { absence: 'б' }],
    ['notes both', { [PETER]: { absence: 'н', mark: '2' } }, { absence: 'н', mark: '2' }, { absence: 'н', mark: '2' }],
  ])('%s', (_, entries, entry, change) => {
    const { filled, changes } = fill({ entries })
    expect(filled.entries[PETER]).toEqual(entry)
    expect(changes).toEqual({ [PETER]: change })
  })

  it.each<[string, Sheet['entries'], string, Lesson['entries'][string] | undefined, object]>([
    ['another mark', { [ANNA]: { mark: '5' } }, ANNA, { mark: '5', was: [replaced] }, { mark: '5', corrected: true }],
    ['no mark', { [ANNA]: {} }, ANNA, { was: [replaced] }, { corrected: true }],
    [
      'an absence instead',
      { [ANNA]: { absence: 'н' } },
      ANNA,
      { absence: 'н', was: [replaced] },
      { absence: 'н', corrected: true },
    ],
    ['another absence', { [OLEG]: { absence: 'б' } }, OLEG, { absence: 'б' }, { absence: 'б' }],
    ['nothing where only an absence stood', { [OLEG]: {} }, OLEG, undefined, {}],
  ])('corrects to %s', (_, entries, pupil, entry, change) => {
    const { filled, changes } = fill({ entries, reason: 'mistake' })
    expect(filled.entries[pupil]).toEqual(entry)
    expect(changes).toEqual({ [pupil]: change })
  })

  it('needs a reason for a mark that was given, and for nothing else', () => {
    const refused = expect.objectContaining({ code: 'reason-needed' })
    expect(() => fill({ entries: { [ANNA]: { mark: '5' } } })).toThrow(refused)
    expect(() => fill({ entries: { [ANNA]: {} } })).toThrow(refused)
    expect(fill({ entries: { [ANNA]: { mark: '4', absence: 'н' } } }).filled.entries[ANNA]).toEqual({
      mark: '4',
      absence: 'н',
    })
    const takenBack = { [ANNA]: { was: [replaced] } }
    expect(fill({ entries: { [ANNA]: { mark: '3' } } }, { entries: takenBack }).filled.entries[ANNA]).toEqual({
      mark: '3',
      was: [replaced],
    })
  })

  it.each<[string, Partial<Sheet>, Partial<Lesson>, Partial<typeof filling>, string]>([
    ['somebody of another class', { entries: { [STRANGER]: {} } }, {}, {}, 'not-in-class'],
    ['a mark of no scale', { entries: { [PETER]: { mark: '1' } } }, {}, {}, 'unknown-code'],
    ['an absence of no dictionary', { entries: { [PETER]: { absence: 'x' } } }, {}, {}, 'unknown-code'],
    ['a reason of no dictionary', { reason: 'whim', entries: {} }, {}, {}, 'unknown-code'],
    ['marks the day before', { entries: { [PETER]: { mark: '5' } } }, {}, { today: '2026-11-22' }, 'lesson-ahead'],
    ['absences the day before', { entries: { [PETER]: {} } }, {}, { today: '2026-11-22' }, 'lesson-ahead'],
  ])('refuses %s', (_, sheet, over, more, code) => {
    expect(() => fill(sheet, over, more)).toThrow(expect.objectContaining({ code }))
  })

  it('keeps what stands there also when the pupil has left or the scale has changed since', () => {
    const entries = { [STRANGER]: { mark: '10' } }
    const { filled } = fill({ topic: 'Углы', entries }, { entries })
    expect(filled.entries).toEqual(entries)
  })

  it.each<[string, Partial<Sheet>, string | undefined, string | undefined]>([
    ['leaves what is not named', {}, 'Дроби', '№ 512'],
    ['replaces what is named', { topic: 'Углы', homework: '№ 513' }, 'Углы', '№ 513'],
    ['takes away what is named empty', { topic: '', homework: '' }, undefined, undefined],
  ])('%s of topic and homework', (_, sheet, topic, homework) => {
    expect(fill({ ...sheet, entries: { [PETER]: { mark: '5' } } }).filled).toMatchObject({ topic, homework })
  })

  it('that changes nothing returns the very lesson; the first save is one even when all were there', () => {
    const same = lesson()
    const sheet = { topic: 'Дроби', entries: { [ANNA]: { mark: '4' }, [PETER]: {} } }
    expect(fillSheet(same, sheet, filling).filled).toBe(same)
    expect(fill({}, { seq: 0, entries: {} }).filled).toMatchObject({ savedAt: filling.now, entries: {} })
  })
})

describe('the history of marks', () => {
  const pupil = fc.constantFrom(ANNA, OLEG, PETER)
  const entry = fc.record(
    { mark: fc.constantFrom('5', '4', '3', '2'), absence: fc.constantFrom('н', 'б') },
    { requiredKeys: [] },
  )
  const saves = fc.array(fc.dictionary(pupil, entry, { maxKeys: 3 }), { maxLength: 12 })

  it('survives any sequence of saves: every mark ever given is there, in order', () => {
    fc.assert(
      fc.property(saves, (sheets) => {
        let state = lesson({ entries: {} })
        const given = new Map<string, string[]>()
        for (const [at, entries] of sheets.entries()) {
          const before = structuredClone(state)
          const now = `2026-11-23T12:00:00.${String(at).padStart(3, '0')}Z`
          const { filled, changes } = fillSheet(state, { entries, reason: 'mistake' }, { ...filling, now })
          expect(state).toEqual(before)
          for (const ref of [ANNA, OLEG, PETER]) {
            const named = entries[ref]
            const [was, is] = [before.entries[ref], filled.entries[ref]]
            if (!named || !(ref in changes)) expect(JSON.stringify(is)).toBe(JSON.stringify(was))
            if (named?.mark !== undefined && named.mark !== was?.mark)
              given.set(ref, [...(given.get(ref) ?? []), named.mark])
            const shown = [...(is?.was ?? []).map(({ value }) => value), ...(is?.mark === undefined ? [] : [is.mark])]
            expect(shown).toEqual(given.get(ref) ?? [])
            expect((is?.was ?? []).slice(0, was?.was?.length ?? 0)).toEqual(was?.was ?? [])
          }
          state = filled
        }
      }),
    )
  })
})

describe('the id of a lesson', () => {
  it('leads to its class, day and number and back', () => {
    const group = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
    const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(group, date, fc.integer({ min: 0, max: 99 }), (of, on, number) => {
        const day = on.toISOString().slice(0, 10)
        expect(lessonPlace(lessonId(of, day, number))).toEqual({ group: of, date: day, number })
      }),
    )
  })

  it.each(['', '5a', '5a-20261123', '5a-20261123-', '5a-20261123-02', '-20261123-2', '5a-2026112-2'])(
    'is not %j',
    (id) => {
      expect(() => lessonPlace(id)).toThrow(expect.objectContaining({ code: 'not-found' }))
    },
  )
})

describe('marks and their average', () => {
  it.each([
    ['form 1', [1], 0],
    ['form 5', [5], 5],
    ['a combined class that has a form with marks', [1, 3], 5],
    ['a group without forms', [], 5],
  ])('%s chooses from so many marks', (_, forms, count) => {
    expect(marksFor(marks, { forms }).scale).toHaveLength(count)
  })

  it.each([
    [['5', '4', '4'], { value: 4.33, sum: 13, count: 3 }],
    [['5', 'зач', '2'], { value: 3.5, sum: 7, count: 2 }],
    [['зач'], undefined],
    [[], undefined],
  ])('of %j is made of numbers alone', (given, average) => {
    expect(averageOf(given)).toEqual(average)
  })
})
