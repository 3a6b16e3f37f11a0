import { describe, expect, it } from '@jest/globals'
import { buildMarket } from './build-market.ts'
import { UNPLACED } from './market.ts'
import { named, placesOf } from './names.ts'

const market = buildMarket({
  applicants: ['x', '__proto__'].map((id) => ({ id, wishes: [] })),
  programmes: [{ id: 'A', capacity: 1 }],
})
const places = { programme: Uint16Array.of(UNPLACED, 0) }
const pairs: [string, string | null][] = [
  ['x', null],
  ['__proto__', 'A'],
]

describe('names', () => {
  it('go to numbers and back, whatever they are', () => {
    expect(Object.entries(named(market, places))).toEqual(pairs)
    expect(placesOf(market, new Map(pairs))).toEqual(places)
  })

  it.each<[string, [string, string | null][], string]>([
    ['an applicant left out', [['x', null]], 'matching, applicant "__proto__": the applicant is missing'],
    ['a stranger', [...pairs, ['y', null]], 'matching, applicant "y": the market has no such applicant'],
    [
      'an unknown programme',
      [
        ['x', 'B'],
        ['__proto__', 'A'],
      ],
      'matching, applicant "x": there is no programme "B"',
    ],
  ])('refuse %s', (_, matching, message) => {
    expect(() => placesOf(market, new Map(matching))).toThrow(message)
  })
})
