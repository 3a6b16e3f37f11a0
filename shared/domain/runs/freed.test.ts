import { describe, expect, it } from '@jest/globals'
import { batchDay, goesOnAtOnce } from './freed.ts'

const batch = { nextReferral: { when: 'batch' as const, on: ['06-01', '12-30'] }, validFrom: '2026-01-01' }

describe('a place that has become free', () => {
  it.each([
    ['2027-05-31', undefined],
    ['2027-06-01', '2027-06-01'],
    ['2027-06-07', '2027-06-01'],
    ['2027-06-08', undefined],
    ['2027-01-03', '2026-12-30'],
  ])('waits for the days of its rules: on %s it is %s', (today, day) => {
    expect(batchDay(batch, today)).toBe(day)
  })

  it('is not distributed for a day before the rules were in force, nor where places go on at once', () => {
    expect(batchDay({ ...batch, validFrom: '2027-06-02' }, '2027-06-03')).toBeUndefined()
    expect(batchDay({ ...batch, nextReferral: { when: 'at-once' } }, '2027-06-01')).toBeUndefined()
  })

  it('goes on as the rules say, and as the municipality does where they say nothing', () => {
    expect(goesOnAtOnce(batch, { freedPlace: 'offer-at-once' })).toBe(false)
    expect(goesOnAtOnce({ validFrom: '2026-01-01' }, { freedPlace: 'offer-at-once' })).toBe(true)
    expect(goesOnAtOnce({ validFrom: '2026-01-01' }, { freedPlace: 'wait-for-next-run' })).toBe(false)
  })
})
