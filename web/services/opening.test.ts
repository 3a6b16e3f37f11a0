import { describe, expect, it } from '@jest/globals'
import { clockFrom, openingAt, waitFor } from './opening.ts'

const OPENS = '2027-03-31T21:00:00.000Z'
const opens = Date.parse(OPENS)
const at = (title: string, from: string, to: string) => ({ title, opens: from, closes: to })
const territory = at('territory', OPENS, '2027-06-30T20:59:59.999Z')
const all = at('all', '2027-07-05T21:00:00.000Z', '2027-09-05T20:59:59.999Z')

describe('the window that counts', () => {
  it.each([
    ['before both, the first', opens - 1, { title: 'territory', open: false }],
    ['in the first instant, it', opens, { title: 'territory', open: true }],
    ['between, the second', Date.parse('2027-07-01T00:00:00.000Z'), { title: 'all', open: false }],
  ])('is %s', (_, now, expected) => {
    expect(openingAt([all, territory], now)).toMatchObject(expected)
  })

  it('is none when all are over', () => {
    expect(openingAt([territory], Date.parse('2028-01-01T00:00:00.000Z'))).toBeUndefined()
  })
})

describe('the moment of sending', () => {
  it.each([
    [0, 0],
    [0, 1],
    [-3_600_000, 0.5],
    [61_500, 0.25],
  ])('is never before the opening and within its first seconds, a device being %i ms off', (off, dice) => {
    const trip = 400
    for (const answeredAfter of [0, trip / 2, trip]) {
      // The server looks at its clock somewhere on the way.
      const real = opens - 30_000
      const asked = real + off
      const clock = clockFrom(asked, asked + trip, new Date(real + answeredAfter).toISOString())
      const now = asked + trip
      const sentAt = real + trip + waitFor(OPENS, now, clock, dice)
      expect(sentAt).toBeGreaterThanOrEqual(opens)
      expect(sentAt).toBeLessThanOrEqual(opens + 1001 + trip)
    }
  })

  it('is at once when the window is open already', () => {
    expect(waitFor(OPENS, opens + 5000, { ahead: 0, within: 100 }, 0.5)).toBe(0)
  })
})
