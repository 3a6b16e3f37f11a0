import { describe, expect, it } from '@jest/globals'
import { dateInWords, dayInWords, minuteInDigits, momentInWords } from './dates.ts'

describe('dates in words', () => {
  it('always has the year', () => {
    expect(dateInWords('2027-09-01')).toBe('1 сентября 2027 г.')
    expect(dateInWords('2027-09-01', 'en')).toBe('1 September 2027')
  })

  it('says nothing of what is no date', () => {
    expect(dateInWords('')).toBe('')
    expect(dateInWords('завтра')).toBe('')
  })

  it('shows a moment on the clock of its zone, to the millisecond', () => {
    const moment = '2026-11-22T21:30:00.007Z'
    expect(momentInWords(moment, 'Europe/Moscow')).toMatch(/^23 ноября 2026 г\..*00:30:00,007 GMT\+3$/)
    expect(momentInWords(moment, 'Asia/Kamchatka')).toMatch(/^23 ноября 2026 г\..*09:30:00,007 GMT\+12$/)
  })

  it('shows the last day of a term, and day and minute, on the calendar of the zone', () => {
    const end = '2026-12-02T20:59:59.999Z'
    expect(dayInWords(end, 'Europe/Moscow')).toBe('2 декабря 2026 г.')
    expect(dayInWords(end, 'Asia/Yekaterinburg')).toBe('3 декабря 2026 г.')
    expect(minuteInDigits(end, 'Europe/Moscow')).toBe('02.12.2026, 23:59')
  })
})
