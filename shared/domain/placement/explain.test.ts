import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { market as anyMarket } from './arbitrary.test-kit.ts'
import { buildMarket, type MarketDescription } from './build-market.ts'
import { cutoffs } from './cutoffs.ts'
import { type Answer, explain } from './explain.ts'
import { place } from './place.ts'

const wish = (programme: string, priority: number | null = 1) => ({ programme, priority })

const city: MarketDescription = {
  applicants: [
    { id: 'kept', wishes: [wish('C'), wish('A')], frozen: { programme: 'A', slot: 1 } },
    { id: 'n1', wishes: [wish('A'), wish('B')] },
    { id: 'n2', wishes: [wish('A'), wish('C', null), wish('D'), wish('B')] },
    { id: 'b1', wishes: [wish('A', 0), wish('B')], category: 'benefit' },
    { id: 'b2', wishes: [wish('A', 0), wish('B')], category: 'benefit' },
    { id: 'n3', wishes: [wish('B', 2)] },
  ],
  programmes: [
    { id: 'A', capacity: 3, slots: [{ seats: 1, category: 'benefit' }, { seats: 2 }] },
    { id: 'B', capacity: 2 },
    { id: 'C', capacity: 1 },
    { id: 'D', capacity: 0 },
  ],
}
const market = buildMarket(city)
const matching = place(market)

const open = { kind: 'open', category: null, seatLeft: false }
const benefit = { kind: 'reserve', category: 'benefit', taken: 1, last: { class: 0, order: 3 }, seatLeft: false }
const spare = { kind: 'spare', category: null, taken: 0, last: null, seatLeft: false }

describe('cutoffs', () => {
  it('says for every slot who was the last one admitted', () => {
    expect(cutoffs(market, matching)).toEqual([
      {
        programme: 'A',
        capacity: 3,
        slots: [
          { ...benefit, applicant: 'b1' },
          { ...open, taken: 1, last: { class: 0, order: 4 }, applicant: 'b2' },
          { ...spare, applicant: null },
        ],
      },
      { programme: 'B', capacity: 2, slots: [{ ...open, taken: 2, last: { class: 1, order: 2 }, applicant: 'n2' }] },
      { programme: 'C', capacity: 1, slots: [{ ...open, taken: 0, last: null, seatLeft: true, applicant: null }] },
      { programme: 'D', capacity: 0, slots: [] },
    ])
  })
})

describe('explain', () => {
  it.each<[string, number, Answer[]]>([
    [
      'who kept a place',
      0,
      [
        { programme: 'C', code: 'not-asked' },
        { programme: 'A', code: 'kept' },
      ],
    ],
    [
      'who was refused, not accepted, refused for want of seats, and then placed',
      2,
      [
        {
          programme: 'A',
          code: 'outranked',
          own: { class: 1, order: 2 },
          better: 1,
          slots: [
            { ...open, kind: 'open', taken: 1, last: { class: 0, order: 4 } },
            { ...spare, kind: 'spare' },
          ],
          reservedForOthers: 1,
          frozen: 1,
        },
        { programme: 'C', code: 'not-accepted' },
        {
          programme: 'D',
          code: 'no-seats',
          own: { class: 1, order: 2 },
          better: 0,
          slots: [],
          reservedForOthers: 0,
          frozen: 0,
        },
        { programme: 'B', code: 'admitted', in: { kind: 'open', category: null } },
      ],
    ],
    [
      'who was placed at the first wish, in a reserve',
      3,
      [
        { programme: 'A', code: 'admitted', in: { kind: 'reserve', category: 'benefit' } },
        { programme: 'B', code: 'not-asked' },
      ],
    ],
  ])('answers somebody %s', (_, applicant, expected) => {
    expect(explain(market, matching, applicant)).toEqual(expected)
  })

  it('knows no applicant that the market does not', () => {
    expect(() => explain(market, matching, 6)).toThrow('applicant 6: there is no such applicant')
  })

  it('counts those ranked better as one would count them by hand', () => {
    const counted = fc.property(anyMarket(), (description) => {
      const built = buildMarket(description)
      const run = place(built)
      for (const [a, { category, wishes }] of description.applicants.entries()) {
        for (const answer of explain(built, run, a)) {
          if (answer.code !== 'outranked' && answer.code !== 'no-seats') continue
          const p = built.programmes.indexOf(answer.programme)
          const slots = cutoffs(built, run)[p]?.slots ?? []
          const better = description.applicants.filter((other, b) => {
            const slot = slots[run.slot[b] ?? -1]
            const asked = other.wishes.find(({ programme }) => programme === answer.programme)?.priority ?? null
            const priority = other.holds === answer.programme ? -1 : asked
            const mine = wishes.find(({ programme }) => programme === answer.programme)?.priority ?? 0
            if (other.frozen || run.programme[b] !== p || !slot || priority === null) return false
            const lent = slot.category !== other.category
            return (lent || slot.category === category) && (priority < mine || (priority === mine && b < a))
          })
          expect(answer.better).toBe(better.length)
          const seats = answer.better + answer.reservedForOthers + answer.frozen
          expect(seats).toBeLessThanOrEqual(built.capacity[p] ?? 0)
        }
      }
    })
    fc.assert(counted, { numRuns: 300 })
  })
})
