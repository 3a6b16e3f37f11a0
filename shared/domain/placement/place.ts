import { BEYOND, type Market, type Matching, OPEN, SPARE, UNPLACED } from './market.ts'
import { Seats } from './seats.ts'

// A local constant is folded where an imported one is read anew at each use.
const beyond = BEYOND

/**
 * Gives the places: applicant-proposing deferred acceptance. Everybody asks down the own list; a programme keeps the
 * best who have asked so far and lets go whom it can no longer seat; who was let go asks on. The result is stable, the
 * best stable one for every applicant at once, and the same whatever the order of asking; nobody gains by a false list.
 *
 * With reserves a programme chooses slot by slot in the stated order: a reserved slot takes its own category, an open
 * one anybody, best keys first; then, in a soft programme, the seats that the reserves leave unused go to the best of all
 * who are left. Frozen places are not asked about and not moved; their seats are not given again.
 *
 * Never fails on a market from `buildMarket`. Time grows with the number of wishes read, memory with applicants and
 * seats. The same market gives the same bytes.
 *
 * Gale & Shapley 1962; Roth 1982; Abdulkadiroglu & Sonmez 2003; reserves: Hafalir, Yenmez & Yildirim 2013; order of
 * slots: Kominers & Sonmez 2016, Dur, Kominers, Pathak & Sonmez 2018; unused seats: Westkamp 2013, Aygun & Turhan 2020.
 */
export function place(market: Market): Matching {
  const seats = new Seats(market)
  askAll(market, seats)
  return matchingOf(market, seats)
}

function askAll(market: Market, seats: Seats): void {
  const asked = new Uint16Array(market.category.length)
  const applicantMask = (1 << market.rankBits) - 1

  // A ring: whoever is let go takes the place in it of somebody who has asked already.
  const queue = bestFirst(market)
  let head = 0
  let tail = 0
  for (let waiting = queue.length; waiting > 0; waiting--) {
    const loser = ask(market, seats, asked, queue[head] ?? 0)
    head = head + 1 === queue.length ? 0 : head + 1
    if (loser === beyond) continue
    queue[tail] = loser & applicantMask
    tail = tail + 1 === queue.length ? 0 : tail + 1
    waiting++
  }
}

/** An applicant asks on until some programme gives a seat. Returns the key that this leaves without one, or `BEYOND`. */
function ask(market: Market, seats: Seats, asked: Uint16Array, applicant: number): number {
  const { wishStart, wishProgramme, wishKey } = market
  const first = wishStart[applicant] ?? 0
  const end = wishStart[applicant + 1] ?? 0
  for (let wish = first + (asked[applicant] ?? 0); wish < end; wish++) {
    const key = wishKey[wish] ?? 0
    const loser = seats.consider(wishProgramme[wish] ?? 0, key)
    if (loser === key) continue
    asked[applicant] = wish + 1 - first
    return loser
  }
  return beyond
}

/**
 * All who take part, by the class of their first wish. Any order gives the same places; in this one about half as many
 * are seated only to be let go.
 */
function bestFirst({ wishStart, wishKey, frozenProgramme, rankBits }: Market): Uint32Array {
  const buckets = 256
  const outside = buckets - 1
  const bucketOf = new Uint8Array(frozenProgramme.length)
  const start = new Uint32Array(buckets + 1)
  for (let applicant = 0; applicant < bucketOf.length; applicant++) {
    const wish = wishStart[applicant] ?? 0
    const takesPart = frozenProgramme[applicant] === UNPLACED && wish < (wishStart[applicant + 1] ?? 0)
    const bucket = takesPart ? Math.min((wishKey[wish] ?? 0) >>> rankBits, outside - 1) : outside
    bucketOf[applicant] = bucket
    start[bucket + 1] = (start[bucket + 1] ?? 0) + 1
  }
  for (let bucket = 0; bucket < buckets; bucket++) start[bucket + 1] = (start[bucket + 1] ?? 0) + (start[bucket] ?? 0)

  const queue = new Uint32Array(start[outside] ?? 0)
  for (let applicant = 0; applicant < bucketOf.length; applicant++) {
    const bucket = bucketOf[applicant] ?? 0
    if (bucket === outside) continue
    const position = start[bucket] ?? 0
    queue[position] = applicant
    start[bucket] = position + 1
  }
  return queue
}

function matchingOf(market: Market, seats: Seats): Matching {
  const { slotStart, slotCategory, frozenProgramme, frozenSlot, rankBits } = market
  const { keys, start, taken, cutoff } = seats
  const matching = { programme: frozenProgramme.slice(), slot: frozenSlot.slice(), taken, cutoff }
  const applicantMask = (1 << rankBits) - 1
  for (let programme = 0; programme + 1 < slotStart.length; programme++) {
    const first = slotStart[programme] ?? 0
    for (let slot = first; slot < (slotStart[programme + 1] ?? 0); slot++) {
      const given = keys.subarray(start[slot] ?? 0, (start[slot] ?? 0) + (taken[slot] ?? 0))
      const lenders = slotCategory[slot] === SPARE ? unusedSeats(market, taken, first, slot) : undefined
      if (lenders) given.sort()
      for (const key of given) {
        const applicant = key & applicantMask
        matching.programme[applicant] = programme
        matching.slot[applicant] = (lenders?.next().value ?? slot) - first
      }
    }
  }
  return matching
}

/** The slots of a programme's reserves up to `end`, each as often as it has a seat that its category left unused. */
function* unusedSeats({ slotSeats, slotCategory }: Market, taken: Uint32Array, first: number, end: number) {
  for (let slot = first; slot < end; slot++) {
    if (slotCategory[slot] === OPEN) continue
    for (let seat = taken[slot] ?? 0; seat < (slotSeats[slot] ?? 0); seat++) yield slot
  }
}
