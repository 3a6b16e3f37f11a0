import { describe, expect, it } from '@jest/globals'
import { checkPeriod } from '../../../shared/domain/diary.ts'
import { halfAsked, halvesOf, mondayAsked } from './week.ts'

describe('the week of an address', () => {
  it.each([
    ['2026-11-19', '2026-11-16'],
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
    [null, '2026-11-23'],
    ['', '2026-11-23'],
    ['2026-13-45', '2026-11-23'],
    ['next', '2026-11-23'],
  ])('%s begins on %s', (asked, monday) => {
    expect(mondayAsked(asked, '2026-11-25')).toBe(monday)
  })
})

describe('the half of a school year', () => {
  it.each([
    [null, '2026-09-01', '2026-09-01'],
    [null, '2027-01-08', '2026-09-01'],
    [null, '2027-01-09', '2027-01-09'],
    [null, '2027-07-10', '2027-01-09'],
    ['1', '2027-03-01', '2026-09-01'],
    ['2', '2026-10-01', '2027-01-09'],
    ['3', '2026-10-01', '2026-09-01'],
  ])('asked for %s on %s begins on %s', (asked, today, from) => {
    expect(halfAsked(asked, today).from).toBe(from)
  })

  it('is never longer than the API shows at once', () => {
    for (const year of [2026, 2027, 2028])
      for (const { from, to } of halvesOf(`${year}-10-01`)) expect(() => checkPeriod(from, to)).not.toThrow()
  })
})
