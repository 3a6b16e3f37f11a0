import { describe, expect, it } from '@jest/globals'
import { daysLeft, leftInWords, untilTerm } from './term.ts'

const ZONE = 'Europe/Moscow'
/** The last instant of Wednesday, 2 December, in Moscow. */
const term = '2026-12-02T20:59:59.999Z'

describe('a term', () => {
  it('is a day of the calendar there, not here', () => {
    expect(untilTerm(term, ZONE)).toBe('до среды, 2 декабря 2026 г., включительно')
    expect(untilTerm(term, 'Asia/Yekaterinburg')).toBe('до четверга, 3 декабря 2026 г., включительно')
  })

  it.each([
    ['2026-11-22T04:00:00.000Z', 10, 'осталось 10\u00a0дней'],
    ['2026-11-30T20:59:59.999Z', 2, 'осталось 2\u00a0дня'],
    ['2026-11-30T21:00:00.000Z', 1, 'остался 1 день'],
    ['2026-12-01T21:00:00.000Z', 0, 'сегодня последний день'],
    ['2026-12-02T20:59:59.999Z', 0, 'сегодня последний день'],
    ['2026-12-02T21:00:00.000Z', -1, 'срок прошёл'],
  ])('at %s: %s days, «%s»', (now, days, words) => {
    expect(daysLeft(term, ZONE, Date.parse(now))).toBe(days)
    expect(leftInWords(term, ZONE, Date.parse(now))).toBe(words)
  })
})
