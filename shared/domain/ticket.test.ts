import { describe, expect, it } from '@jest/globals'
import { stepOf, ticketFor, waitOf } from './ticket.ts'

const NOW = '2027-03-31T21:00:04.000Z'
const at = Date.parse(NOW)

describe('a ticket', () => {
  it.each([
    ['an empty door', at, false],
    ['a crowd of a moment', at + 2000, false],
    ['more than that', at + 2001, true],
  ])('%s', (_, before, waits) => {
    expect(ticketFor(7, before, NOW) !== undefined).toBe(waits)
  })

  it('keeps the moment of arrival and a turn that never moves', () => {
    expect(ticketFor(7, at + 62_000, NOW)).toEqual({ number: 7, arrivedAt: NOW, turn: at + 60_000 })
  })

  it.each([
    ['the very next', 1, 0, 1],
    ['the tenth', 10, 9, 1],
    ['the hundredth of thirty a second', 100, 99, 4],
  ])('tells how many are before: %s', (_, place, ahead, seconds) => {
    expect(waitOf({ turn: at + place * stepOf(30) }, NOW, 30)).toEqual({ ahead, seconds })
  })

  it('says nothing from the instant of the turn on', () => {
    expect(waitOf({ turn: at }, NOW, 30)).toBeUndefined()
    expect(waitOf({ turn: at + 0.1 }, NOW, 30)).toEqual({ ahead: 0, seconds: 1 })
  })
})
