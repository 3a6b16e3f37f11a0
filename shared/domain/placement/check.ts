import { findBlockingPairs } from './blocking.ts'
import { BEYOND, type Market, type Matching, UNPLACED } from './market.ts'
import { type Seating, seatBySlots } from './seating.ts'
import type { Report, Violation } from './violation.ts'

/** What is checked: at least who got which programme; of a whole `Matching`, everything that was published with it. */
export type Claim = Pick<Matching, 'programme'> & Partial<Matching>

/**
 * Checks a matching against its market. Shares no code with `place`. An empty list proves that frozen places are kept,
 * that whoever held a seat has that or a better one, that nobody has a place not asked for or not acceptable, that no capacity and no quota is exceeded, and that nobody
 * prefers a programme with a free seat, with a seat of the own reserve lent to somebody else, or with a seat given to
 * somebody ranked worse: that the matching is stable (Gale & Shapley 1962; with reserves Hafalir, Yenmez & Yildirim 2013).
 *
 * Whoever holds a frozen place has chosen it and neither envies nor is envied here; `claims` lists what that leaves open.
 *
 * Never throws on a market from `buildMarket`. Linear in the wishes; the holders of a programme with reserves are sorted.
 */
export function check(market: Market, claim: Claim): Violation[] {
  const expected = market.applicants.length
  if (claim.programme.length !== expected) {
    return [{ name: 'wrong-length', expected, found: claim.programme.length }]
  }
  const violations: Violation[] = []
  const report: Report = (violation) => violations.push(violation)
  const heldKeys = readPlaces(market, claim.programme, report)
  const seating = seatBySlots(market, claim.programme, heldKeys, report)
  findBlockingPairs(market, claim.programme, seating, report)
  compare(market, claim, seating, report)
  return violations
}

/** The slots, counts and cutoffs that follow from the places, by the checker's own reckoning. */
export function seatingOf(market: Market, programme: Uint16Array): Seating {
  const ignored: Report = () => undefined
  return seatBySlots(market, programme, readPlaces(market, programme, ignored), ignored)
}

/** The key of the place that each applicant got in the run; `BEYOND` for none and for one that is not allowed. */
function readPlaces(market: Market, programme: Uint16Array, report: Report): Uint32Array {
  const { applicants, programmes, wishStart, wishProgramme, wishKey, frozenProgramme, heldProgramme, capacity } = market
  const heldKeys = new Uint32Array(programme.length).fill(BEYOND)
  const seated = new Uint32Array(programmes.length)
  for (let a = 0; a < programme.length; a++) {
    const given = programme[a] ?? UNPLACED
    const frozen = frozenProgramme[a] ?? UNPLACED
    if (given < programmes.length) seated[given] = (seated[given] ?? 0) + 1
    else if (given !== UNPLACED) report({ name: 'no-such-programme', applicant: nameOf(applicants, a), found: given })
    const held = heldProgramme[a] ?? UNPLACED
    if (held !== UNPLACED && given === UNPLACED)
      report({ name: 'worse-off', applicant: nameOf(applicants, a), programme: nameOf(programmes, held) })
    if (frozen !== UNPLACED) {
      if (given === frozen) continue
      const kept = nameOf(programmes, frozen)
      report({ name: 'frozen-moved', applicant: nameOf(applicants, a), programme: kept, to: programmes[given] ?? null })
    } else if (given < programmes.length) {
      const end = wishStart[a + 1] ?? 0
      let wish = wishStart[a] ?? 0
      while (wish < end && wishProgramme[wish] !== given) wish++
      const key = wish < end ? (wishKey[wish] ?? 0) : BEYOND
      heldKeys[a] = key
      if (key !== BEYOND) continue
      report({ name: 'not-acceptable', applicant: nameOf(applicants, a), programme: nameOf(programmes, given) })
    }
  }
  for (const [p, name] of programmes.entries()) {
    const here = { programme: name, capacity: capacity[p] ?? 0, seated: seated[p] ?? 0 }
    if (here.seated > here.capacity) report({ name: 'over-capacity', ...here })
  }
  return heldKeys
}

/** Whatever was published with the places must be what follows from them. */
function compare({ applicants, programmes, slotStart }: Market, claim: Claim, seating: Seating, report: Report): void {
  for (let a = 0; claim.slot && a < seating.slot.length; a++) {
    const expected = seating.slot[a] ?? -1
    const found = claim.slot[a] ?? -1
    if (found !== expected) report({ name: 'wrong-slot', applicant: nameOf(applicants, a), expected, found })
  }
  for (const [p, programme] of programmes.entries()) {
    const first = slotStart[p] ?? 0
    for (let slot = first; slot < (slotStart[p + 1] ?? 0); slot++) {
      const where = { programme, slot: slot - first }
      const taken = { expected: seating.taken[slot] ?? 0, found: claim.taken?.[slot] ?? -1 }
      if (claim.taken && taken.found !== taken.expected) report({ name: 'wrong-count', ...where, ...taken })
      const cutoff = { expected: seating.cutoff[slot] ?? 0, found: claim.cutoff?.[slot] ?? -1 }
      if (claim.cutoff && cutoff.found !== cutoff.expected) report({ name: 'wrong-cutoff', ...where, ...cutoff })
    }
  }
}

const nameOf = (names: readonly string[], index: number): string => names[index] ?? `number ${index}`
