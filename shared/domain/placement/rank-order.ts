import { NO_TEXT, type Roll } from './roll.ts'

/** Draws the lot of a child or family: texts are compared, the smaller goes first. SHA-256 of seed and name in practice. */
export type Lot = (seed: string, name: string) => string

/**
 * The children in the one global order: points, filing, lot, id. The lot is drawn only where points and filing are equal;
 * without a seed the id decides, in a family the least of its members'.
 */
export function inRankOrder(
  { count, points, filed, family }: Roll,
  ids: readonly string[],
  texts: readonly string[],
  seed: string,
  lot: Lot,
): Uint32Array {
  const least = new Map<number, string>()
  for (let child = 0; seed === '' && child < count; child++) {
    const own = family[child] ?? NO_TEXT
    const [id = '', found] = [ids[child], least.get(own)]
    if (own !== NO_TEXT && (found === undefined || id < found)) least.set(own, id)
  }
  const lots = new Map<string, string>()
  const lotOf = (child: number): string => {
    const own = family[child] ?? NO_TEXT
    const id = ids[child] ?? ''
    if (seed === '') return own === NO_TEXT ? id : (least.get(own) ?? id)
    const name = own === NO_TEXT ? `applicant ${id}` : `family ${texts[own]}`
    const found = lots.get(name) ?? lot(seed, name)
    lots.set(name, found)
    return found
  }
  const ahead = (a: number, b: number): number => {
    const byPoints = (points[b] ?? 0) - (points[a] ?? 0)
    if (byPoints !== 0) return byPoints
    const one = filed[a] ?? 0
    const other = filed[b] ?? 0
    if (one !== other) return one < other ? -1 : 1
    return compare(lotOf(a), lotOf(b)) || compare(ids[a] ?? '', ids[b] ?? '')
  }
  const order = byFiling(filed, points, count)
  if (!order) return Uint32Array.from({ length: count }, (_, child) => child).sort(ahead)
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && filed[order[to] ?? 0] === filed[order[from] ?? 0]) to++
    if (to - from > 1) order.subarray(from, to).sort(ahead)
  }
  return order
}

/**
 * The children by filing alone, those of one instant in any order: instant and number as one number, which a machine
 * sorts without a call for each comparison. Undefined where points count too, or where both do not fit a number.
 */
function byFiling(filed: Float64Array, points: Float64Array, count: number): Uint32Array | undefined {
  let first = Infinity
  let last = -Infinity
  for (let child = 0; child < count; child++) {
    const at = filed[child] ?? 0
    if (points[child] !== points[0] || !Number.isInteger(at)) return undefined
    if (at < first) first = at
    if (at > last) last = at
  }
  if ((last - first + 1) * count > Number.MAX_SAFE_INTEGER) return undefined
  const keys = new Float64Array(count)
  for (let child = 0; child < count; child++) keys[child] = ((filed[child] ?? 0) - first) * count + child
  keys.sort()
  const order = new Uint32Array(count)
  for (let at = 0; at < count; at++) order[at] = (keys[at] ?? 0) % count
  return order
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
