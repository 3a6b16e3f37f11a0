import { type Market, MarketError, OPEN, UNPLACED } from './market.ts'
import { slotsOf } from './slots.ts'
import type { Lists } from './wishes.ts'

/** Somebody who may have a seat already and asks for a better one. */
export interface Tenant {
  readonly id: string
  /** The programme of the seat, which is one of its capacity. */
  readonly holds?: string | undefined
  readonly frozen?: unknown
}

/**
 * Makes the seat that somebody has the last wish of the list, in a class before all others there. So whoever holds a seat
 * keeps it or gets a better one, never worse; a seat that is given up is for whoever is best of those who ask, in the same
 * run; and `place` stays stable under these ranks, best for every applicant at once, and rewards no false list. Wishes
 * that stand after the own seat in a list are worse than it, and are dropped.
 *
 * Compte & Jehiel 2008; Pereyra 2013; for teachers who ask for another school Combe, Tercieux & Terrier 2022.
 *
 * Throws `MarketError` at an unknown programme and where somebody has a frozen place too.
 */
export function withOwnSeats(
  applicants: readonly Tenant[],
  programmeNumbers: ReadonlyMap<string, number>,
  lists: Lists,
): Lists & Pick<Market, 'heldProgramme' | 'firstClass'> {
  const tenants = applicants.filter(({ holds }) => holds !== undefined).length
  if (tenants === 0) return { ...lists, heldProgramme: new Uint16Array(), firstClass: 0 }
  const heldProgramme = new Uint16Array(applicants.length).fill(UNPLACED)
  const start = new Uint32Array(applicants.length + 1)
  const total = lists.programme.length + tenants
  const programme = new Uint16Array(total)
  const priority = new Float64Array(total)
  let end = 0
  for (const [a, tenant] of applicants.entries()) {
    const own = seatOf(tenant, programmeNumbers)
    heldProgramme[a] = own
    for (let wish = lists.start[a] ?? 0; wish < (lists.start[a + 1] ?? 0); wish++) {
      const wanted = lists.programme[wish] ?? 0
      if (wanted === own) break
      programme[end] = wanted
      // Class 0 is that of the own seat.
      priority[end++] = (lists.priority[wish] ?? 0) < 0 ? -1 : (lists.priority[wish] ?? 0) + 1
    }
    if (own !== UNPLACED) programme[end++] = own
    start[a + 1] = end
  }
  return {
    start,
    programme: programme.slice(0, end),
    priority: priority.slice(0, end),
    heldProgramme,
    firstClass: 1,
  }
}

function seatOf({ id, holds, frozen }: Tenant, programmeNumbers: ReadonlyMap<string, number>): number {
  if (holds === undefined) return UNPLACED
  const place = `applicant "${id}", who holds a seat of "${holds}"`
  if (frozen !== undefined) throw new MarketError(place, 'has a frozen place as well')
  const own = programmeNumbers.get(holds)
  if (own === undefined) throw new MarketError(place, 'there is no such programme')
  return own
}

/** Throws `MarketError` where fewer seats are for everybody than are held: then not all could keep theirs. */
export function needRoom(
  { heldProgramme }: Pick<Market, 'heldProgramme'>,
  programmes: readonly { readonly id: string }[],
  slots: Pick<Market, 'slotStart' | 'slotSeats' | 'slotCategory'>,
): void {
  if (heldProgramme.length === 0) return
  const held = new Uint32Array(programmes.length)
  for (const own of heldProgramme) if (own !== UNPLACED) held[own] = (held[own] ?? 0) + 1
  for (const [p, { id }] of programmes.entries()) {
    const open = slotsOf(slots, p).filter((slot) => slots.slotCategory[slot] === OPEN)
    const seats = open.reduce((sum, slot) => sum + (slots.slotSeats[slot] ?? 0), 0)
    if ((held[p] ?? 0) > seats)
      throw new MarketError(`programme "${id}"`, `${held[p]} of its seats are held, ${seats} are for everybody`)
  }
}
