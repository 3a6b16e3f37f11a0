import { BEYOND, type Market, type Matching, UNPLACED } from './market.ts'
import { isOpenTo } from './slots.ts'

/** Somebody who would have a frozen seat if it were given again: ranked better than its holder and worse off elsewhere. */
export interface FrozenClaim {
  readonly applicant: string
  readonly programme: string
  /** The holder, ranked worst of those on frozen seats open to the applicant. */
  readonly of: string
}

/**
 * The justified claims that freezing leaves open, to be published with a run: `check` does not count them, because a
 * place once accepted is the holder's. How a holder ranks is known where the place is one of the holder's wishes.
 * Linear in the wishes. See Gajulapalli, Liu, Mai & Vazirani 2019 on what re-allocation without freezing would move.
 */
export function claims(market: Market, { programme }: Pick<Matching, 'programme'>): FrozenClaim[] {
  const { applicants, programmes, wishStart, wishProgramme, wishKey, frozenProgramme, slotStart, rankBits } = market
  const worst = worstFrozen(market)
  const found: FrozenClaim[] = []
  for (const [a, applicant] of applicants.entries()) {
    if (frozenProgramme[a] !== UNPLACED) continue
    for (let wish = wishStart[a] ?? 0; wish < (wishStart[a + 1] ?? 0); wish++) {
      const wanted = wishProgramme[wish] ?? 0
      if (wanted === programme[a]) break
      const key = wishKey[wish] ?? BEYOND
      let holder = -1
      for (let slot = slotStart[wanted] ?? 0; slot < (slotStart[wanted + 1] ?? 0); slot++) {
        const bar = worst[slot] ?? 0
        if (key < bar && bar > holder && isOpenTo(market, slot, a)) holder = bar
      }
      if (holder < 0) continue
      found.push({ applicant, programme: programmes[wanted] ?? '', of: applicants[holder % 2 ** rankBits] ?? '' })
    }
  }
  return found
}

/** For each slot the key of its worst frozen holder; 0 where there is none. */
function worstFrozen(market: Market): Uint32Array {
  const { frozenProgramme, frozenSlot, slotStart, slotSeats, wishStart, wishProgramme, wishKey } = market
  const worst = new Uint32Array(slotSeats.length)
  for (let a = 0; a < frozenProgramme.length; a++) {
    const held = frozenProgramme[a] ?? UNPLACED
    if (held === UNPLACED) continue
    const slot = (slotStart[held] ?? 0) + (frozenSlot[a] ?? 0)
    for (let wish = wishStart[a] ?? 0; wish < (wishStart[a + 1] ?? 0); wish++) {
      const key = wishKey[wish] ?? BEYOND
      if (wishProgramme[wish] === held && key !== BEYOND) worst[slot] = Math.max(worst[slot] ?? 0, key)
    }
  }
  return worst
}
