import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  civilDate,
  cohortOf,
  endOfDay,
  endOfWorkingDays,
  fullYears,
  nextSeptember,
  schoolYear,
  startOfDay,
} from './calendar.ts'

const moscow = 'Europe/Moscow'
const day = fc
  .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })
  .map((time) => new Date(time).toISOString().slice(0, 10))

describe('dates on the wall calendar', () => {
  it.each([
    ['midnight in Moscow is 21:00 UTC of the day before', startOfDay('2026-04-01', moscow), '2026-03-31T21:00:00.000Z'],
    ['in Samara an hour earlier', startOfDay('2026-04-01', 'Europe/Samara'), '2026-03-31T20:00:00.000Z'],
    ['in Kamchatka half a day', startOfDay('2026-04-01', 'Asia/Kamchatka'), '2026-03-31T12:00:00.000Z'],
    ['the day ends a millisecond before the next', endOfDay('2026-04-01', moscow), '2026-04-01T20:59:59.999Z'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected))

  it('begins and ends within itself, in every zone, also where clocks change', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(moscow, 'Asia/Vladivostok', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
        (date, zone) => {
          expect(civilDate(startOfDay(date, zone), zone)).toBe(date)
          expect(civilDate(endOfDay(date, zone), zone)).toBe(date)
        },
      ),
    )
  })
})

describe('ages', () => {
  it.each([
    ['the day before the birthday', '2018-11-22', '2026-11-21', 7],
    ['on the birthday', '2018-11-22', '2026-11-22', 8],
    ['born on 29 February, on 28 February', '2020-02-29', '2026-02-28', 5],
    ['born on 29 February, on 1 March', '2020-02-29', '2026-03-01', 6],
  ])('full years %s', (_, born, on, years) => expect(fullYears(born, on)).toBe(years))

  it('is the same from the cohort as from the birth date, on every 1 September', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 2016, max: 2040 }), (born, year) => {
        fc.pre(born <= `${year}-09-01`)
        expect(year - cohortOf(born)).toBe(fullYears(born, `${year}-09-01`))
      }),
    )
  })

  it.each([
    ['2026-08-31', 2025, '2026-09-01'],
    ['2026-09-01', 2026, '2027-09-01'],
    ['2026-11-22', 2026, '2027-09-01'],
  ])('of %s the school year began in %i', (date, year, next) => {
    expect(schoolYear(date)).toBe(year)
    expect(nextSeptember(date)).toBe(next)
  })
})

describe('terms in working days', () => {
  const holidays = { off: ['2026-11-04'], working: ['2026-11-07'] }
  it.each([
    ['from Monday to Thursday', '2026-11-23', '2026-11-26'],
    ['over a weekend', '2026-11-20', '2026-11-25'],
    ['over a holiday and a working Saturday', '2026-11-03', '2026-11-07'],
  ])('three of them %s', (_, from, to) =>
    expect(endOfWorkingDays(from, 3, holidays, moscow)).toBe(endOfDay(to, moscow)),
  )

  it('never ends before as many calendar days have passed', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), (from, days) => {
        expect(endOfWorkingDays(from, days, holidays, moscow) >= endOfDay(addDays(from, days), moscow)).toBe(true)
      }),
    )
  })
})
