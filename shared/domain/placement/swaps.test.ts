import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { market } from './arbitrary.test-kit.ts'
import { buildMarket, type MarketDescription } from './build-market.ts'
import { check } from './check.ts'
import { prefers } from './naive.ts'
import { named, placesOf } from './names.ts'
import { place } from './place.ts'

const solve = (description: MarketDescription): Record<string, string | null> => {
  const built = buildMarket(description)
  return named(built, place(built))
}
const violations = (description: MarketDescription, places: Record<string, string | null>) => {
  const built = buildMarket(description)
  return check(built, placesOf(built, new Map(Object.entries(places))))
}

/** Two who hold the last seats of A and B and would rather have the other's; `c` may want B as well. */
const twoWho = (c: number | undefined): MarketDescription => ({
  applicants: [
    { id: 'a', wishes: [{ programme: 'B', priority: 2 }], holds: 'A' },
    { id: 'b', wishes: [{ programme: 'A', priority: 2 }], holds: 'B' },
    ...(c === undefined ? [] : [{ id: 'c', wishes: [{ programme: 'B', priority: c }] }]),
  ],
  programmes: [
    { id: 'A', capacity: 1 },
    { id: 'B', capacity: 1 },
  ],
})

describe('seats that are held by those who want each other’s', () => {
  it.each([
    ['nobody else asks for them', undefined],
    ['whoever asks for them stands behind', 3],
  ])('change hands in the run where %s', (_, c) => {
    const description = twoWho(c)
    const places = solve(description)
    expect(places).toMatchObject({ a: 'B', b: 'A' })
    expect(violations(description, places)).toEqual([])
  })

  it('stay where one who stands before would be passed over: to trade them is what the checker calls envy', () => {
    const description = twoWho(1)
    expect(solve(description)).toEqual({ a: 'A', b: 'B', c: null })
    expect(violations(description, { a: 'B', b: 'A', c: null })).toEqual([
      { name: 'justified-envy', applicant: 'c', programme: 'B', of: 'a' },
    ])
  })

  it('are never left for a trade that would pass nobody over: the run has made every such one', () => {
    let left = 0
    let made = 0
    const all = fc.property(market({ applicants: 7, programmes: 3, frozen: false }), (description) => {
      const places = solve(description)
      const tenants = description.applicants.filter(({ holds }) => holds !== undefined)
      for (const [at, one] of tenants.entries())
        for (const other of tenants.slice(at + 1)) {
          const [has, its] = [places[one.id] ?? '', places[other.id] ?? '']
          if (has === other.holds && its === one.holds && has !== its) made++
          if (!prefers(one, its, has) || !prefers(other, has, its)) continue
          left++
          expect(violations(description, { ...places, [one.id]: its, [other.id]: has })).not.toEqual([])
        }
    })
    fc.assert(all, { numRuns: 2000 })
    expect(made).toBeGreaterThan(3)
    expect(left).toBeGreaterThan(0)
  })
})
