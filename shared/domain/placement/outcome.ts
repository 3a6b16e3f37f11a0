import { claims } from './claims.ts'
import { cutoffs, standing } from './cutoffs.ts'
import { BEYOND, type Market, type Matching, UNPLACED } from './market.ts'
import type { Municipal } from './municipal.ts'

/** How a run turned out, and for whom: the panel of fairness, and what its protocol states. */
export interface Outcome {
  readonly applicants: number
  readonly programmes: number
  readonly seats: number
  /** With the accepted places that were kept and those fixed by a decision. */
  readonly placed: number
  readonly unplaced: number
  readonly kept: number
  /** Seats fixed by a court, a prosecutor or a commission, by their ground. */
  readonly fixed: Readonly<Record<string, number>>
  /** Of those placed in the run: first, second, third wish, later ones. */
  readonly byWish: readonly number[]
  /** By class at the first wish, and by district where the file tells it. */
  readonly byClass: Readonly<Record<string, Share>>
  readonly byDistrict: Readonly<Record<string, Share>>
  /** What the independent checker found: blocking pairs and whatever else. */
  readonly violations: number
  /** Whoever would have a kept or fixed seat if it were given anew: known, and left as it is. */
  readonly claims: number
}

/** Of a part of the children how many there are, have a place, and have the first wish. */
export interface Share {
  readonly applicants: number
  readonly placed: number
  readonly first: number
}

/** Counts a run. The matching is one that `place` returned for this market. */
export function outcomeOf(run: Municipal, market: Market, matching: Matching, violations: number): Outcome {
  const byWish = [0, 0, 0, 0]
  const fixed: Record<string, number> = {}
  const byClass = new Map<string, Share>()
  const byDistrict = new Map<string, Share>()
  let placed = 0
  let kept = 0
  for (const [a, { district, held }] of run.children.entries()) {
    const wish = wishOf(market, matching, a)
    const has = matching.programme[a] !== UNPLACED
    if (has) placed++
    if (held?.ground !== undefined) fixed[held.ground] = (fixed[held.ground] ?? 0) + 1
    else if (held) kept++
    else {
      if (wish > 0) byWish[Math.min(wish, 4) - 1] = (byWish[Math.min(wish, 4) - 1] ?? 0) + 1
      add(byClass, classOf(market, a), has, wish)
      if (district !== undefined) add(byDistrict, district, has, wish)
    }
  }
  return {
    applicants: run.children.length,
    programmes: run.programmes.length,
    seats: run.programmes.reduce((sum, { capacity }) => sum + capacity, 0),
    placed,
    unplaced: run.children.length - placed,
    kept,
    fixed: sorted(Object.entries(fixed)),
    byWish,
    byClass: sorted(byClass),
    byDistrict: sorted(byDistrict),
    violations,
    claims: kept + Object.keys(fixed).length === 0 ? 0 : claims(market, matching).length,
  }
}

/**
 * The result as lines: for each child in the order of filing `{applicant, programme, wish?, slot?, class?, ground?}`, then for each
 * programme by id `{programme, capacity, slots}`, how far each slot reached. The same run gives the same bytes, in
 * whatever order its file had the lines.
 */
export function outcomeLines(run: Municipal, market: Market, matching: Matching): string[] {
  const { programmes, programme, slot } = { ...matching, programmes: market.programmes.map((id) => JSON.stringify(id)) }
  const lines = run.children.map(({ id, held }, a) => {
    const given = programmes[programme[a] ?? UNPLACED]
    const start = `{"applicant":${JSON.stringify(id)},"programme":`
    if (given === undefined) return `${start}null}`
    const wish = wishOf(market, matching, a)
    const at = wish > 0 ? `,"wish":${wish},"class":${standing(market, keyOf(market, a, wish)).class}` : ''
    const why = held?.ground === undefined ? '' : `,"ground":${JSON.stringify(held.ground)}`
    return `${start}${given}${at},"slot":${slot[a]}${held ? ',"kept":true' : ''}${why}}`
  })
  const reached = cutoffs(market, matching).toSorted((a, b) => (a.programme < b.programme ? -1 : 1))
  return [...lines, ...reached.map((it) => JSON.stringify(it))]
}

/** Which wish of a child its place is, 1 the first; 0 for none. */
export function wishOf({ wishStart, wishProgramme }: Market, { programme }: Matching, a: number): number {
  const first = wishStart[a] ?? 0
  const end = wishStart[a + 1] ?? 0
  if (programme[a] === UNPLACED) return 0
  for (let wish = first; wish < end; wish++) if (wishProgramme[wish] === programme[a]) return wish - first + 1
  return 0
}

const keyOf = ({ wishStart, wishKey }: Market, a: number, wish: number): number =>
  wishKey[(wishStart[a] ?? 0) + wish - 1] ?? 0

/** Class at the first wish that accepts the child. */
function classOf({ wishStart, wishKey, rankBits }: Market, a: number): string {
  for (let wish = wishStart[a] ?? 0; wish < (wishStart[a + 1] ?? 0); wish++) {
    const key = wishKey[wish] ?? BEYOND
    if (key !== BEYOND) return String(Math.floor(key / 2 ** rankBits))
  }
  return 'none'
}

function add(shares: Map<string, Share>, name: string, placed: boolean, wish: number): void {
  const { applicants = 0, placed: had = 0, first = 0 } = shares.get(name) ?? {}
  shares.set(name, {
    applicants: applicants + 1,
    placed: had + (placed ? 1 : 0),
    first: first + (wish === 1 ? 1 : 0),
  })
}

const sorted = <T>(entries: Iterable<[string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
