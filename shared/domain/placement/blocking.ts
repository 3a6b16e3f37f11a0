import { BEYOND, type Market, OPEN, SPARE, UNPLACED } from './market.ts'
import type { Seating } from './seating.ts'
import type { Report } from './violation.ts'

/**
 * Reports every applicant and programme that would both rather have each other: the applicant prefers it to the place
 * given, and one of its slots is open to the applicant and has a seat left or seats somebody ranked worse.
 */
export function findBlockingPairs(market: Market, programme: Uint16Array, seating: Seating, report: Report): void {
  const { wishStart, wishProgramme, wishKey, frozenProgramme, slotStart, slotCategory, category } = market
  const { cutoff } = seating
  for (let a = 0; a < programme.length; a++) {
    if (frozenProgramme[a] !== UNPLACED) continue
    const end = wishStart[a + 1] ?? 0
    for (let wish = wishStart[a] ?? 0; wish < end; wish++) {
      const wanted = wishProgramme[wish] ?? 0
      if (wanted === programme[a]) break
      const key = wishKey[wish] ?? 0
      const last = slotStart[wanted + 1] ?? 0
      for (let slot = slotStart[wanted] ?? 0; slot < last; slot++) {
        if (key >= (cutoff[slot] ?? 0)) continue
        const kind = slotCategory[slot] ?? 0
        if (kind !== OPEN && kind !== SPARE && kind !== category[a]) continue
        report(nameThePair(market, a, wanted, slot, cutoff))
        break
      }
    }
  }
}

function nameThePair(market: Market, a: number, p: number, slot: number, cutoff: Uint32Array) {
  const { applicants, programmes, slotStart, slotCategory, rankBits } = market
  const pair = { applicant: applicants[a] ?? '', programme: programmes[p] ?? '' }
  const holderAt = (key: number): string => applicants[key % 2 ** rankBits] ?? ''
  const bar = cutoff[slot] ?? 0
  if (bar !== BEYOND) return { name: 'justified-envy', ...pair, of: holderAt(bar) } as const
  const kind = slotCategory[slot] ?? OPEN
  const lastSlot = (slotStart[p + 1] ?? 0) - 1
  const isLent = kind !== OPEN && kind !== SPARE && slotCategory[lastSlot] === SPARE
  const lent = isLent ? (cutoff[lastSlot] ?? 0) : BEYOND
  if (lent !== BEYOND) return { name: 'reserve-ignored', ...pair, of: holderAt(lent) } as const
  return { name: 'wasted-seat', ...pair } as const
}
