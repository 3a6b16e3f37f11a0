import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from './calendar.ts'
import { currentEnrolment, enrol, enrolmentOn, move, Pupil, stayed, staysOf } from './pupil.ts'

const child = { region: 'demo', id: 'aaaaaaaa', cohort: 2015 }
const classOf = (organisation: string, id: string) => ({
  organisation,
  municipality: '61701000',
  id,
  kind: 'class' as const,
})
const first = classOf('301', '301-1-5a')
const second = classOf('302', '302-1-5a')
const pupil = enrol(undefined, child, first, '2026-09-01', '12-у')

describe('a pupil', () => {
  it('sent there and back twice in one day has stayed where it was', () => {
    const there = (it: Pupil) => move(it, first.id, second, '2026-11-22', 'туда')
    const back = (it: Pupil) => move(it, second.id, first, '2026-11-22', 'обратно')
    const stays = staysOf(back(there(back(there(pupil)))))
    expect(stays).toEqual([
      { group: first.id, from: '2026-09-01', to: '2026-11-21' },
      { group: first.id, from: '2026-11-22' },
    ])
    expect(stayed(stays, first.id, '2026-11-16')).toBe(true)
  })

  it('enters the contingent with the first enrolment', () => {
    expect(Pupil.parse(pupil)).toEqual({
      ...child,
      seq: 0,
      head: '',
      enrolments: [
        {
          organisation: '301',
          municipality: '61701000',
          group: '301-1-5a',
          kind: 'class',
          from: '2026-09-01',
          ground: '12-у',
        },
      ],
    })
  })

  it('attends nothing before anything is known of it', () => {
    expect(currentEnrolment(undefined)).toBeUndefined()
  })

  it('is not enrolled twice', () => {
    expect(() => enrol(pupil, child, second, '2026-12-01', 'x')).toThrow('already-enrolled')
  })

  it.each([
    ['on the last day elsewhere', '2026-11-20', 'already-enrolled'],
    ['before it', '2026-11-01', 'already-enrolled'],
    ['the day after', '2026-11-21', undefined],
  ])('who has left is enrolled anew: %s', (_, on, refusal) => {
    const left = { ...pupil, enrolments: pupil.enrolments.map((it) => ({ ...it, to: '2026-11-20' })) }
    const again = () => enrol(left, child, second, on, 'x')
    if (refusal) expect(again).toThrow(refusal)
    else expect(currentEnrolment(again())).toMatchObject({ group: '302-1-5a', from: on })
  })

  it('moves: the day before is the last one there', () => {
    const moved = move(pupil, '301-1-5a', second, '2026-11-22', 't1')
    expect(moved.enrolments.map(({ group, from, to, ground }) => [group, from, to, ground])).toEqual([
      ['301-1-5a', '2026-09-01', '2026-11-21', '12-у'],
      ['302-1-5a', '2026-11-22', undefined, 't1'],
    ])
  })

  it.each([
    ['2026-08-31', undefined],
    ['2026-09-01', '301-1-5a'],
    ['2026-11-21', '301-1-5a'],
    ['2026-11-22', '302-1-5a'],
    ['2030-01-01', '302-1-5a'],
  ])('attended on %s: %s', (date, group) => {
    expect(enrolmentOn(move(pupil, '301-1-5a', second, '2026-11-22', 't1'), date)?.group).toBe(group)
  })

  it.each([
    ['it has moved meanwhile', move(pupil, '301-1-5a', second, '2026-11-22', 't1')],
    ['it attends nothing', { ...pupil, enrolments: [] }],
  ])('does not move from where it is not: %s', (_, state) => {
    expect(() => move(state, '301-1-5a', classOf('303', '303-1-5a'), '2026-12-01', 't2')).toThrow('not-enrolled')
  })
})

it('belongs to one class on every day, however often it moves', () => {
  const days = fc.array(fc.nat({ max: 30 }), { maxLength: 12 })
  fc.assert(
    fc.property(days, (gaps) => {
      let state = pupil
      let on = '2026-09-01'
      for (const [index, gap] of gaps.entries()) {
        on = addDays(on, gap)
        const from = currentEnrolment(state)?.group ?? ''
        state = move(state, from, classOf(`4${index}`, `4${index}-1-5a`), on, `t${index}`)
      }
      for (let date = '2026-09-01'; date <= on; date = addDays(date, 1)) {
        const there = state.enrolments.filter(({ from, to }) => from <= date && (to === undefined || date <= to))
        expect(there).toHaveLength(1)
        expect(enrolmentOn(state, date)).toBe(there[0])
      }
      expect(state.enrolments.filter(({ to }) => to === undefined)).toHaveLength(1)
    }),
  )
})
