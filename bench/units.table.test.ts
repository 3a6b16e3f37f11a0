import { beforeAll, expect, it } from '@jest/globals'
import { openTown, type Town } from './town.ts'
import { cases } from './units.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})

it.each(cases)('$metric: at most $budget units ($of)', async ({ of, budget, charge }) => {
  const { [of]: units } = await charge(town)
  expect(units).toBeLessThanOrEqual(budget)
  // A meter that counts nothing would please every budget.
  expect(units).toBeGreaterThan(0)
})
