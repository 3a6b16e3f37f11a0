import { assign, summaryOf } from '../runs/assign.ts'
import type { Assignment } from '../runs/assignment.ts'
import type { Snapshot } from '../runs/snapshot.ts'
import type { BenefitClass } from './benefit-class.ts'
import { type Applicant, positions, rightOf } from './queue.ts'
import type { QueueRules } from './queue-rules.ts'

/** An application that waits: those of one age and orientation make a queue. */
type Waiting = Applicant & { number: string; cohort: number; orientation: string }

/** An application whose place would be another: the places are those within its queue, 1 is the first. */
type Mover = {
  number: string
  cohort: number
  orientation: string
  right: BenefitClass
  before: number
  after: number
  /** All that wait in its queue. */
  total: number
}

/** Moves are told by their size: up to so many places, the last one without end. */
const SIZES = [5, 25, 100] as const
const MOVERS = 20

/** Who would stand elsewhere by other rules, and how many: every queue of a municipality by both, compared. */
export function movesBy(waiting: readonly Waiting[], now: QueueRules, proposed: QueueRules) {
  const queues = Map.groupBy(waiting, ({ cohort, orientation }) => `${cohort}/${orientation}`)
  const all = [...queues.values()].flatMap((queue): Mover[] => {
    const [before, after] = [positions(queue, now), positions(queue, proposed)]
    const at = (places: typeof before, id: string) => places.get(id)?.position ?? 0
    return queue.map((it) => ({
      number: it.number,
      cohort: it.cohort,
      orientation: it.orientation,
      right: rightOf(it, now),
      before: at(before, it.id),
      after: at(after, it.id),
      total: queue.length,
    }))
  })
  const byRight = Map.groupBy(all, ({ right }) => right)
  const rights = ['outOfTurn', 'first', 'preferential', 'none'] as const
  return {
    applications: all.length,
    queues: queues.size,
    ...ways(all),
    byRight: rights.map((right) => {
      const its = byRight.get(right) ?? []
      return { right, applications: its.length, ...ways(its) }
    }),
    sizes: [...SIZES, undefined].map((upTo, at) => {
      const over = SIZES[at - 1] ?? 0
      const its = all.filter((it) => sizeOf(it) > over && (upTo === undefined || sizeOf(it) <= upTo))
      const { up, down } = ways(its)
      return { from: over + 1, ...(upTo !== undefined && { upTo }), up, down }
    }),
    movers: all
      .filter((it) => sizeOf(it) > 0)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.number < b.number ? -1 : 1))
      .slice(0, MOVERS),
  }
}

const sizeOf = ({ before, after }: Mover): number => Math.abs(after - before)
const ways = (movers: readonly Mover[]) => ({
  up: movers.filter(({ before, after }) => after < before).length,
  down: movers.filter(({ before, after }) => after > before).length,
})

/** What the free places of a snapshot would become by other rules: for how many the same, other, a new one, none any more. */
export function placesBy(snapshot: Snapshot, proposed: QueueRules) {
  const then = { ...snapshot, rules: proposed }
  const [before, after] = [assign(snapshot), assign(then)]
  const groupOf = new Map(before.assignments.map(({ application, group }) => [application, group]))
  const count = (is: (had: string | undefined, has: string | undefined) => boolean) =>
    after.assignments.filter((it: Assignment) => is(groupOf.get(it.application), it.group)).length
  const { applications, places, placed, byWish } = summaryOf(snapshot, before)
  const { placed: placedThen, byWish: byWishThen } = summaryOf(then, after)
  return {
    applications,
    places,
    now: { placed, first: byWish[0] ?? 0 },
    proposed: { placed: placedThen, first: byWishThen[0] ?? 0 },
    moved: count((had, has) => had !== undefined && has !== undefined && had !== has),
    gained: count((had, has) => had === undefined && has !== undefined),
    lost: count((had, has) => had !== undefined && has === undefined),
  }
}
