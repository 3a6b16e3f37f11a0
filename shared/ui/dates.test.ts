import { describe, expect, it } from '@jest/globals'
import { dateInWords, dayInWords, minuteInDigits, timeInWords, untilInWords, weekdayInWords } from './dates.ts'
import { momentInWords } from './exact-moment.ts'

describe('dates in words', () => {
  it('always has the year', () => {
    expect(dateInWords('2027-09-01')).toBe('1 сентября 2027 г.')
    expect(dateInWords('2027-09-01', 'en')).toBe('1 September 2027')
  })

  it('says nothing of what is no date', () => {
    expect(dateInWords('')).toBe('')
    expect(dateInWords('завтра')).toBe('')
  })

  it('names the day of the week', () => {
    expect(weekdayInWords('2026-12-02')).toBe('среда, 2 декабря 2026 г.')
    expect(weekdayInWords('2026-12-02', 'en')).toMatch(/^Wednesday,? 2 December 2026$/)
    expect(weekdayInWords('')).toBe('')
  })

  it.each([
    ['2026-11-30', 'до понедельника, 30 ноября 2026 г., включительно'],
    ['2026-12-02', 'до среды, 2 декабря 2026 г., включительно'],
    ['2026-12-06', 'до воскресенья, 6 декабря 2026 г., включительно'],
  ])('says that a term ends with %s', (date, words) => {
    expect(untilInWords(date)).toBe(words)
  })

  it('shows the time of day in its zone', () => {
    expect(timeInWords('2026-11-22T21:30:00.007Z', 'Asia/Kamchatka')).toMatch(/^23 ноября 2026 г\..*09:30$/)
  })

  it('shows a moment on the clock of its zone, to the millisecond', () => {
    const moment = '2026-11-22T21:30:00.007Z'
    expect(momentInWords(moment, 'Europe/Moscow')).toMatch(/^23 ноября 2026 г\..*00:30:00,007 МСК$/)
    expect(momentInWords(moment, 'Asia/Kamchatka')).toMatch(/^23 ноября 2026 г\..*09:30:00,007 МСК\+9$/)
    expect(momentInWords(moment, 'Europe/Kaliningrad')).toMatch(/^22 ноября 2026 г\..*23:30:00,007 МСК−1$/)
    expect(momentInWords(moment, 'Europe/Moscow', 'en')).toMatch(/00:30:00.007 GMT\+3$/)
  })

  it('shows the last day of a term, and day and minute, on the calendar of the zone', () => {
    const end = '2026-12-02T20:59:59.999Z'
    expect(dayInWords(end, 'Europe/Moscow')).toBe('2 декабря 2026 г.')
    expect(dayInWords(end, 'Asia/Yekaterinburg')).toBe('3 декабря 2026 г.')
    expect(minuteInDigits(end, 'Europe/Moscow')).toBe('02.12.2026, 23:59')
  })
})
