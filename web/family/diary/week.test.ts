import { describe, expect, it } from '@jest/globals'
import { mondayAsked, periodOf } from './week.ts'

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

describe('the days of an address', () => {
  it.each([
    ['from=2026-09-01&to=2026-10-25', { from: '2026-09-01', to: '2026-10-25' }],
    ['from=2026-09-01', undefined],
    ['to=2026-10-25', undefined],
    ['from=2026-10-25&to=2026-09-01', undefined],
    ['from=2026-02-30&to=half', undefined],
    ['half=1', undefined],
  ])('%s', (query, period) => {
    expect(periodOf(new URLSearchParams(query))).toEqual(period)
  })
})
