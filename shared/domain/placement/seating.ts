import { BEYOND, type Market, type Matching, OPEN, SPARE } from './market.ts'
import type { Report } from './violation.ts'

/** What follows from the places alone: who sits in which slot of the programme, and how far each slot reached. */
export type Seating = Pick<Matching, 'slot' | 'taken' | 'cutoff'>

/**
 * Seats the holders of every programme in its slots by the rule: slot after slot in the stated order, each the best it is
 * open to, the unused seats of soft reserves last. Reports whoever finds no seat. `heldKeys` holds each applicant's key
 * at its programme, `BEYOND` for whoever holds none that counts.
 */
export function seatBySlots(market: Market, programme: Uint16Array, heldKeys: Uint32Array, report: Report): Seating {
  const { applicants, programmes, slotStart, slotSeats, slotCategory, frozenSlot, category, rankBits } = market
  const slots = slotSeats.length
  const seating = { slot: frozenSlot.slice(), taken: new Uint32Array(slots), cutoff: new Uint32Array(slots) }
  const ranks = (1 << rankBits) - 1
  const applicantOf = (key: number): number => key & ranks
  const { keys, start } = byProgramme(programmes.length, programme, heldKeys)

  for (const [p, name] of programmes.entries()) {
    const first = slotStart[p] ?? 0
    const end = slotStart[p + 1] ?? 0
    const holders = keys.subarray(start[p], start[p + 1])
    if (end - first > 1 || holders.length > (slotSeats[first] ?? 0)) holders.sort()
    let standing = holders.length
    const unused: number[] = []
    for (let slot = first; slot < end; slot++) {
      const kind = slotCategory[slot] ?? OPEN
      const seats = kind === SPARE ? unused.length : (slotSeats[slot] ?? 0)
      let taken = 0
      let worst = 0
      let left = 0
      for (let i = 0; i < standing; i++) {
        const key = holders[i] ?? 0
        const mayEnter = kind === OPEN || kind === SPARE || kind === category[applicantOf(key)]
        if (mayEnter && taken < seats) {
          if (key > worst) worst = key
          seating.slot[applicantOf(key)] = (kind === SPARE ? (unused[taken] ?? slot) : slot) - first
          taken++
        } else {
          holders[left] = key
          left++
        }
      }
      standing = left
      for (let seat = taken; kind !== OPEN && seat < seats; seat++) unused.push(slot)
      seating.taken[slot] = taken
      seating.cutoff[slot] = taken < seats ? BEYOND : worst
    }
    for (const key of holders.subarray(0, standing)) {
      report({ name: 'without-seat', applicant: applicants[applicantOf(key)] ?? '', programme: name })
    }
  }
  return seating
}

/** The keys that count, programme after programme. */
function byProgramme(programmes: number, programme: Uint16Array, heldKeys: Uint32Array) {
  const start = new Uint32Array(programmes + 1)
  for (let a = 0; a < programme.length; a++) {
    const p = programme[a] ?? 0
    if (heldKeys[a] !== BEYOND) start[p + 1] = (start[p + 1] ?? 0) + 1
  }
  for (let p = 0; p < programmes; p++) start[p + 1] = (start[p + 1] ?? 0) + (start[p] ?? 0)
  const keys = new Uint32Array(start[programmes] ?? 0)
  const next = start.slice()
  for (let a = 0; a < programme.length; a++) {
    if (heldKeys[a] === BEYOND) continue
    const p = programme[a] ?? 0
    const position = next[p] ?? 0
    keys[position] = heldKeys[a] ?? 0
    next[p] = position + 1
  }
  return { keys, start }
}
