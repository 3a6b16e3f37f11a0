import { BEYOND, type Market, type Matching, UNPLACED } from './market.ts'
import { type Stuck, stuckIn } from './rings.ts'

/**
 * Of those who were placed in a seat that somebody has yet to leave, who gets it by no order after another: by the number of the
 * applicant. Seats that are free before the run go first to accepted and fixed places, then to the best.
 */
export function stuckOf(market: Market, { programme }: Matching): Map<number, Stuck> {
  const { heldProgramme, frozenProgramme, capacity } = market
  if (heldProgramme.length === 0) return new Map()
  const held = new Uint32Array(capacity.length)
  for (const own of heldProgramme) if (own !== UNPLACED) held[own] = (held[own] ?? 0) + 1
  const placed = programme.keys().filter((a) => programme[a] !== UNPLACED && programme[a] !== heldProgramme[a])
  const keyAt = (a: number) => (frozenProgramme[a] === UNPLACED ? keyOf(market, a, programme[a] ?? 0) : -1)
  const moves: { a: number; from: number | undefined; to: number; waits: boolean }[] = []
  for (const [to, there] of Map.groupBy(placed, (a) => programme[a] ?? 0)) {
    const free = (capacity[to] ?? 0) - (held[to] ?? 0)
    for (const [at, a] of there.toSorted((one, other) => keyAt(one) - keyAt(other)).entries()) {
      const from = heldProgramme[a]
      moves.push({ a, from: from === UNPLACED ? undefined : from, to, waits: at >= free })
    }
  }
  return new Map([...stuckIn(moves)].map(([at, why]) => [moves[at]?.a ?? 0, why]))
}

function keyOf({ wishStart, wishProgramme, wishKey }: Market, a: number, programme: number): number {
  for (let wish = wishStart[a] ?? 0; wish < (wishStart[a + 1] ?? 0); wish++)
    if (wishProgramme[wish] === programme) return wishKey[wish] ?? BEYOND
  return BEYOND
}
