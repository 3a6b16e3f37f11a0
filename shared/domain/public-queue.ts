import { type Applicant, between, classAt, inOrder } from './queue.ts'
import type { QueueRules } from './queue-rules.ts'

/** Fewer children than this are never told apart from others. */
export const FEWEST = 10

/**
 * Places `from` to `to` of a queue. `numbers` are the children in the order of filing, by the random number that only the
 * family knows; where all of them have the same right, that is the order of the queue too (`exact`).
 */
export type Cell = { from: number; to: number; exact: boolean; numbers: string[] }

/** A queue as everybody may see it. One of fewer than ten children is a cut-off only: no number, no place. */
export type PublicQueue =
  | { cohorts: number[]; total: number; cells: Cell[] }
  | { cohorts: number[]; fewerThan: typeof FEWEST }

export type Numbered = Applicant & { number: string; cohort: number }

/**
 * The queues of one municipality and orientation as everybody may see them: by year of age, without a date of birth, the time
 * of filing or the name of a benefit. Classes of fewer than ten are put together with the next one, and small queues with
 * that of the next younger children, so that nobody who knows a child from elsewhere finds it.
 */
export function publicQueues(applications: readonly Numbered[], rules: QueueRules): PublicQueue[] {
  const byCohort = [...Map.groupBy(applications, ({ cohort }) => cohort)].toSorted(([a], [b]) => a - b)
  const found: PublicQueue[] = []
  let small: { cohorts: number[]; total: number } = { cohorts: [], total: 0 }
  const end = () => {
    if (small.total >= FEWEST) found.push({ cohorts: small.cohorts, total: small.total, cells: [] })
    else if (small.total > 0) found.push({ cohorts: small.cohorts, fewerThan: FEWEST })
    small = { cohorts: [], total: 0 }
  }
  for (const [cohort, queue] of byCohort) {
    if (queue.length < FEWEST) {
      small = { cohorts: [...small.cohorts, cohort], total: small.total + queue.length }
      if (small.total >= FEWEST) end()
      continue
    }
    found.push({ cohorts: [cohort], total: queue.length, cells: cellsOf(queue, rules) })
  }
  end()
  return found
}

function cellsOf(queue: readonly Numbered[], rules: QueueRules): Cell[] {
  const ordered = inOrder(queue, rules)
  const rightOf = (it: Numbered) => Math.min(...it.wishes.map((wish) => classAt(it, wish, rules)), rules.order.length)
  const cells: Numbered[][] = []
  let open: Numbered[] = []
  for (const [, same] of Map.groupBy(ordered, rightOf)) {
    open = [...open, ...same]
    if (open.length < FEWEST) continue
    cells.push(open)
    open = []
  }
  const last = cells.pop() ?? []
  cells.push([...last, ...open])
  const byFiling = between({ within: ['filed'] })
  let from = 1
  return cells.map((cell) => {
    const to = from + cell.length - 1
    const exact = new Set(cell.map(rightOf)).size === 1 && !rules.points && !rules.within
    const numbers = cell.toSorted(byFiling).map(({ number }) => number)
    const shown = { from, to, exact, numbers }
    from = to + 1
    return shown
  })
}
