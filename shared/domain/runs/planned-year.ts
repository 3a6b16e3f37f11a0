import type { Places } from '../organisation.ts'
import type { ConfirmedPlan, GroupPlan, PlanLine } from './group-plan.ts'

/** The group of a line as its counters stand: of this year and of the planned one. */
export type Counted = { line: PlanLine; now: Places; planned: Places }

/**
 * The places of a group from the first day of the planned year: the children who are there, without those who leave, and
 * those to whom the plan gave a place. Nobody loses a place: where there are more children than places, none is free.
 */
export function placesFrom({ line, now, planned }: Counted): Places {
  const capacity = Math.max(openIn(line), childrenFrom({ line, now, planned }))
  return { capacity, free: capacity - childrenFrom({ line, now, planned }) }
}

/** Who was never counted as leaving, because fewer are there than the plan knew of, does not leave twice. */
function childrenFrom({ line, now, planned }: Counted): number {
  const there = now.capacity - now.free
  return Math.max(0, there - line.leaving - line.movingOut) + line.joining + planned.capacity - planned.free
}

/** Places that may be given to somebody at all. */
const openIn = ({ state, capacity, reserved }: PlanLine) => (state === 'repair' ? 0 : capacity - reserved)

/** The plan after the year has begun in some more of its groups; `begun` when they were the last. */
export function begin(
  plan: ConfirmedPlan,
  groups: readonly Counted[],
  now: string,
): Exclude<GroupPlan, { status: 'draft' }> {
  const begun = [...(plan.begun ?? []), ...groups.map(({ line }) => line.group)]
  const full = groups.filter((it) => childrenFrom(it) > (it.line.state === 'repair' ? 0 : it.line.capacity))
  const crowded = [...(plan.crowded ?? []), ...full.map(({ line }) => line.group)]
  const next = { ...plan, begun, ...(crowded.length > 0 && { crowded }) }
  return begun.length < plan.lines.length ? next : { ...next, status: 'begun', begunAt: now }
}

/** The lines whose year has not begun yet, so many at once. */
export const linesAhead = ({ lines, begun = [] }: ConfirmedPlan, atOnce: number): PlanLine[] =>
  lines.filter(({ group }) => !begun.includes(group)).slice(0, atOnce)
