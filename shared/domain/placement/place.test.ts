import { describe, expect, it } from '@jest/globals'
import { buildMarket, type MarketDescription } from './build-market.ts'
import { check } from './check.ts'
import { readInstance } from './instance.ts'
import { allStable, placeNaively } from './naive.ts'
import { named, placesOf } from './names.ts'
import { place } from './place.ts'

const solve = (description: MarketDescription) => {
  const market = buildMarket(description)
  const matching = place(market)
  expect(check(market, matching)).toEqual([])
  return named(market, matching)
}

/** Lists as `name: a b c`; every programme has one seat. */
const written = (prefs: readonly string[], priorities: readonly string[]) => {
  const parts = (line: string) => line.split(/[: ]+/)
  return readInstance({
    applicants: prefs.map(parts).map(([id, ...list]) => ({ id, prefs: list })),
    programmes: priorities.map(parts).map(([id, ...list]) => ({ id, capacity: 1, priority: list })),
  })
}

describe('markets of the literature', () => {
  const knuth = written(
    ['m1: w1 w2 w3 w4', 'm2: w2 w1 w4 w3', 'm3: w3 w4 w1 w2', 'm4: w4 w3 w2 w1'],
    ['w1: m4 m3 m2 m1', 'w2: m3 m4 m1 m2', 'w3: m2 m1 m4 m3', 'w4: m1 m2 m3 m4'],
  )

  it('Knuth 1976: the largest number of stable matchings of size four, ten', () => {
    expect(solve(knuth)).toEqual({ m1: 'w1', m2: 'w2', m3: 'w3', m4: 'w4' })
    expect(allStable(knuth)).toHaveLength(10)
  })

  it('Gusfield & Irving 1989, instance of size eight: the man-optimal matching', () => {
    const digits = (id: string, other: string) => (list: string, index: number) =>
      `${id}${index + 1}: ${[...list].map((digit) => other + digit).join(' ')}`
    const men = ['57126843', '23754186', '85146237', '32741685', '72513684', '16758423', '25763481', '38457261']
    const women = ['53761284', '86357214', '15624873', '87324156', '64738125', '28546371', '75218643', '74152368']
    const optimal = { m1: 'w5', m2: 'w3', m3: 'w8', m4: 'w6', m5: 'w7', m6: 'w1', m7: 'w2', m8: 'w4' }
    expect(solve(written(men.map(digits('m', 'w')), women.map(digits('w', 'm'))))).toEqual(optimal)
  })

  it('Roth 1982, as in Abdulkadiroglu & Sonmez 2003: the only stable matching, though all would gain by a swap', () => {
    const market = written(['1: b a c', '2: a b c', '3: a b c'], ['a: 1 3 2', 'b: 2 1 3', 'c: 2 1 3'])
    expect(solve(market)).toEqual({ 1: 'a', 2: 'b', 3: 'c' })
    expect(allStable(market)).toHaveLength(1)
  })

  it('a child displaced late still gets the wish in between (a published implementation skips it)', () => {
    const market = written(['s1: A B C', 's2: B', 's3: B A'], ['A: s3 s1', 'B: s1 s2 s3', 'C: s1'])
    expect(solve(market)).toEqual({ s1: 'B', s2: null, s3: 'A' })
    const skipped = new Map(Object.entries({ s1: 'C', s2: 'B', s3: 'A' }))
    const built = buildMarket(market)
    const envy = { name: 'justified-envy', applicant: 's1', programme: 'B', of: 's2' }
    expect(check(built, placesOf(built, skipped))).toEqual([envy])
  })
})

describe('reserves', () => {
  const wish = (...programmes: string[]) => programmes.map((programme) => ({ programme, priority: 0 }))
  const children = [
    { id: 'n1', wishes: wish('A') },
    { id: 'n2', wishes: wish('A') },
    { id: 'b1', wishes: wish('A'), category: 'benefit' },
    { id: 'b2', wishes: wish('A'), category: 'benefit' },
  ]
  const reserved = { seats: 1, category: 'benefit' }
  const offered = (...slots: { seats: number; category?: string }[]) => [{ id: 'A', capacity: 2, slots }]
  const placedOf = (description: MarketDescription) =>
    Object.entries(solve(description)).flatMap(([id, programme]) => (programme === null ? [] : [id]))

  it('Dur, Kominers, Pathak & Sonmez 2018: the order of slots decides whether a reserve helps', () => {
    const early = [children[2] ?? [], children[0] ?? [], children[1] ?? [], children[3] ?? []].flat()
    expect(placedOf({ applicants: early, programmes: offered(reserved, { seats: 1 }) })).toEqual(['b1', 'n1'])
    expect(placedOf({ applicants: early, programmes: offered({ seats: 1 }, reserved) })).toEqual(['b1', 'b2'])
  })

  it('Kojima 2012, Hafalir, Yenmez & Yildirim 2013: a quota can hurt those it is for, a reserve does not', () => {
    const at = (...wishes: [string, number][]) => wishes.map(([programme, priority]) => ({ programme, priority }))
    const applicants = [
      { id: 's1', wishes: at(['c1', 0]) },
      { id: 's2', wishes: at(['c1', 1], ['c2', 0]) },
      { id: 's3', wishes: at(['c2', 1], ['c1', 2]), category: 'minority' },
    ]
    const slots = [{ seats: 1, category: 'minority' }, { seats: 1 }]
    const programmes = (soft: boolean) => [
      { id: 'c1', capacity: 2, slots, soft },
      { id: 'c2', capacity: 1 },
    ]
    expect(solve({ applicants, programmes: programmes(false) })).toEqual({ s1: 'c1', s2: 'c2', s3: 'c1' })
    expect(solve({ applicants, programmes: programmes(true) })).toEqual({ s1: 'c1', s2: 'c1', s3: 'c2' })
  })

  it('gives unused reserved seats to everybody in the end, and only soft ones', () => {
    const general = children.slice(0, 2)
    const programme = { id: 'A', capacity: 2, slots: [reserved] }
    expect(placedOf({ applicants: general, programmes: [programme] })).toEqual(['n1', 'n2'])
    expect(placedOf({ applicants: general, programmes: [{ ...programme, soft: false }] })).toEqual(['n1'])
  })

  it('takes a lent seat back for the category, from the worst of those it was lent to', () => {
    const slots = [{ seats: 2, category: 'benefit' }]
    const applicants = [
      ...children.slice(0, 2),
      { ...children[2], id: 'late', wishes: wish('X', 'A'), category: 'benefit' },
    ]
    const programmes = [
      { id: 'A', capacity: 2, slots },
      { id: 'X', capacity: 0 },
    ]
    expect(solve({ applicants, programmes })).toEqual({ n1: 'A', n2: null, late: 'A' })
  })

  it('keeps two reserves apart: one category does not use up the seat of the other', () => {
    const applicants = [
      { id: 'v1', wishes: wish('A'), category: 'veterans' },
      { id: 'n1', wishes: wish('A') },
      { id: 'v2', wishes: wish('A'), category: 'veterans' },
    ]
    const slots = [
      { seats: 1, category: 'benefit' },
      { seats: 1, category: 'veterans' },
    ]
    expect(solve({ applicants, programmes: offered(...slots) })).toEqual({ v1: 'A', n1: 'A', v2: null })
  })
})

describe('frozen places', () => {
  const wishes = [{ programme: 'A', priority: 0 }]
  const slots = [{ seats: 1, category: 'benefit' }, { seats: 1 }]

  it('are kept whatever the holder asked for and whoever ranks better', () => {
    const applicants = [
      { id: 'first', wishes },
      { id: 'holder', wishes: [], frozen: { programme: 'A' } },
    ]
    expect(solve({ applicants, programmes: [{ id: 'A', capacity: 1 }] })).toEqual({ first: null, holder: 'A' })
  })

  it.each([
    ['of the slot that is named', 0, { n: 'A', b: null }],
    ['of the first slot open to the holder, otherwise', undefined, { n: null, b: 'A' }],
  ])('take a seat %s', (_, slot, expected) => {
    const applicants = [
      { id: 'n', wishes },
      { id: 'b', wishes, category: 'benefit' },
      { id: 'holder', wishes: [], frozen: { programme: 'A', slot } },
    ]
    expect(solve({ applicants, programmes: [{ id: 'A', capacity: 2, slots }] })).toEqual({ ...expected, holder: 'A' })
  })
})

describe('the edges', () => {
  it.each<[string, MarketDescription, Record<string, string | null>]>([
    ['nobody', { applicants: [], programmes: [{ id: 'A', capacity: 1 }] }, {}],
    ['no programme', { applicants: [{ id: 'a', wishes: [] }], programmes: [] }, { a: null }],
    [
      'more seats than anybody could fill, or memory hold',
      {
        applicants: [{ id: 'a', wishes: [{ programme: 'C', priority: 0 }] }],
        programmes: ['A', 'B', 'C'].map((id) => ({ id, capacity: 0xffffffff })),
      },
      { a: 'C' },
    ],
    [
      'the last class that fits beside one applicant',
      {
        applicants: [{ id: 'a', wishes: [{ programme: 'A', priority: 0xfffffffe }] }],
        programmes: [{ id: 'A', capacity: 1 }],
      },
      { a: 'A' },
    ],
  ])('%s', (_, description, expected) => {
    expect(solve(description)).toEqual(expected)
  })

  it('lets everybody be displaced again and again', () => {
    const crowd = Array.from({ length: 24 }, (_, a) => a)
    const wishes = (a: number) => crowd.map((p) => ({ programme: `p${p}`, priority: p === 0 ? 0 : 24 - a }))
    const description = {
      applicants: crowd.map((a) => ({ id: `a${a}`, wishes: wishes(a) })),
      programmes: crowd.map((p) => ({ id: `p${p}`, capacity: 1 })),
    }
    expect(solve(description)).toEqual(Object.fromEntries(placeNaively(description)))
  })

  it('places thousands by the common order alone like a serial choice', () => {
    const programmes = Array.from({ length: 300 }, (_, p) => ({ id: `p${p}`, capacity: p % 5 }))
    const applicants = Array.from({ length: 1000 }, (_, a) => ({
      id: `a${a}`,
      wishes: [1, 7, 49, 210].map((step) => ({ programme: `p${(a * step + step) % 300}`, priority: 0 })),
    })).map((one) => ({
      ...one,
      wishes: one.wishes.filter((wish, at, all) => all.findIndex((same) => same.programme === wish.programme) === at),
    }))
    const left = new Map(programmes.map(({ id, capacity }) => [id, capacity]))
    const serial = applicants.map(({ id, wishes }) => {
      const given = wishes.find(({ programme }) => (left.get(programme) ?? 0) > 0)?.programme ?? null
      if (given !== null) left.set(given, (left.get(given) ?? 0) - 1)
      return [id, given]
    })
    expect(solve({ applicants, programmes })).toEqual(Object.fromEntries(serial))
  })
})
