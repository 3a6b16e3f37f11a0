import { freeze } from './freeze.ts'
import { type Market, MarketError, UNPLACED } from './market.ts'
import { needRoom, withOwnSeats } from './own-seats.ts'
import { categoryCode, layOutSlots, type Programme } from './slots.ts'
import { type Lists, numbered, packWishes, type Wish } from './wishes.ts'

/** Somebody who asks for a place, or holds one that a run must not move. */
export interface Applicant {
  readonly id: string
  /** Best first. */
  readonly wishes: readonly Wish[]
  /** Whose reserves are open to the applicant. A category that no slot names means nothing here. */
  readonly category?: string | undefined
  /**
   * An accepted place. The applicant keeps it whatever the wishes say, and it stays one seat of its programme: of the
   * slot named by its number in the processing order, else of the first slot open to the applicant that has a seat.
   */
  readonly frozen?: { readonly programme: string; readonly slot?: number | undefined } | undefined
  /** A seat that the applicant has and gives up for a better one only, of the capacity of that programme. */
  readonly holds?: string | undefined
}

export interface MarketDescription {
  /** In the one global order, best first: by date and time of filing, then by the tie-break. */
  readonly applicants: readonly Applicant[]
  readonly programmes: readonly Programme[]
}

/**
 * Builds the market that `place` and the rest work on. Time and memory grow with the number of wishes.
 *
 * Throws `MarketError`, which names the place, at: an id used twice; a wish for an unknown programme or the same one
 * twice; a priority that is no whole number from 0 on; more classes or applicants than fit a key; a capacity or a
 * number of seats that is no whole number from 0 on; slots that exceed the capacity; more frozen places than seats; more
 * held seats than seats for everybody; a held seat and a frozen place of one applicant; more
 * than 65,535 programmes, 254 categories or 254 slots in one programme.
 */
export function buildMarket({ applicants, programmes }: MarketDescription): Market {
  numbersOf(applicants, 'applicant')
  return marketOf(applicants, programmes, (numbers) => numbered(applicants, numbers))
}

/** The market of applicants whose ids are known to differ, with lists that are in numbers. Throws as `buildMarket` does. */
export function marketOf(
  applicants: readonly Omit<Applicant, 'wishes'>[],
  programmes: readonly Programme[],
  listsIn: (programmeNumbers: ReadonlyMap<string, number>) => Lists,
): Market {
  const programmeNumbers = numbersOf(programmes, 'programme')
  if (programmes.length > UNPLACED) throw new MarketError('programmes', `there are more than ${UNPLACED}`)

  const { categories, ...slots } = layOutSlots(programmes)
  const frozen = freeze(applicants, programmeNumbers, categories, slots)
  const lists = withOwnSeats(applicants, programmeNumbers, listsIn(programmeNumbers))
  needRoom(lists, programmes, { ...slots, ...frozen })
  return {
    applicants: applicants.map(({ id }) => id),
    programmes: programmes.map(({ id }) => id),
    categories,
    category: Uint8Array.from(applicants.map(({ category }) => categoryCode(categories, category))),
    ...slots,
    ...packWishes(applicants, programmes, lists),
    ...frozen,
    heldProgramme: lists.heldProgramme,
    firstClass: lists.firstClass,
  }
}

function numbersOf(things: readonly { readonly id: string }[], kind: string): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const [number, { id }] of things.entries()) {
    if (numbers.has(id)) throw new MarketError(`${kind} "${id}"`, 'the id is used twice')
    numbers.set(id, number)
  }
  return numbers
}
