import { BEYOND, type Market, type Matching, OPEN, SPARE } from './market.ts'
import { slotsOf } from './slots.ts'

/** How far one slot of a programme reached. */
export interface Cutoff {
  /** `spare`: the seats that the programme's reserves left unused. */
  readonly kind: 'open' | 'reserve' | 'spare'
  /** For whom the slot is reserved; null where it is for everybody. */
  readonly category: string | null
  /** Seats given in the run; frozen ones are not among them. */
  readonly taken: number
  /** The last one admitted; null while the slot has a seat left, and where it had none to give. */
  readonly last: Standing | null
  /** Whether anybody the slot is open to could still have a seat. */
  readonly seatLeft: boolean
}

/** Where an applicant stands at a programme. Compare by class first, then by order; smaller is better. */
export interface Standing {
  /** Priority class, 0 the best; -1 for whoever held the seat before and keeps it. */
  readonly class: number
  /** Place in the global order, the first applicant being 0. */
  readonly order: number
}

/** One line of the table that is published with every run. */
export interface ProgrammeCutoffs {
  readonly programme: string
  readonly capacity: number
  /** In processing order; `applicant` is the id of the last one admitted. */
  readonly slots: readonly (Cutoff & { readonly applicant: string | null })[]
}

/** The cutoff table of a run, in the order of programmes. The matching is one that `place` returned for this market. */
export function cutoffs(market: Market, matching: Matching): ProgrammeCutoffs[] {
  return market.programmes.map((programme, p) => ({
    programme,
    capacity: market.capacity[p] ?? 0,
    slots: slotsOf(market, p).map((slot) => {
      const cutoff = cutoffOf(market, matching, slot)
      return { ...cutoff, applicant: cutoff.last ? (market.applicants[cutoff.last.order] ?? null) : null }
    }),
  }))
}

export function cutoffOf(market: Market, { taken, cutoff }: Matching, slot: number): Cutoff {
  const code = market.slotCategory[slot] ?? OPEN
  const seats = taken[slot] ?? 0
  const bar = cutoff[slot] ?? 0
  return {
    kind: code === OPEN ? 'open' : code === SPARE ? 'spare' : 'reserve',
    category: market.categories[code - 1] ?? null,
    taken: seats,
    last: bar === BEYOND || seats === 0 ? null : standing(market, bar),
    seatLeft: bar === BEYOND,
  }
}

export const standing = ({ rankBits, firstClass }: Market, key: number): Standing => ({
  class: Math.floor(key / 2 ** rankBits) - firstClass,
  order: key % 2 ** rankBits,
})
