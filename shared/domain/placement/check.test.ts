import { describe, expect, it } from '@jest/globals'
import { buildMarket, type MarketDescription } from './build-market.ts'
import { check } from './check.ts'
import { claims } from './claims.ts'
import { BEYOND, UNPLACED } from './market.ts'
import { placesOf } from './names.ts'
import { place } from './place.ts'

const wishes = (...programmes: string[]) => programmes.map((programme) => ({ programme, priority: 0 }))

// A has a seat for the benefit, an open one and a frozen one; B and C have one each, and C does not accept n3.
const city: MarketDescription = {
  applicants: [
    { id: 'n1', wishes: wishes('A', 'B') },
    { id: 'n2', wishes: wishes('A', 'B') },
    { id: 'n3', wishes: [...wishes('B'), { programme: 'C', priority: null }] },
    { id: 'b1', wishes: wishes('A', 'C'), category: 'benefit' },
    { id: 'kept', wishes: wishes('A'), frozen: { programme: 'A', slot: 1 } },
  ],
  programmes: [
    { id: 'A', capacity: 3, slots: [{ seats: 1, category: 'benefit' }, { seats: 2 }] },
    { id: 'B', capacity: 1 },
    { id: 'C', capacity: 1 },
  ],
}
const right = { n1: 'A', n2: 'B', n3: null, b1: 'A', kept: 'A' }

const violations = (places: Record<string, string | null>, description = city) => {
  const market = buildMarket(description)
  return check(market, placesOf(market, new Map(Object.entries(places))))
}

describe('check', () => {
  it('finds nothing wrong with the right places', () => {
    expect(violations(right)).toEqual([])
  })

  it.each<[string, Record<string, string | null>, object[]]>([
    [
      'two applicants swapped',
      { n1: 'B', n2: 'A' },
      [{ name: 'justified-envy', applicant: 'n1', programme: 'A', of: 'n2' }],
    ],
    [
      'a place dropped',
      { n2: null },
      [
        { name: 'wasted-seat', applicant: 'n2', programme: 'B' },
        { name: 'wasted-seat', applicant: 'n3', programme: 'B' },
      ],
    ],
    [
      'a programme overfilled',
      { n3: 'B' },
      [
        { name: 'over-capacity', programme: 'B', capacity: 1, seated: 2 },
        { name: 'without-seat', applicant: 'n3', programme: 'B' },
      ],
    ],
    [
      'a reserve ignored',
      { n2: 'A', n3: 'B', b1: 'C' },
      [{ name: 'reserve-ignored', applicant: 'b1', programme: 'A', of: 'n2' }],
    ],
    ['a frozen place moved', { kept: 'C' }, [{ name: 'frozen-moved', applicant: 'kept', programme: 'A', to: 'C' }]],
    ['a frozen place lost', { kept: null }, [{ name: 'frozen-moved', applicant: 'kept', programme: 'A', to: null }]],
    ['a programme that does not accept', { n3: 'C' }, [{ name: 'not-acceptable', applicant: 'n3', programme: 'C' }]],
    [
      'a programme not asked for',
      { n1: 'C' },
      [
        { name: 'not-acceptable', applicant: 'n1', programme: 'C' },
        { name: 'wasted-seat', applicant: 'n1', programme: 'A' },
        { name: 'justified-envy', applicant: 'n1', programme: 'B', of: 'n2' },
        { name: 'wasted-seat', applicant: 'n2', programme: 'A' },
      ],
    ],
  ])('finds %s', (_, fault, expected) => {
    expect(violations({ ...right, ...fault })).toEqual(expected)
  })

  it('finds a hard quota exceeded and a reserved seat left empty', () => {
    const hard = { ...city, programmes: city.programmes.map((one) => ({ ...one, soft: false })) }
    expect(violations({ ...right, b1: 'C', n2: 'A', n3: 'B' }, hard)).toEqual([
      { name: 'without-seat', applicant: 'n2', programme: 'A' },
      { name: 'wasted-seat', applicant: 'b1', programme: 'A' },
    ])
  })

  it('finds places of another run', () => {
    const market = buildMarket(city)
    expect(check(market, { programme: Uint16Array.of(0) })).toEqual([{ name: 'wrong-length', expected: 5, found: 1 }])
    const found = check(market, { programme: Uint16Array.of(0, 1, 3, 0, 0) })
    expect(found).toEqual([{ name: 'no-such-programme', applicant: 'n3', found: 3 }])
  })

  it('finds a slot, a count and a cutoff that do not follow from the places', () => {
    const market = buildMarket(city)
    const matching = place(market)
    expect(check(market, matching)).toEqual([])
    const wrong = {
      ...matching,
      slot: matching.slot.slice(),
      taken: matching.taken.slice(),
      cutoff: matching.cutoff.slice(),
    }
    wrong.slot[3] = 1
    wrong.taken[0] = 0
    wrong.cutoff[3] = BEYOND
    expect(check(market, wrong)).toEqual([
      { name: 'wrong-slot', applicant: 'b1', expected: 0, found: 1 },
      { name: 'wrong-count', programme: 'A', slot: 0, expected: 1, found: 0 },
      { name: 'wrong-cutoff', programme: 'B', slot: 0, expected: 1, found: BEYOND },
    ])
  })
})

describe('claims', () => {
  it('lists whoever would have had a frozen seat, though the check is satisfied', () => {
    const market = buildMarket({
      applicants: [
        { id: 'first', wishes: wishes('A', 'B') },
        { id: 'settled', wishes: wishes('C', 'A') },
        { id: 'other', wishes: wishes('A', 'B'), frozen: { programme: 'B' } },
        { id: 'held', wishes: wishes('A'), frozen: { programme: 'A' } },
        { id: 'last', wishes: wishes('A') },
      ],
      programmes: ['A', 'B', 'C'].map((id) => ({ id, capacity: 1 })),
    })
    const matching = place(market)
    expect(check(market, matching)).toEqual([])
    expect([...matching.programme]).toEqual([UNPLACED, 2, 1, 0, UNPLACED])
    expect(claims(market, matching)).toEqual([
      { applicant: 'first', programme: 'A', of: 'held' },
      { applicant: 'first', programme: 'B', of: 'other' },
    ])
  })

  it('lists nobody to whom the seat is not open', () => {
    const slots = [{ seats: 1, category: 'benefit' }]
    const benefit = { id: 'held', wishes: wishes('A'), category: 'benefit', frozen: { programme: 'A' } }
    const market = buildMarket({
      applicants: [{ id: 'first', wishes: wishes('A') }, benefit],
      programmes: [{ id: 'A', capacity: 1, slots }],
    })
    expect(claims(market, place(market))).toEqual([])
  })
})
