import { expect, it } from '@jest/globals'
import { world } from '../../regions/world.ts'
import { FILLED, placesFor, townsFor } from './places.ts'

it.each([100, 149, 150_000, 1_000_000])('a region for %d pupils has exactly so many, and no SNILS twice', (pupils) => {
  const towns = townsFor(pupils)
  const { organisations, applicants } = placesFor(pupils, towns)
  const { groups, staff } = world({
    ...{ seed: 'x', plan: organisations, year: 2026, today: '2026-09-01', filled: () => FILLED, applicants },
    ...{ home: { town: '', of: '' }, towns: [], rights: [] },
  })
  expect(groups.reduce((sum, { capacity }) => sum + Math.round(capacity * FILLED), 0)).toBe(pupils)
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
  expect(Math.max(...groups.map(({ capacity }) => capacity))).toBeLessThanOrEqual(30)
  expect(new Set(towns.map(({ code }) => code)).size).toBe(towns.length)

  const numbers = staff.map(({ snils }) => Number(snils.slice(0, 9)))
  expect(new Set(numbers).size).toBe(staff.length)
  // Below are pupils; personas and their children have those from 960,000 on.
  expect(numbers.filter((it) => it < 900_000 || (it >= 960_000 && it < 971_000) || it > 1_001_998)).toEqual([])
})
