import { schoolYear } from '../calendar.ts'
import { type Edge, inRing, stuckIn } from '../placement/rings.ts'
import type { Enrolment } from '../pupil.ts'
import { priorityAt } from '../queue/queue.ts'
import type { Assignment } from './assignment.ts'
import type { GroupPlan, PlanLine } from './group-plan.ts'
import { staying } from './group-plan.ts'
import type { Snapshot, SnapshotApplication, SnapshotGroup } from './snapshot.ts'

/** Children who go to a kindergarten and ask for another: they keep their seat until they get a better one. */

/** The wishes that count: whatever stands after the child's own kindergarten is worse than to stay. */
export function wishesOf({ wishes, attends }: Pick<SnapshotApplication, 'wishes' | 'attends'>): readonly string[] {
  const own = attends ? wishes.indexOf(attends.organisation) : -1
  return own < 0 ? wishes : wishes.slice(0, own)
}

/** How many seats of each group are held by children who ask for another: they are of the market, beside the free ones. */
export function heldIn({ applications, fixed = [] }: Pick<Snapshot, 'applications' | 'fixed'>): Map<string, number> {
  const held = new Map<string, number>()
  const decided = new Set(fixed.map(({ application }) => application))
  for (const { id, attends } of applications)
    if (attends?.group !== undefined && !decided.has(id)) held.set(attends.group, (held.get(attends.group) ?? 0) + 1)
  return held
}

/**
 * The line of a plan in which a child who attends now has a seat: its group goes on with children of its age. Whose group
 * goes on without its age is not of the market; its seat is kept all the same.
 */
export function lineKept(plan: GroupPlan, { group }: Pick<Enrolment, 'group'>, cohort: number): PlanLine | undefined {
  const line = plan.lines.find((it) => it.group === group)
  const age = schoolYear(plan.startsOn) - cohort
  const [from = 0, to = 0] = line?.ages ?? []
  return line && line.state !== 'repair' && staying(line) > 0 && from <= age && age <= to ? line : undefined
}

/** The plan after a child of one of its groups is enrolled elsewhere for its year: one more leaves. */
export const withLeaver = (plan: GroupPlan, group: string): GroupPlan => ({
  ...plan,
  lines: plan.lines.map((it) => (it.group === group ? { ...it, leaving: it.leaving + 1 } : it)),
})

/** The plan after one who was said to leave stays: also where it was confirmed meanwhile without that child. */
export const withStayer = (plan: GroupPlan, group: string): GroupPlan => ({
  ...plan,
  lines: plan.lines.map((it) => {
    if (it.group !== group) return it
    return it.leaving > 0 ? { ...it, leaving: it.leaving - 1 } : { ...it, now: it.now + 1 }
  }),
})

/**
 * Says of whom the seat has yet to be left by somebody else. Of those placed in a group the seats that are free now go to
 * whom a decision placed there and then to the best; the others wait until one who had a seat there is enrolled elsewhere.
 */
export function withWaiting(snapshot: Snapshot, assignments: readonly Assignment[]): Assignment[] {
  const { rules, applications, groups } = snapshot
  const byId = new Map(applications.map((it) => [it.id, it]))
  const free = new Map(groups.map((it) => [it.id, it.free]))
  const rank = ({ application, organisation = '', ground }: Assignment): number => {
    const it = byId.get(application)
    return ground || !it ? -1 : priorityAt(it, organisation, rules)
  }
  const moves: { application: string; from: string | undefined; to: string; waits: boolean }[] = []
  for (const [to, there] of Map.groupBy(assignments, (it) => it.group)) {
    if (to === undefined) continue
    // Stable: among equals the order of the run stands, which is that of the assignments.
    const inTurn = there.toSorted((a, b) => rank(a) - rank(b))
    for (const [at, { application, ground }] of inTurn.entries()) {
      const from = ground ? undefined : byId.get(application)?.attends?.group
      moves.push({ application, from, to, waits: at >= (free.get(to) ?? 0) })
    }
  }
  const stuck = stuckIn(moves)
  const waiting = new Map(
    moves.flatMap(({ application, waits }, at) => (waits ? [[application, stuck.get(at)] as const] : [])),
  )
  return assignments.map((it) => {
    const ring = waiting.get(it.application)
    return waiting.has(it.application) ? { ...it, waits: true, ...(ring && { ring }) } : it
  })
}

/**
 * Says of children who go to a kindergarten at which wishes they and others like them could trade what they have now, two or in
 * a ring, to the good of all of them. The run has left such a trade undone only because it passes over somebody who stands
 * before: its result is the best stable one for all at once.
 * @param choices groups that an assignment asked for, best first, by its index
 */
export function withTrades(
  { applications }: Pick<Snapshot, 'applications'>,
  assignments: readonly Assignment[],
  choices: readonly (readonly SnapshotGroup[])[],
): Assignment[] {
  const owns = new Map(
    applications.flatMap(({ id, attends }) => (attends?.group ? [[id, attends.group] as const] : [])),
  )
  const better = assignments.map((it, at): Edge<string>[] => {
    const from = it.group ?? owns.get(it.application)
    if (from === undefined || it.ground || !owns.has(it.application)) return []
    const all = (choices[at] ?? []).map(({ id }) => id)
    return all.slice(0, it.group === undefined ? undefined : all.indexOf(it.group)).map((to) => ({ from, to }))
  })
  const isTrade = inRing(better.flat())
  return assignments.map((it, at) => {
    const wanted = new Set(better[at]?.filter(isTrade).map(({ to }) => to))
    if (wanted.size === 0) return it
    const there = new Set(choices[at]?.flatMap(({ id, organisation }) => (wanted.has(id) ? [organisation] : [])))
    const reasons = it.reasons.map((one) =>
      one.why !== 'no-group' && there.has(one.organisation) ? { ...one, trade: true as const } : one,
    )
    return { ...it, reasons }
  })
}

/** What the run's page says of those who go to a kindergarten already; nothing where nobody does. */
export function movesIn({ applications }: Pick<Snapshot, 'applications'>, assignments: readonly Assignment[]) {
  const tenants = new Set(applications.flatMap(({ id, attends }) => (attends ? [id] : [])))
  if (tenants.size === 0) return undefined
  const moved = assignments.filter(({ application, group }) => group !== undefined && tenants.has(application))
  const ring = assignments.filter((it) => it.ring).length
  return {
    ...{ asked: tenants.size, moved: moved.length, waiting: assignments.filter(({ waits }) => waits).length },
    ...(ring > 0 && { ring }),
  }
}
