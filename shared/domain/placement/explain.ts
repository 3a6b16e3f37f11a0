import { type Cutoff, cutoffOf, type Standing, standing } from './cutoffs.ts'
import { BEYOND, type Market, MarketError, type Matching, UNPLACED } from './market.ts'
import { isOpenTo, slotsOf } from './slots.ts'

/** What became of one wish, and why. Data for a page to put into words. */
export type Answer =
  /** The place the run gave. */
  | { readonly programme: string; readonly code: 'admitted'; readonly in: Pick<Cutoff, 'kind' | 'category'> }
  /** The place that was accepted earlier and kept. */
  | { readonly programme: string; readonly code: 'kept' }
  /** The seat that the applicant held before and keeps, because no better one was to be had. */
  | { readonly programme: string; readonly code: 'stays' }
  /** A wish further up was granted, or an accepted place kept: the programme was not asked. */
  | { readonly programme: string; readonly code: 'not-asked' }
  /** The programme does not accept the applicant. */
  | { readonly programme: string; readonly code: 'not-accepted' }
  | Refusal

/** Every seat that the applicant could have had went to somebody ranked better, or there was none to give. */
export interface Refusal {
  readonly programme: string
  readonly code: 'outranked' | 'no-seats'
  /** Where the applicant stood. */
  readonly own: Standing
  /** How many were seated before the applicant in the slots open to the applicant. */
  readonly better: number
  /** Those slots, in processing order, with the last one admitted in each. */
  readonly slots: readonly Cutoff[]
  /** Seats given in slots reserved for others. */
  readonly reservedForOthers: number
  /** Seats that were accepted earlier and not given again. */
  readonly frozen: number
}

/**
 * Says for every wish of an applicant, in the order of the list, what became of it. Reads cutoffs only: time grows with
 * the wishes (and the slots of their programmes), nothing is run again. The matching is one that `place` returned for
 * this market. Throws `MarketError` where the market has no such applicant (numbers count from 0, see `Market`).
 */
export function explain(market: Market, matching: Matching, applicant: number): Answer[] {
  const { applicants, programmes, wishStart, wishProgramme, wishKey, frozenProgramme, slotStart } = market
  if (applicants[applicant] === undefined) throw new MarketError(`applicant ${applicant}`, 'there is no such applicant')
  const frozen = frozenProgramme[applicant] !== UNPLACED
  const own = matching.programme[applicant] ?? UNPLACED
  const answers: Answer[] = []
  let settled = frozen
  for (let wish = wishStart[applicant] ?? 0; wish < (wishStart[applicant + 1] ?? 0); wish++) {
    const p = wishProgramme[wish] ?? 0
    const key = wishKey[wish] ?? 0
    const programme = programmes[p] ?? ''
    if (p === own && frozen) answers.push({ programme, code: 'kept' })
    else if (p === own && p === market.heldProgramme[applicant]) answers.push({ programme, code: 'stays' })
    else if (p === own) {
      const named = (slotStart[p] ?? 0) + (matching.slot[applicant] ?? 0)
      const lent = (slotStart[p + 1] ?? 0) - 1
      const { kind, category } = cutoffOf(market, matching, isOpenTo(market, named, applicant) ? named : lent)
      answers.push({ programme, code: 'admitted', in: { kind, category } })
    } else if (key === BEYOND) answers.push({ programme, code: 'not-accepted' })
    else if (settled) answers.push({ programme, code: 'not-asked' })
    else answers.push(refusal(market, matching, applicant, p, key))
    settled ||= p === own
  }
  return answers
}

function refusal(market: Market, matching: Matching, applicant: number, p: number, key: number): Refusal {
  const mine: Cutoff[] = []
  let better = 0
  let reservedForOthers = 0
  let given = 0
  for (const slot of slotsOf(market, p)) {
    const cutoff = cutoffOf(market, matching, slot)
    given += market.slotSeats[slot] ?? 0
    if (isOpenTo(market, slot, applicant)) {
      mine.push(cutoff)
      better += cutoff.taken
    } else reservedForOthers += cutoff.taken
  }
  return {
    programme: market.programmes[p] ?? '',
    code: better > 0 ? 'outranked' : 'no-seats',
    own: standing(market, key),
    better,
    slots: mine,
    reservedForOthers,
    frozen: (market.capacity[p] ?? 0) - given,
  }
}
