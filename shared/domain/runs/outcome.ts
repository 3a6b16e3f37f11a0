import type * as z from 'zod/mini'
import { FEWEST } from '../queue/public-queue.ts'
import type { RunSummary } from './run.ts'

/** So many of a group got a place, so many did not. */
export type Part<Name> = { names: Name[]; placed: number; unplaced: number }

const told = (count: number) => count === 0 || count >= FEWEST
const joined = <Name>(a: Part<Name>, b: Part<Name>): Part<Name> => ({
  names: [...a.names, ...b.names],
  placed: a.placed + b.placed,
  unplaced: a.unplaced + b.unplaced,
})

/** Neighbours stand together until each number is of ten children or of none. Nothing when all together are too few. */
export function largeParts<Name>(parts: readonly Part<Name>[]): Part<Name>[] {
  const large: Part<Name>[] = []
  let open: Part<Name> | undefined
  const isLarge = (it: Part<Name>) => told(it.placed) && told(it.unplaced)
  for (const part of parts) {
    open = open ? joined(open, part) : part
    if (!isLarge(open)) continue
    large.push(open)
    open = undefined
  }
  while (open && large.length > 0) {
    const last: Part<Name> | undefined = large.pop()
    if (last) open = joined(last, open)
    if (isLarge(open)) return [...large, open]
  }
  return large
}

/** What everybody may know of a distribution of places: how many asked and got, by right and by age, by which wish. */
export type Outcome = {
  startsOn: string
  publishedAt: string
  /** Absent where the numbers are of fewer than ten children. */
  all?: { placed: number; unplaced: number; places: number }
  /** Children whose first wish came true, and others who got a place; absent where one of them is of fewer than ten. */
  wishes?: { first: number; later: number }
  byRight: Part<string>[]
  byAge: Part<number>[]
}

/**
 * The outcome of a published run, without a number that is of too few. Who asked for another kindergarten and stays in its own
 * has a place: such children are not told as waiting.
 */
export function outcomeOf(
  { startsOn, publishedAt }: Pick<Outcome, 'startsOn' | 'publishedAt'>,
  {
    placed,
    unplaced: without,
    places,
    byWish: [first = 0],
    byClass = [],
    byAge = [],
    transfers,
  }: z.output<typeof RunSummary>,
): Outcome {
  const part = <Name>(
    name: Name,
    it: { applications: number; placed: number; stays?: number | undefined },
  ): Part<Name> => ({
    names: [name],
    placed: it.placed,
    unplaced: it.applications - it.placed - (it.stays ?? 0),
  })
  const unplaced = without - (transfers ? transfers.asked - transfers.moved : 0)
  const later = placed - first
  return {
    startsOn,
    publishedAt,
    ...(told(placed) && told(unplaced) && { all: { placed, unplaced, places } }),
    ...(placed > 0 && told(first) && told(later) && { wishes: { first, later } }),
    byRight: largeParts(byClass.map((it) => part(it.class, it))),
    byAge: largeParts(byAge.toSorted((a, b) => a.age - b.age).map((it) => part(it.age, it))),
  }
}
