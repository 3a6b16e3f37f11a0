import { describe, expect, it } from '@jest/globals'
import { checkPeriod } from './diary.ts'
import { isWithin, termOn, termsOf } from './terms.ts'

const trimesters = [
  { title: '3-й триместр', from: '2027-03-01', to: '2027-05-31' },
  { title: '1-й триместр', from: '2026-09-01', to: '2026-11-15' },
  { title: '2-й триместр', from: '2026-11-23', to: '2027-02-21' },
  { title: '1-й триместр', from: '2027-09-01', to: '2027-11-14' },
]

describe('the terms of a school year', () => {
  it.each([
    ['2026-09-01', ['2026-09-01', '2026-11-23', '2027-03-01']],
    ['2027-08-31', ['2026-09-01', '2026-11-23', '2027-03-01']],
    ['2027-09-01', ['2027-09-01']],
  ])('of %s, in order', (date, begins) => {
    expect(termsOf(trimesters, date).map(({ from }) => from)).toEqual(begins)
  })

  it('are two halves where the region names none, each short enough to be shown at once', () => {
    for (const year of [2026, 2027, 2028]) {
      const halves = termsOf([], `${year}-10-01`)
      expect(halves).toHaveLength(2)
      for (const { from, to } of halves) expect(() => checkPeriod(from, to)).not.toThrow()
    }
    expect(termsOf(trimesters, '2025-12-01').map(({ from }) => from)).toEqual(['2025-09-01', '2026-01-09'])
  })

  it.each([
    ['a day of it', '2026-11-23', '2026-11-23'],
    ['its last day', '2026-11-15', '2026-09-01'],
    ['a vacation: the one before', '2026-11-16', '2026-09-01'],
    ['the summer: the last one', '2027-08-31', '2027-03-01'],
  ])('on %s', (_, date, from) => {
    expect(termOn(termsOf(trimesters, date), date).from).toBe(from)
  })

  it('begin with the first where the year is older than they are', () => {
    const [first, ...rest] = termsOf([{ title: '1-я четверть', from: '2026-09-03', to: '2026-10-25' }], '2026-09-01')
    expect(termOn([first, ...rest], '2026-09-01')).toBe(first)
  })

  it.each([
    ['2026-11-15', true],
    ['2026-09-01', true],
    ['2026-08-31', false],
    ['2026-11-16', false],
  ])('hold %s: %s', (date, inside) => {
    expect(isWithin(date, { from: '2026-09-01', to: '2026-11-15' })).toBe(inside)
  })
})
