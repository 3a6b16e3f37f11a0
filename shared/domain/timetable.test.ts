import { describe, expect, it } from '@jest/globals'
import { dayBefore, type Slot, slotsOn } from './timetable.ts'

const slot = (weekday: number, number: number): Slot => ({
  ...{ weekday, number, group: '5a', teacher: 'tttttttt' },
  subject: { code: 'math', title: 'Математика' },
})
const week = [slot(1, 3), slot(1, 1), slot(6, 2)]
const holidays = { off: ['2026-11-23', '2026-11-21'] }

describe('the hours of a date', () => {
  it.each([
    ['a Monday, in order', '2026-11-16', [1, 3]],
    ['a Saturday', '2026-11-14', [2]],
    ['a day without hours', '2026-11-18', []],
    ['a Monday that is a public holiday', '2026-11-23', []],
  ])('of %s', (_, date, numbers) => {
    expect(slotsOn(week, date, holidays).map(({ number }) => number)).toEqual(numbers)
  })

  it('are none in the vacations of schools, the days around them have theirs', () => {
    const vacations = [{ title: 'Каникулы', from: '2026-11-10', to: '2026-11-16' }]
    const on = (date: string) => slotsOn(week, date, { off: [], vacations }).length
    expect(['2026-11-09', '2026-11-14', '2026-11-16', '2026-11-21'].map(on)).toEqual([2, 0, 0, 1])
    expect(dayBefore(week, '2026-11-17', { off: [], vacations })).toBe('2026-11-09')
  })

  it.each([
    ['over the Sunday and a Saturday that is off', '2026-11-22', '2026-11-16'],
    ['from a day with lessons', '2026-11-16', '2026-11-14'],
  ])('are found further back %s', (_, date, earlier) => {
    expect(dayBefore(week, date, holidays)).toBe(earlier)
  })

  it('are looked for a month, not for ever', () => {
    expect(dayBefore([], '2026-11-22', holidays)).toBeUndefined()
    const off = Array.from({ length: 31 }, (_, day) => `2026-07-${String(day + 1).padStart(2, '0')}`)
    expect(dayBefore(week, '2026-08-01', { off })).toBeUndefined()
  })
})
