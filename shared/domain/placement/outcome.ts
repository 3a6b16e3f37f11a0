import { claims } from './claims.ts'
import { cutoffs, standing } from './cutoffs.ts'
import { BEYOND, type Market, type Matching, UNPLACED } from './market.ts'
import type { Municipal } from './municipal.ts'
import { stuckOf } from './stuck.ts'

/** How a run turned out, and for whom: the panel of fairness, and what its protocol states. */
export interface Outcome {
  readonly applicants: number
  readonly programmes: number
  readonly seats: number
  /** With the accepted places that were kept and those fixed by a decision. */
  readonly placed: number
  readonly unplaced: number
  readonly kept: number
  /**
   * Of those who held a seat and asked for a better one: how many there are, and how many got it. Absent without any. `ring`: how
   * many, they or others, were placed in a seat that no order after another frees (`stuckIn`).
   */
  readonly transfers?: { readonly asked: number; readonly moved: number; readonly ring?: number }
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

/** Counts a run. The matching is one that `place` returned for its market. */
export function outcomeOf(
  { market, children, programmes }: Municipal,
  matching: Matching,
  violations: number,
): Outcome {
  const byWish = [0, 0, 0, 0]
  const fixed: Record<string, number> = {}
  const byClass = new Map<number, Counting>()
  const byDistrict = new Map<string, Counting>()
  let placed = 0
  let kept = 0
  let asked = 0
  let moved = 0
  for (const [a, { district, frozen }] of children.entries()) {
    const wish = wishOf(market, matching, a)
    const has = matching.programme[a] !== UNPLACED
    if (has) placed++
    if (market.heldProgramme[a] !== undefined && market.heldProgramme[a] !== UNPLACED) {
      asked++
      if (wish > 0) moved++
    }
    if (frozen?.ground !== undefined) fixed[frozen.ground] = (fixed[frozen.ground] ?? 0) + 1
    else if (frozen) kept++
    else {
      if (wish > 0) byWish[Math.min(wish, 4) - 1] = (byWish[Math.min(wish, 4) - 1] ?? 0) + 1
      add(byClass, classOf(market, a), has, wish)
      if (district !== undefined) add(byDistrict, district, has, wish)
    }
  }
  const ring = stuckOf(market, matching).size
  const classes = [...byClass].map(([at, share]): [string, Share] => [at < 0 ? 'none' : String(at), share])
  return {
    applicants: children.length,
    programmes: programmes.length,
    seats: programmes.reduce((sum, { capacity }) => sum + capacity, 0),
    placed,
    unplaced: children.length - placed,
    kept,
    ...(asked > 0 && { transfers: { asked, moved, ...(ring > 0 && { ring }) } }),
    fixed: sorted(Object.entries(fixed)),
    byWish,
    byClass: sorted(classes),
    byDistrict: sorted(byDistrict),
    violations,
    claims: kept + Object.keys(fixed).length === 0 ? 0 : claims(market, matching).length,
  }
}

/** Lines as the bytes they are written in. */
export interface Written {
  readonly lines: number
  readonly bytes: Uint8Array
}

/**
 * The result as lines: for each child in the order of filing `{applicant, programme, wish?, slot?, class?, kept?, stays?, ring?, ground?}`, then for each
 * programme by id `{programme, capacity, slots}`, how far each slot reached. The same run gives the same bytes, in
 * whatever order its file had the lines.
 */
export function outcomeLines({ market, children }: Municipal, matching: Matching): Written {
  const { programme, slot } = matching
  const programmes = market.programmes.map((id) => JSON.stringify(id))
  const stuck = stuckOf(market, matching)
  const pages = new Pages()
  for (let a = 0; a < children.length; a++) {
    const { id = '', frozen } = children[a] ?? {}
    const given = programmes[programme[a] ?? UNPLACED]
    const wish = wishOf(market, matching, a)
    const at = wish > 0 ? `,"wish":${wish},"class":${classAt(market, a, wish)}` : ''
    const why = frozen?.ground === undefined ? '' : `,"ground":${JSON.stringify(frozen.ground)}`
    const stays = programme[a] === market.heldProgramme[a] && given !== undefined ? ',"stays":true' : ''
    const ring = stuck.has(a) ? `,"ring":"${stuck.get(a)}"` : ''
    const place =
      given === undefined
        ? 'null'
        : `${given}${at},"slot":${slot[a]}${frozen ? ',"kept":true' : ''}${stays}${ring}${why}`
    pages.add(`{"applicant":${quoted(id)},"programme":${place}}\n`)
  }
  const reached = cutoffs(market, matching).toSorted((a, b) => (a.programme < b.programme ? -1 : 1))
  for (const it of reached) pages.add(`${JSON.stringify(it)}\n`)
  return { lines: children.length + reached.length, bytes: pages.bytes() }
}

/** Texts one after another as UTF-8: encoded by the page, since a call for each takes longer than the text. */
class Pages {
  #page = ''
  readonly #done: Uint8Array[] = []
  readonly #encoder = new TextEncoder()

  add(text: string): void {
    this.#page += text
    if (this.#page.length > 65_536) this.#turn()
  }

  bytes(): Uint8Array {
    this.#turn()
    const all = new Uint8Array(this.#done.reduce((sum, { length }) => sum + length, 0))
    let end = 0
    for (const page of this.#done) {
      all.set(page, end)
      end += page.length
    }
    return all
  }

  #turn(): void {
    this.#done.push(this.#encoder.encode(this.#page))
    this.#page = ''
  }
}

const quoted = (text: string): string => (/^[\w-]*$/.test(text) ? `"${text}"` : JSON.stringify(text))

/** Which wish of a child its place is, 1 the first; 0 for none and for the seat that it held before. */
export function wishOf(
  { wishStart, wishProgramme, heldProgramme }: Market,
  { programme }: Matching,
  a: number,
): number {
  const first = wishStart[a] ?? 0
  const end = wishStart[a + 1] ?? 0
  if (programme[a] === UNPLACED || programme[a] === heldProgramme[a]) return 0
  for (let wish = first; wish < end; wish++) if (wishProgramme[wish] === programme[a]) return wish - first + 1
  return 0
}

const classAt = (market: Market, a: number, wish: number): number =>
  standing(market, market.wishKey[(market.wishStart[a] ?? 0) + wish - 1] ?? 0).class

/** Class at the first wish that accepts the child; -1 for none. */
function classOf(market: Market, a: number): number {
  const { wishStart, wishKey } = market
  for (let wish = wishStart[a] ?? 0; wish < (wishStart[a + 1] ?? 0); wish++) {
    const key = wishKey[wish] ?? BEYOND
    if (key !== BEYOND) return standing(market, key).class
  }
  return -1
}

type Counting = { -readonly [Name in keyof Share]: Share[Name] }

function add<Name>(shares: Map<Name, Counting>, name: Name, placed: boolean, wish: number): void {
  const share = shares.get(name) ?? { applicants: 0, placed: 0, first: 0 }
  shares.set(name, share)
  share.applicants++
  if (placed) share.placed++
  if (wish === 1) share.first++
}

const sorted = <T>(entries: Iterable<[string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
