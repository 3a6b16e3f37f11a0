import { BEYOND, type Market, OPEN, SPARE } from './market.ts'

// V8 reads an imported constant anew at each use and folds a local one: a seventh of the whole time.
const beyond = BEYOND
const open = OPEN
const spare = SPARE

/**
 * Who sits where while places are being given. Every slot owns a stretch of one flat array of keys; from the moment it
 * is full that stretch is a heap with the worst key on top. A key that loses its seat is handed back to the caller.
 */
export class Seats {
  /** The keys seated in slot `s` are `start[s]` up to `start[s] + taken[s]` of `keys`. */
  readonly keys: Uint32Array
  readonly start: Uint32Array
  readonly taken: Uint32Array
  /** See `Matching.cutoff`. */
  readonly cutoff: Uint32Array
  /** Seats of each slot as of now. Those of a spare slot go down while its reserves fill up. */
  readonly #seats: Uint32Array
  readonly #market: Market

  constructor(market: Market) {
    const { slotStart, slotSeats, slotCategory, demand } = market
    this.#market = market
    this.#seats = slotSeats.slice()
    this.start = new Uint32Array(slotSeats.length)
    this.taken = new Uint32Array(slotSeats.length)
    this.cutoff = new Uint32Array(slotSeats.length)
    let end = 0
    for (let programme = 0; programme < demand.length; programme++) {
      let reserved = 0
      for (let slot = slotStart[programme] ?? 0; slot < (slotStart[programme + 1] ?? 0); slot++) {
        if (slotCategory[slot] === spare) this.#seats[slot] = reserved
        else if (slotCategory[slot] !== open) reserved += slotSeats[slot] ?? 0
        const seats = this.#seats[slot] ?? 0
        this.cutoff[slot] = seats === 0 ? 0 : beyond
        this.start[slot] = end
        end += Math.min(seats, demand[programme] ?? 0)
      }
    }
    this.keys = new Uint32Array(end)
  }

  /**
   * A programme considers one more key: its slots, in their order, each keep the best they may hold and pass on whom
   * they do not. Returns the key that is left over (the new one, or one that had a seat), or `BEYOND` if none is.
   */
  consider(programme: number, key: number): number {
    const { slotStart, slotCategory, category, rankBits } = this.#market
    const end = slotStart[programme + 1] ?? 0
    const applicantMask = (1 << rankBits) - 1
    let moving = key
    for (let slot = slotStart[programme] ?? 0; slot < end; slot++) {
      if (moving >= (this.cutoff[slot] ?? 0)) continue
      const kind = slotCategory[slot] ?? 0
      const reserved = kind !== open && kind !== spare
      if (reserved && kind !== category[moving & applicantMask]) continue
      moving = this.#take(slot, moving)
      if (moving !== beyond) continue
      return reserved && slotCategory[end - 1] === spare ? this.#takeBack(end - 1) : beyond
    }
    return moving
  }

  /** Seats a key that is below the cutoff. Returns the key that loses its seat by this, or `BEYOND`. */
  #take(slot: number, key: number): number {
    const { keys } = this
    const top = this.start[slot] ?? 0
    const seats = this.#seats[slot] ?? 0
    const taken = this.taken[slot] ?? 0
    if (taken === seats) {
      const worst = keys[top] ?? 0
      sink(keys, top, seats, 0, key)
      this.cutoff[slot] = keys[top] ?? 0
      return worst
    }
    keys[top + taken] = key
    this.taken[slot] = taken + 1
    if (taken + 1 === seats) this.#close(slot)
    return beyond
  }

  /** A reserve fills up: its spare slot has one seat less. Returns the key that loses its seat by this, or `BEYOND`. */
  #takeBack(slot: number): number {
    const { keys } = this
    const top = this.start[slot] ?? 0
    const seats = (this.#seats[slot] ?? 0) - 1
    this.#seats[slot] = seats
    if ((this.taken[slot] ?? 0) <= seats) {
      if (this.taken[slot] === seats) this.#close(slot)
      return beyond
    }
    const worst = keys[top] ?? 0
    sink(keys, top, seats, 0, keys[top + seats] ?? 0)
    this.taken[slot] = seats
    this.cutoff[slot] = seats === 0 ? 0 : (keys[top] ?? 0)
    return worst
  }

  /** The last free seat is gone: from now on the worst key stands on top. */
  #close(slot: number): void {
    const { keys } = this
    const top = this.start[slot] ?? 0
    const seats = this.taken[slot] ?? 0
    for (let hole = (seats >> 1) - 1; hole >= 0; hole--) sink(keys, top, seats, hole, keys[top + hole] ?? 0)
    this.cutoff[slot] = seats === 0 ? 0 : (keys[top] ?? 0)
  }
}

/** Puts a key into the heap of `size` keys from `top` on: down from `hole`, while greater ones rise past it. */
function sink(keys: Uint32Array, top: number, size: number, hole: number, key: number): void {
  let into = hole
  for (let child = 2 * into + 1; child < size; child = 2 * into + 1) {
    if (child + 1 < size && (keys[top + child + 1] ?? 0) > (keys[top + child] ?? 0)) child++
    const greater = keys[top + child] ?? 0
    if (greater <= key) break
    keys[top + into] = greater
    into = child
  }
  keys[top + into] = key
}
