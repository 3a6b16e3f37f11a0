import type { BenefitClass } from './benefit-class.ts'

/** Why a place changed, by what happened before it: the new place is the old one + all who came - who got a place, withdrew or fell behind. */
export type Moves = {
  /** Now ahead and not so before, by right; `none`: no right, but an earlier filing. */
  came: Record<BenefitClass, number>
  /** Were ahead and left the queue. */
  placed: number
  withdrew: number
  /** Were ahead and stand behind now: a right that ended, an application that was changed. */
  behind: number
}

/** A day on which a place changed: the place at its end and why. */
export type Change = Moves & { on: string; position: number }

const rights = ['outOfTurn', 'first', 'preferential', 'none'] as const

const unmoved = (): Moves => ({
  came: { outOfTurn: 0, first: 0, preferential: 0, none: 0 },
  placed: 0,
  withdrew: 0,
  behind: 0,
})

/** Counts below a rank, each added in logarithmic time. */
class Ranks {
  readonly #sums: Int32Array
  constructor(size: number) {
    this.#sums = new Int32Array(size + 1)
  }
  add(rank: number): void {
    for (let at = rank + 1; at < this.#sums.length; at += at & -at) this.#sums[at] = (this.#sums[at] ?? 0) + 1
  }
  below(rank: number): number {
    let sum = 0
    for (let at = rank; at > 0; at -= at & -at) sum += this.#sums[at] ?? 0
    return sum
  }
}

/**
 * What moved everybody who stood in a queue and still stands in it. Grows with the queue and the logarithm of it.
 * @param before ids in order
 * @param after in order, with the right that each is counted under
 * @param withdrew of those who are in it no more; the others got a place
 */
export function movesBetween(
  before: readonly string[],
  after: readonly { id: string; right: BenefitClass }[],
  withdrew: ReadonlySet<string>,
): Map<string, Moves> {
  const rankOf = new Map(before.map((id, rank) => [id, rank]))
  const still = new Set(after.map(({ id }) => id))
  const gone = { placed: [0], withdrew: [0], stayed: [0] }
  for (const id of before)
    for (const [why, counts] of Object.entries(gone)) {
      const is = still.has(id) ? 'stayed' : withdrew.has(id) ? 'withdrew' : 'placed'
      counts.push((counts.at(-1) ?? 0) + (is === why ? 1 : 0))
    }
  const found = new Map<string, Moves>()
  // Of those seen so far in the new order: who was there before, by the old rank, and how many are new, by right.
  const seen = {
    outOfTurn: new Ranks(before.length),
    first: new Ranks(before.length),
    preferential: new Ranks(before.length),
    none: new Ranks(before.length),
  }
  const counted = unmoved().came
  for (const { id, right } of after) {
    const rank = rankOf.get(id)
    if (rank !== undefined) {
      const moves = unmoved()
      let wereAhead = 0
      for (const it of rights) {
        const ahead = seen[it].below(rank)
        wereAhead += ahead
        moves.came[it] = counted[it] - ahead
      }
      moves.placed = gone.placed[rank] ?? 0
      moves.withdrew = gone.withdrew[rank] ?? 0
      moves.behind = (gone.stayed[rank] ?? 0) - wereAhead
      found.set(id, moves)
      seen[right].add(rank)
    }
    counted[right]++
  }
  return found
}

/** Whether anything happened before this place, also when it came out the same. */
export const hasMoved = ({ came, placed, withdrew, behind }: Moves): boolean =>
  placed + withdrew + behind + rights.reduce((sum, right) => sum + came[right], 0) > 0

/** All the moves of some days together. */
export function together(changes: readonly Moves[]): Moves {
  const sum = unmoved()
  for (const { came, placed, withdrew, behind } of changes) {
    for (const right of rights) sum.came[right] += came[right]
    sum.placed += placed
    sum.withdrew += withdrew
    sum.behind += behind
  }
  return sum
}
