import { type Market, MarketError, OPEN, SPARE } from './market.ts'

/** Some seats of a programme: reserved for a category, or for everybody. */
export interface Slot {
  readonly seats: number
  readonly category?: string | undefined
}

/** One group of one kindergarten, one class of one school: whatever has seats of its own. */
export interface Programme {
  readonly id: string
  readonly capacity: number
  /** In processing order. Seats of the capacity that no slot names are for everybody and come last. */
  readonly slots?: readonly Slot[] | undefined
  /** Whether reserved seats that their categories leave unused go to everybody in the end. They do unless this is false. */
  readonly soft?: boolean | undefined
}

const MOST = 254

/**
 * Lays the slots of all programmes one after another. A programme gets its stated slots, one for the seats they do not
 * name, and, when it is soft and has reserves, a `SPARE` one. Throws `MarketError` as `buildMarket` says.
 */
export function layOutSlots(
  programmes: readonly Programme[],
): Pick<Market, 'categories' | 'capacity' | 'slotStart' | 'slotSeats' | 'slotCategory'> {
  const codes = new Map<string, number>()
  const slotStart = new Uint32Array(programmes.length + 1)
  const slotSeats: number[] = []
  const slotCategory: number[] = []
  for (const [number, programme] of programmes.entries()) {
    for (const { seats, category } of statedSlots(programme)) {
      slotSeats.push(seats)
      slotCategory.push(category === undefined ? OPEN : codeOf(category, codes, programme))
    }
    const hasReserves = slotCategory.slice(slotStart[number]).some((category) => category !== OPEN)
    if (hasReserves && programme.soft !== false) {
      slotSeats.push(0)
      slotCategory.push(SPARE)
    }
    slotStart[number + 1] = slotSeats.length
  }
  return {
    categories: [...codes.keys()],
    capacity: Uint32Array.from(programmes, ({ capacity }) => capacity),
    slotStart,
    slotSeats: Uint32Array.from(slotSeats),
    slotCategory: Uint8Array.from(slotCategory),
  }
}

/** The number by which a market knows a category: `OPEN` for none and for one that no slot names. */
export const categoryCode = (categories: readonly string[], category: string | undefined): number =>
  category === undefined ? OPEN : categories.indexOf(category) + 1

/** The numbers of a programme's slots, in processing order. */
export function slotsOf({ slotStart }: Pick<Market, 'slotStart'>, programme: number): number[] {
  const first = slotStart[programme] ?? 0
  return Array.from({ length: (slotStart[programme + 1] ?? 0) - first }, (_, index) => first + index)
}

export function isOpenTo({ slotCategory, category }: Market, slot: number, applicant: number): boolean {
  const kind = slotCategory[slot] ?? OPEN
  return kind === OPEN || kind === SPARE || kind === category[applicant]
}

function statedSlots({ id, capacity, slots = [] }: Programme): Slot[] {
  const place = `programme "${id}"`
  if (Number.isInteger(capacity) && capacity > MOST_SEATS)
    throw new MarketError(place, `the capacity ${capacity} is more than ${MOST_SEATS}`)
  if (!isCount(capacity)) throw new MarketError(place, `the capacity ${capacity} is not a whole number from 0 on`)
  if (slots.length > MOST - 2) throw new MarketError(place, `${slots.length} slots are more than ${MOST - 2}`)
  let rest = capacity
  for (const [number, { seats }] of slots.entries()) {
    if (!isCount(seats)) throw new MarketError(`${place}, slot ${number}`, `${seats} is not a number of seats`)
    rest -= seats
  }
  if (rest < 0) throw new MarketError(place, `its slots have ${capacity - rest} seats, its capacity is ${capacity}`)
  return rest > 0 ? [...slots, { seats: rest }] : [...slots]
}

function codeOf(category: string, codes: Map<string, number>, { id }: Programme): number {
  const code = codes.get(category) ?? codes.size + 1
  if (code > MOST) throw new MarketError(`programme "${id}"`, `"${category}" is category ${code}, at most ${MOST} fit`)
  codes.set(category, code)
  return code
}

const MOST_SEATS = 0xffffffff
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_SEATS
