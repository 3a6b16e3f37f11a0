import { describe, expect, it } from '@jest/globals'
import { civilDateOf, emptyDate, partsOf } from './date-input.tsx'

const typed = (day: string, month: string, year: string) => civilDateOf({ day, month, year })

describe('a date as day, month and year', () => {
  it.each([
    ['1', '9', '2027', '2027-09-01'],
    ['01', '09', '2027', '2027-09-01'],
    [' 1 ', 'сентября', ' 2027', '2027-09-01'],
    ['7', 'Май', '2024', '2024-05-07'],
    ['7', 'мар', '2024', '2024-03-07'],
    ['29', '2', '2024', '2024-02-29'],
  ])('understands %s %s %s', (day, month, year, date) => {
    expect(typed(day, month, year)).toBe(date)
  })

  it.each([
    ['31', '9', '2027'],
    ['29', '2', '2023'],
    ['0', '1', '2024'],
    ['1', '13', '2024'],
    ['1', 'xyz', '2024'],
    ['1', '9', '27'],
    ['1.5', '9', '2027'],
    ['', '9', '2027'],
    ['1', '', '2027'],
    ['1', '9', ''],
  ])('refuses %s %s %s', (day, month, year) => {
    expect(typed(day, month, year)).toBeUndefined()
  })

  it('shows a known date in parts', () => {
    expect(partsOf('2027-09-01')).toEqual({ day: '1', month: '9', year: '2027' })
    expect(partsOf('')).toEqual(emptyDate)
  })
})
