import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { claim, market } from './arbitrary.test-kit.ts'
import { type Applicant, buildMarket, type MarketDescription } from './build-market.ts'
import { check } from './check.ts'
import { allStable, isStable, type Places, placeNaively, prefers } from './naive.ts'
import { named, placesOf } from './names.ts'
import { place } from './place.ts'

const solve = (description: MarketDescription): Places => {
  const built = buildMarket(description)
  return new Map(Object.entries(named(built, place(built))))
}

/** Whether the applicant would not rather have the other place. */
const content = (applicant: Applicant, has: string | null, other: string | null): boolean =>
  other === null || has === other || !prefers(applicant, other, has)

const everybodyContent = ({ applicants }: MarketDescription, places: Places, others: Places): boolean =>
  applicants.every((one) => content(one, places.get(one.id) ?? null, others.get(one.id) ?? null))

describe('place', () => {
  it('equals the naive rules in whatever order applicants ask', () => {
    const asks = fc.infiniteStream(fc.nat())
    const same = fc.property(market(), asks, (description, order) => {
      const next = (waiting: number) => (order.next().value ?? 0) % waiting
      expect(solve(description)).toEqual(placeNaively(description, next))
    })
    fc.assert(same, { numRuns: 1500 })
  })

  it('equals the naive rules in crowds, where slots fill, overflow and take back what they lent', () => {
    const crowd = market({ applicants: 40, programmes: 3, seats: 12 })
    const same = fc.property(fc.noShrink(crowd), (description) => {
      expect(solve(description)).toEqual(placeNaively(description))
    })
    fc.assert(same, { numRuns: 60 })
  })

  it('is stable, and for every applicant the best of all stable matchings', () => {
    const best = fc.property(market({ applicants: 4, programmes: 3 }), (description) => {
      const places = solve(description)
      const stable = allStable(description)
      expect(stable).toContainEqual(places)
      for (const other of stable) expect(everybodyContent(description, places, other)).toBe(true)
    })
    fc.assert(best, { numRuns: 150 })
  })

  it('seats the same people in the same numbers as every stable matching (rural hospitals)', () => {
    const plain = market({ applicants: 4, programmes: 3, reserves: false, frozen: false })
    const ruralHospitals = fc.property(plain, (description) => {
      const seated = (places: Places) => [...places].filter(([, programme]) => programme !== null).map(([id]) => id)
      const filled = (places: Places) => [...places.values()].filter((programme) => programme !== null).toSorted()
      const places = solve(description)
      for (const other of allStable(description)) {
        expect(seated(other)).toEqual(seated(places))
        expect(filled(other)).toEqual(filled(places))
      }
    })
    fc.assert(ruralHospitals, { numRuns: 100 })
  })

  it('does not depend on the order in which applicants and programmes are stored', () => {
    const shuffled = market({ frozen: false }).chain(({ applicants, programmes }) => {
      const strict = applicants.map((one, rank): Applicant => {
        const wishes = one.wishes.map(({ programme, priority }) => ({
          programme,
          priority: priority === null ? null : priority * 100 + rank,
        }))
        return { ...one, wishes }
      })
      return fc.record({
        first: fc.constant({ applicants: strict, programmes }),
        second: fc.record({
          applicants: fc.shuffledSubarray(strict, { minLength: strict.length }),
          programmes: fc.shuffledSubarray([...programmes], { minLength: programmes.length }),
        }),
      })
    })
    fc.assert(
      fc.property(shuffled, ({ first, second }) => {
        expect(Object.fromEntries(solve(second))).toEqual(Object.fromEntries(solve(first)))
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same bytes for the same market', () => {
    const twice = fc.property(market(), (description) => {
      expect(place(buildMarket(description))).toEqual(place(buildMarket(description)))
    })
    fc.assert(twice, { numRuns: 100 })
  })

  it('makes nobody worse off when a programme gets one more open seat', () => {
    const more = fc.property(market(), fc.nat(), (description, pick) => {
      const { applicants, programmes } = description
      const grown = programmes.map((one, index) =>
        index === pick % programmes.length ? { ...one, capacity: one.capacity + 1 } : one,
      )
      expect(everybodyContent(description, solve({ applicants, programmes: grown }), solve(description))).toBe(true)
    })
    fc.assert(more, { numRuns: 300 })
  })

  it('rewards no false list', () => {
    const truthful = fc.property(
      market({ applicants: 4, programmes: 3, frozen: false }),
      fc.nat(),
      (description, pick) => {
        const liar = description.applicants[pick % description.applicants.length]
        if (!liar) return
        const honest = solve(description).get(liar.id) ?? null
        for (const wishes of everyList(liar.wishes)) {
          const applicants = description.applicants.map((one) => (one === liar ? { ...one, wishes } : one))
          const gained = solve({ ...description, applicants }).get(liar.id) ?? null
          expect(content(liar, honest, gained)).toBe(true)
        }
      },
    )
    fc.assert(truthful, { numRuns: 300 })
  })

  it('rewards no false list in any market of three children, two programmes and strict ranks', () => {
    const lists = everyList(['A', 'B'])
    const ranks = everyList([0, 1, 2]).filter(({ length }) => length === 3)
    let tried = 0
    for (const seats of [1, 2])
      for (const atA of ranks)
        for (const atB of ranks) {
          const ranked = (list: readonly string[], child: number) =>
            list.map((programme) => ({ programme, priority: (programme === 'A' ? atA : atB)[child] ?? 0 }))
          const programmes = [
            { id: 'A', capacity: seats },
            { id: 'B', capacity: 1 },
          ]
          const given = new Map<string, (string | null)[]>()
          for (const profile of lists.flatMap((x) => lists.flatMap((y) => lists.map((z) => [x, y, z])))) {
            const market = buildMarket({
              programmes,
              applicants: profile.map((list, child) => ({ id: `${child}`, wishes: ranked(list, child) })),
            })
            given.set(
              JSON.stringify(profile),
              [...place(market).programme].map((it) => programmes[it]?.id ?? null),
            )
          }
          for (const [profile, places] of given)
            for (const child of [0, 1, 2])
              for (const lie of lists) {
                const truth: string[][] = JSON.parse(profile)
                const lied = given.get(JSON.stringify(truth.with(child, lie)))?.[child] ?? null
                const rank = (it: string | null | undefined) => {
                  const at = (truth[child] ?? []).indexOf(it ?? '')
                  return it === null || it === undefined ? 9 : at < 0 ? 10 : at
                }
                tried++
                if (rank(lied) < rank(places[child])) throw new Error(`${profile}: child ${child} gains by ${lie}`)
              }
        }
    expect(tried).toBe(2 * 36 * 125 * 3 * 5)
  })

  it('makes nobody who holds a seat worse off, and gives the seats that they leave in the same run', () => {
    let moved = 0
    let into = 0
    const safe = fc.property(market({ applicants: 6, programmes: 3 }), (description) => {
      const places = solve(description)
      const tenants = description.applicants.filter(({ holds }) => holds !== undefined)
      for (const one of tenants) {
        const has = places.get(one.id) ?? null
        expect(has).not.toBeNull()
        if (has === one.holds) continue
        expect(prefers(one, has ?? '', one.holds ?? '')).toBe(true)
        moved++
        into += [...places].filter(([id, at]) => at === one.holds && id !== one.id).length
      }
    })
    fc.assert(safe, { numRuns: 500 })
    expect(moved).toBeGreaterThan(40)
    expect(into).toBeGreaterThan(15)
  })

  it('keeps frozen places, and makes nobody who stays worse off, when some decline', () => {
    const fates = fc.infiniteStream(fc.constantFrom('accepts', 'declines', 'waits'))
    const rerun = fc.property(market({ frozen: false, held: false }), fates, (description, fate) => {
      const first = buildMarket(description)
      const { programme, slot } = place(first)
      const before = solve(description)
      const applicants = description.applicants.flatMap((one, a): Applicant[] => {
        const held = description.programmes[programme[a] ?? -1]
        const chosen = held ? fate.next().value : 'waits'
        if (chosen === 'declines') return []
        return held && chosen === 'accepts' ? [{ ...one, frozen: { programme: held.id, slot: slot[a] } }] : [one]
      })
      const second = { ...description, applicants }
      const after = solve(second)
      for (const { id, frozen } of applicants) if (frozen) expect(after.get(id)).toBe(frozen.programme)
      expect(everybodyContent(second, after, before)).toBe(true)
      expect(check(buildMarket(second), place(buildMarket(second)))).toEqual([])
    })
    fc.assert(rerun, { numRuns: 500 })
  })

  it('takes an accepted seat that a reserve lent out of that reserve, not out of one that is waited for', () => {
    const wish = [{ programme: 'p', priority: 0 }]
    const programmes = [
      {
        id: 'p',
        capacity: 2,
        slots: [
          { seats: 1, category: 'veterans' },
          { seats: 1, category: 'twins' },
        ],
      },
    ]
    const applicants: Applicant[] = [
      { id: 'a', wishes: wish },
      { id: 'b', wishes: wish },
      { id: 'veteran', category: 'veterans', wishes: wish },
    ]
    const { slot } = place(buildMarket({ programmes, applicants }))
    const accepted = applicants.map((one) =>
      one.id === 'a' ? { ...one, frozen: { programme: 'p', slot: slot[0] } } : one,
    )
    const again = solve({ programmes, applicants: accepted })
    expect(again.get('veteran')).toBe('p')
    expect(again.get('b')).toBe(null)
  })
})

describe('check', () => {
  it('finds nothing in what place returns', () => {
    const sound = fc.property(market(), (description) => {
      const built = buildMarket(description)
      expect(check(built, place(built))).toEqual([])
    })
    fc.assert(sound, { numRuns: 1000 })
  })

  it('finds something in exactly the matchings that break a rule', () => {
    let right = 0
    const exact = fc.property(claim({ applicants: 3, programmes: 3 }), ({ description, places: drawn }) => {
      const places = new Map(description.applicants.map(({ id }, a) => [id, drawn[a] ?? null]))
      const lawful = description.applicants.every((one) => {
        const given = places.get(one.id) ?? null
        const { frozen } = one
        if (frozen) return given === frozen.programme
        return given === null || prefers(one, given, null)
      })
      const built = buildMarket(description)
      const expected = lawful && isStable(description, places)
      if (expected) right++
      expect(check(built, placesOf(built, places)).length === 0).toBe(expected)
    })
    fc.assert(exact, { numRuns: 3000 })
    expect(right).toBeGreaterThan(100)
  })
})

/** Every order of every part of a list. */
function everyList<T>(list: readonly T[]): T[][] {
  return [[], ...list.flatMap((head) => everyList(list.filter((one) => one !== head)).map((tail) => [head, ...tail]))]
}
