import * as fc from 'fast-check'
import { type Applicant, buildMarket, type MarketDescription } from './build-market.ts'
import type { Programme, Slot } from './slots.ts'

interface Kind {
  readonly applicants?: number
  readonly programmes?: number
  /** The most seats of one programme, and of one slot. */
  readonly seats?: number
  readonly reserves?: boolean
  readonly frozen?: boolean
  /** Whether some have a seat already and ask for a better one. */
  readonly held?: boolean
}

const category = fc.constantFrom('twins', 'veterans', undefined)

/** Small markets with everything that may occur in them, so that every rule is met often. */
export function market({
  applicants = 7,
  programmes = 4,
  seats = 2,
  reserves = true,
  frozen = true,
  held = true,
}: Kind = {}) {
  const everyProgramme = Array.from({ length: programmes }, (_, number) => number)
  const place = fc.record({ programme: fc.nat(programmes - 1), slot: fc.option(fc.nat(2), { nil: undefined }) })
  const slot = fc.record({ seats: fc.nat(seats), category })
  const programme = fc.record({ capacity: fc.nat(seats), slots: fc.array(slot, { maxLength: 3 }), soft: fc.boolean() })
  const applicant = fc.record({
    list: fc.shuffledSubarray(everyProgramme, { minLength: 1 }),
    priorities: fc.tuple(...everyProgramme.map(() => fc.option(fc.nat(2), { freq: 10 }))),
    category,
    holds: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(programmes - 1) }),
    frozen: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: place }),
  })
  return fc
    .record({
      programmes: fc.tuple(...everyProgramme.map(() => programme)),
      applicants: fc.array(applicant, { minLength: applicants >> 1, maxLength: applicants, size: 'max' }),
    })
    .map((drawn): MarketDescription => {
      const offered = drawn.programmes.map(({ capacity, slots, soft }, number): Programme => {
        const id = `p${number}`
        return reserves ? { id, capacity, slots: within(capacity, slots), soft } : { id, capacity }
      })
      const asking = drawn.applicants.map(
        ({ list, priorities, frozen: kept, holds, ...one }, number): Applicant => ({
          id: `a${number}`,
          category: one.category,
          wishes: list.map((asked) => ({ programme: `p${asked}`, priority: priorities[asked] ?? null })),
          frozen: frozen && kept ? { ...kept, programme: `p${kept.programme}` } : undefined,
          holds: held && holds !== undefined && !(frozen && kept) ? `p${holds}` : undefined,
        }),
      )
      // A seat that is held is one of the capacity, beside those that were drawn.
      const whole = offered.map((one) => ({
        ...one,
        capacity: one.capacity + asking.filter(({ holds }) => holds === one.id).length,
      }))
      return { programmes: whole, applicants: withoutImpossible(asking, whole) }
    })
}

function within(capacity: number, slots: readonly Slot[]): Slot[] {
  let left = capacity
  return slots.map(({ seats, category: whose }) => {
    const fitting = Math.min(seats, left)
    left -= fitting
    return { seats: fitting, category: whose }
  })
}

function withoutImpossible(applicants: readonly Applicant[], programmes: readonly Programme[]): Applicant[] {
  const sound: Applicant[] = []
  for (const applicant of applicants) {
    const slots = programmes.find(({ id }) => id === applicant.frozen?.programme)?.slots ?? []
    const stated = (applicant.frozen?.slot ?? 0) < slots.length || applicant.frozen?.slot === undefined
    const accepted = stated && builds({ applicants: [...sound, applicant], programmes })
    sound.push(accepted ? applicant : { ...applicant, frozen: undefined, holds: undefined })
  }
  return sound
}

function builds(description: MarketDescription): boolean {
  try {
    buildMarket(description)
    return true
  } catch {
    return false
  }
}

/** A market and places in it that somebody made up: often wrong, sometimes right. */
export const claim = (kind?: Kind) =>
  market(kind).chain((description) => {
    const options = [...description.programmes.map(({ id }) => id), null]
    const places = description.applicants.map(({ wishes, frozen }) =>
      fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...options) },
        {
          weight: 6,
          arbitrary: fc.constantFrom(frozen?.programme ?? null, ...wishes.map(({ programme }) => programme)),
        },
      ),
    )
    return fc.record({ description: fc.constant(description), places: fc.tuple(...places) })
  })
