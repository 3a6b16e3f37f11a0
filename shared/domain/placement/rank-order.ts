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
  return Uint32Array.from({ length: count }, (_, child) => child).sort((a, b) => {
    const byPoints = (points[b] ?? 0) - (points[a] ?? 0)
    if (byPoints !== 0) return byPoints
    const one = filed[a] ?? 0
    const other = filed[b] ?? 0
    if (one !== other) return one < other ? -1 : 1
    return compare(lotOf(a), lotOf(b)) || compare(ids[a] ?? '', ids[b] ?? '')
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
