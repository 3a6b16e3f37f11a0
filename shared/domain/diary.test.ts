import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Attended, diaryOf, marksOf, mondayOf, stintsIn } from './diary.ts'
import { type Lesson, lessonId } from './lesson.ts'
import type { Pupil } from './pupil.ts'

describe('the classes of a child', () => {
  const enrolment = (group: string, from: string, to?: string, kind: 'class' | 'kindergarten-group' = 'class') => ({
    ...{ organisation: '302', municipality: '61701000', group, kind, from, ground: '1' },
    ...(to !== undefined && { to }),
  })
  const pupil = (...enrolments: Pupil['enrolments']): Pupil => ({
    ...{ region: 'demo', seq: 1, head: '', id: 'aaaaaaaa', cohort: 2015, enrolments },
  })
  const moved = pupil(enrolment('5a', '2026-09-01', '2026-12-09'), enrolment('5b', '2026-12-10'))

  const stint = (group: string, from: string, to: string, until = to) => ({ group, from, to, until })
  it.each([
    ['before the school', '2026-08-24', '2026-08-30', []],
    ['in the first class', '2026-11-23', '2026-11-29', [stint('5a', '2026-11-23', '2026-11-29')]],
    [
      'in the week of the transfer: its day too may have been noted in the old class',
      '2026-12-07',
      '2026-12-13',
      [stint('5a', '2026-12-07', '2026-12-09', '2026-12-10'), stint('5b', '2026-12-10', '2026-12-13')],
    ],
    [
      'from the day of the transfer on',
      '2026-12-10',
      '2026-12-11',
      [stint('5a', '2026-12-10', '2026-12-09', '2026-12-10'), stint('5b', '2026-12-10', '2026-12-11')],
    ],
    ['after it', '2026-12-14', '2026-12-20', [stint('5b', '2026-12-14', '2026-12-20')]],
  ])('%s', (_, from, to, stints) => {
    expect(stintsIn(moved, from, to)).toEqual(stints)
  })

  it('have the day of a return once: a mark of it is one mark', () => {
    const back = pupil(
      enrolment('5a', '2026-09-01', '2026-12-09'),
      enrolment('5b', '2026-12-10', '2026-12-09'),
      enrolment('5a', '2026-12-10', '2026-12-09'),
      enrolment('5a', '2026-12-10'),
    )
    expect(stintsIn(back, '2026-12-07', '2026-12-13')).toEqual([
      stint('5a', '2026-12-07', '2026-12-09'),
      stint('5b', '2026-12-10', '2026-12-09', '2026-12-10'),
      stint('5a', '2026-12-10', '2026-12-13'),
    ])
  })

  it('are no kindergarten groups', () => {
    expect(
      stintsIn(pupil(enrolment('215-1-g3', '2026-09-01', undefined, 'kindergarten-group')), '2026-09-01', '2026-09-07'),
    ).toEqual([])
  })
})

const region = {
  holidays: { off: [], working: [] },
  marks: {
    scale: ['5', '4', '3', '2'],
    absences: [{ code: 'н', title: 'отсутствовал' }],
    corrections: [{ code: 'mistake', title: 'ошибка' }],
  },
}

describe('what a family reads', () => {
  const [CHILD, ...others] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc']
  const child = CHILD ?? ''
  const was = fc.record({
    value: fc.constantFrom('5', '2'),
    at: fc.constant('2026-11-23T09:00:00.000Z'),
    by: fc.constant('tttttttt'),
    reason: fc.constant('mistake'),
  })
  const entry = fc.record(
    { mark: fc.constantFrom('5', '4', '3', '2'), absence: fc.constant('н'), was: fc.array(was, { maxLength: 2 }) },
    { requiredKeys: [] },
  )
  const lesson = fc
    .record({
      day: fc.integer({ min: 23, max: 29 }),
      number: fc.integer({ min: 1, max: 4 }),
      code: fc.constantFrom('math', 'rus'),
      entries: fc.dictionary(fc.constantFrom(child, ...others), entry),
    })
    .map(({ day, number, code, entries }): Lesson => {
      const date = `2026-11-${day}`
      return {
        ...{ region: 'demo', seq: 1, head: '', organisation: '302', group: '5a', teacher: 'tttttttt' },
        ...{ id: lessonId('5a', date, number), date, number, subject: { code, title: code }, entries },
      }
    })

  it('depends on nobody else’s entries', () => {
    fc.assert(
      fc.property(fc.array(lesson, { maxLength: 10 }), (saved) => {
        const alone = saved.map((it) => {
          const own = it.entries[child]
          return { ...it, entries: own ? { [child]: own } : {} }
        })
        const classes = (lessons: Lesson[]): Attended[] => [
          { group: '5a', from: '2026-11-23', to: '2026-11-29', until: '2026-11-29', slots: [], saved: lessons },
        ]
        const read = (lessons: Lesson[]) => [
          diaryOf(child, classes(lessons), '2026-11-23', region),
          marksOf(child, classes(lessons), region.marks),
        ]
        const said = read(saved)
        expect(said).toEqual(read(alone))
        expect(JSON.stringify(said)).not.toMatch(/bbbbbbbb|cccccccc|tttttttt/)
      }),
    )
  })

  it('on the day of a transfer has the lessons of the new class, and of the old one those with an own entry', () => {
    const at = (group: string, number: number, entries: Lesson['entries']): Lesson => ({
      ...{ region: 'demo', seq: 1, head: '', organisation: '302', group, teacher: 'tttttttt', number, entries },
      ...{
        id: lessonId(group, '2026-11-24', number),
        date: '2026-11-24',
        subject: { code: 'math', title: 'Математика' },
      },
    })
    const slot = { weekday: 2, subject: { code: 'rus', title: 'Русский язык' }, teacher: 'tttttttt' }
    const left: Attended = {
      ...{ group: '5a', from: '2026-11-23', to: '2026-11-23', until: '2026-11-24' },
      slots: [{ ...slot, number: 3, group: '5a' }],
      saved: [at('5a', 1, { [child]: { mark: '5' } }), at('5a', 2, { bbbbbbbb: { mark: '2' } })],
    }
    const entered: Attended = {
      ...{ group: '5b', from: '2026-11-24', to: '2026-11-29', until: '2026-11-29' },
      slots: [{ ...slot, number: 1, group: '5b' }],
      saved: [at('5b', 2, {})],
    }
    expect(diaryOf(child, [left, entered], '2026-11-23', region)).toMatchObject([
      {
        date: '2026-11-24',
        lessons: [{ id: '5a-20261124-1', mark: '5' }, { id: '5b-20261124-1' }, { id: '5b-20261124-2' }],
      },
    ])
  })

  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-29', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('in the week of %s begins on %s', (date, monday) => {
    expect(mondayOf(date)).toBe(monday)
  })
})
