import { type Market, MarketError, NO_SLOT, OPEN, SPARE, UNPLACED } from './market.ts'
import { categoryCode, slotsOf } from './slots.ts'

interface Holder {
  readonly id: string
  readonly category?: string | undefined
  readonly frozen?: { readonly programme: string; readonly slot?: number | undefined } | undefined
}

/**
 * Takes the seats of accepted places out of the slots. A place that names its slot takes a seat there; then the others,
 * in the order of applicants, take one of the first slot open to them, or of the first slot at all that has one left
 * (somebody without the category sits on a reserved seat when the reserve was not used).
 *
 * Throws `MarketError` at an unknown programme, an unknown slot or a slot or programme without a seat left.
 */
export function freeze(
  holders: readonly Holder[],
  programmeNumbers: ReadonlyMap<string, number>,
  categories: readonly string[],
  slots: Pick<Market, 'slotStart' | 'slotSeats' | 'slotCategory'>,
): Pick<Market, 'frozenProgramme' | 'frozenSlot' | 'slotSeats'> {
  const { slotStart, slotCategory } = slots
  const slotSeats = slots.slotSeats.slice()
  const frozenProgramme = new Uint16Array(holders.length).fill(UNPLACED)
  const frozenSlot = new Uint8Array(holders.length).fill(NO_SLOT)

  const hold = (applicant: number, programme: number, slot: number): void => {
    frozenProgramme[applicant] = programme
    frozenSlot[applicant] = slot - (slotStart[programme] ?? 0)
    slotSeats[slot] = (slotSeats[slot] ?? 0) - 1
  }
  const unnamed: (() => void)[] = []
  for (const [applicant, { id, category, frozen }] of holders.entries()) {
    if (frozen === undefined) continue
    const place = `applicant "${id}", frozen at "${frozen.programme}"`
    const programme = programmeNumbers.get(frozen.programme)
    if (programme === undefined) throw new MarketError(place, 'there is no such programme')
    const first = slotStart[programme] ?? 0
    const end = slotStart[programme + 1] ?? 0
    const named = frozen.slot === undefined ? undefined : first + frozen.slot
    if (named !== undefined && (!Number.isInteger(named) || named < first || named >= end)) {
      throw new MarketError(place, `there is no slot ${frozen.slot}`)
    }
    if (named !== undefined && slotCategory[named] !== SPARE) {
      if (slotSeats[named] === 0) throw new MarketError(place, `slot ${frozen.slot} has no seat left`)
      hold(applicant, programme, named)
      continue
    }
    const own = categoryCode(categories, category)
    unnamed.push(() => {
      const free = slotsOf(slots, programme).filter((slot) => (slotSeats[slot] ?? 0) > 0)
      const fitting = free.find((slot) => slotCategory[slot] === OPEN || slotCategory[slot] === own)
      const slot = fitting ?? free[0]
      if (slot === undefined) throw new MarketError(place, 'the programme has no seat left')
      hold(applicant, programme, slot)
    })
  }
  for (const seat of unnamed) seat()
  return { frozenProgramme, frozenSlot, slotSeats }
}
