/**
 * A placement problem in the form that the solver, the checker and the explanations read: flat typed arrays, and the
 * names they stand for. `buildMarket` makes it from a readable description and refuses what is not sound, so nothing
 * downstream has to look twice.
 *
 * Applicants, programmes, slots and categories are numbers here. An applicant's number is its place in the one global
 * order (date and time of filing, then the tie-break): smaller is better.
 *
 * How a programme ranks an applicant is one number too, the **key** of the wish: `class * 2 ** rankBits + applicant`.
 * Keys compare first by priority class and then by the global order, and the applicant can be read back from them.
 *
 * Elements are read as `array[i] ?? 0` everywhere: the compiler cannot know that an index is sound, and V8 drops the 0.
 */
export interface Market {
  readonly applicants: readonly string[]
  readonly programmes: readonly string[]
  /** The categories for which some slot is reserved. Category `c` of the arrays below is `categories[c - 1]`. */
  readonly categories: readonly string[]

  /** How many low bits of a key hold the applicant. */
  readonly rankBits: number

  /** Wishes of applicant `a`, best first, are `wishStart[a]` up to `wishStart[a + 1]` of the next two arrays. */
  readonly wishStart: Uint32Array
  readonly wishProgramme: Uint16Array
  /** `BEYOND` where the programme does not accept the applicant. */
  readonly wishKey: Uint32Array
  /** Category of each applicant; `OPEN` for none. */
  readonly category: Uint8Array

  /** Programme of the accepted place that a run must not move; `UNPLACED` for an applicant who takes part. */
  readonly frozenProgramme: Uint16Array
  /** The slot which that place occupies, counted from the first of its programme; `NO_SLOT` for none. */
  readonly frozenSlot: Uint8Array

  /**
   * Programme of the seat that an applicant has and gives up for a better one only; `UNPLACED` for none. It is the last wish.
   * Empty where nobody has one.
   */
  readonly heldProgramme: Uint16Array
  /** The class of a key from which those of the description count: 1 where seats are held, whose holders are class 0 there. */
  readonly firstClass: number

  /** Seats of each programme, frozen and held ones included. */
  readonly capacity: Uint32Array
  /** How many of those who take part a programme could seat at all: no slot has to hold more. */
  readonly demand: Uint32Array
  /** Slots of programme `p`, in processing order, are `slotStart[p]` up to `slotStart[p + 1]` of the next two arrays. */
  readonly slotStart: Uint32Array
  /** Seats of each slot that are not frozen; 0 for a `SPARE` slot, which has none of its own. */
  readonly slotSeats: Uint32Array
  /** The category for which each slot is reserved, or `OPEN`, or `SPARE`. */
  readonly slotCategory: Uint8Array
}

/** What a run decided, in the numbers of its `Market`. */
export interface Matching {
  /** For each applicant the programme, or `UNPLACED`. */
  readonly programme: Uint16Array
  /**
   * For each applicant the slot, counted from the first of its programme, or `NO_SLOT`. A seat that a soft reserve lends
   * is named by the reserve, so a re-run that freezes it takes it out of that one, and nobody waiting loses theirs.
   */
  readonly slot: Uint8Array
  /** For each slot how many seats the run gave. */
  readonly taken: Uint32Array
  /**
   * For each slot the bar: whoever it is open to gets a seat if the key is **below** it. Where the slot is full, the key
   * of the last one admitted; where there is no seat to give, 0; where a seat is left, `BEYOND`.
   */
  readonly cutoff: Uint32Array
}

/** In place of a programme: none. */
export const UNPLACED = 0xffff
/** In place of a slot: none. */
export const NO_SLOT = 0xff
/** Greater than any key. */
export const BEYOND = 0xffffffff
/** Of a slot: for everybody. Of an applicant: without a category that matters. */
export const OPEN = 0
/** Of the last slot of a programme with soft reserves: for everybody, as many seats as the reserves leave unused. */
export const SPARE = 0xff

/** Bad input: `place` says where in it, the message says where and why. */
export class MarketError extends Error {
  readonly place: string
  readonly reason: string

  constructor(place: string, reason: string) {
    super(`${place}: ${reason}`)
    this.name = 'MarketError'
    this.place = place
    this.reason = reason
  }
}
