import { describe, expect, it } from '@jest/globals'
import { dateInWords, dayInWords, momentInWords, timeInWords } from './dates.ts'

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

  it('names the day of the week of a day of lessons', () => {
    expect(dayInWords('2026-11-23')).toBe('понедельник, 23 ноября 2026 г.')
    expect(dayInWords('2026-11-23', 'en')).toBe('Monday, 23 November 2026')
    expect(dayInWords('завтра')).toBe('')
  })

  it('tells a moment to the minute, on the clock of its zone', () => {
    expect(timeInWords('2026-11-22T21:30:00.007Z', 'Europe/Moscow')).toBe('23 ноября 2026 г., 00:30')
  })
})
