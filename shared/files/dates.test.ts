import { describe, expect, it } from '@jest/globals'
import { isDate, isInstant, russianDate, russianInstant, utcInstant, wallClock } from './dates.ts'

describe('dates', () => {
  it.each(['2026-04-01', '2024-02-29', '2000-02-29', '1899-12-31', '0001-01-01', '9999-12-31'])('knows %s', (date) => {
    expect(isDate(date)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '01.04.2026',
    '2026-04-01T00:00:00Z',
    ' 2026-04-01',
    '',
  ])('does not know %j', (date) => {
    expect(isDate(date)).toBe(false)
  })

  it('writes them as in Russia', () => {
    expect(russianDate('2026-04-01')).toBe('01.04.2026')
  })
})

describe('instants', () => {
  it.each([
    '2026-04-01T04:30:00Z',
    '2026-04-01T04:30Z',
    '2026-04-01T04:30:00.123Z',
    '2026-04-01T23:59:59+05:00',
    '2026-04-01T00:00:00-03:30',
  ])('knows %s', (instant) => {
    expect(isInstant(instant)).toBe(true)
  })

  it.each([
    '2026-04-01',
    '2026-04-01T04:30:00',
    '2026-04-01T24:00:00Z',
    '2026-04-01T04:60:00Z',
    '2026-04-01T04:30:60Z',
    '2026-02-30T04:30:00Z',
    '2026-04-01 04:30:00Z',
    '2026-04-01T04:30:00+5',
    '',
  ])('does not know %j', (instant) => {
    expect(isInstant(instant)).toBe(false)
  })

  it('puts them in UTC, the shortest way', () => {
    expect(utcInstant('2026-04-01T09:30:00+05:00')).toBe('2026-04-01T04:30:00Z')
    expect(utcInstant('2026-04-01T04:30:00.123456Z')).toBe('2026-04-01T04:30:00.123456Z')
  })

  it.each([
    ['Asia/Yekaterinburg', '2026-04-01T04:00:00Z', '01.04.2026 09:00:00'],
    ['Asia/Yekaterinburg', '2026-04-01T19:30:15Z', '02.04.2026 00:30:15'],
    ['Europe/Moscow', '2009-07-01T00:00:00Z', '01.07.2009 04:00:00'],
    ['Europe/Moscow', '2010-01-01T00:00:00Z', '01.01.2010 03:00:00'],
    ['Europe/Moscow', '2012-01-01T00:00:00Z', '01.01.2012 04:00:00'],
    ['Europe/Moscow', '2014-10-25T21:59:59Z', '26.10.2014 01:59:59'],
    ['Europe/Moscow', '2014-10-25T22:00:00Z', '26.10.2014 01:00:00'],
    ['Europe/Kaliningrad', '2026-04-01T00:00:00Z', '01.04.2026 02:00:00'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', '31.12.2025 20:30:00'],
    ['Europe/Moscow', '1900-01-01T00:00:00Z', '01.01.1900 02:30:17'],
    ['UTC', '2026-04-01T09:00:00+05:00', '01.04.2026 04:00:00'],
  ])('shows on a clock in %s %s as %s', (zone, instant, shown) => {
    const local = wallClock(zone)
    expect(russianInstant(local(instant))).toBe(shown)
    expect(russianInstant(local(instant))).toBe(shown)
  })

  it('notices a change of the clocks it has already looked at', () => {
    const local = wallClock('Europe/Moscow')
    const shown = ['21:59:59', '22:00:00', '21:59:59'].map((time) => russianInstant(local(`2014-10-25T${time}Z`)))
    expect(shown).toEqual(['26.10.2014 01:59:59', '26.10.2014 01:00:00', '26.10.2014 01:59:59'])
  })

  it('refuses a zone that does not exist', () => {
    expect(() => wallClock('Asia/Nowhere')).toThrow(RangeError)
  })
})
