import * as z from 'zod/mini'
import type { BenefitClass } from './benefit-class.ts'
import { schoolYear } from './calendar.ts'
import { Ground } from './ground.ts'
import { heldIn, movesIn, wishesOf, withWaiting } from './moves.ts'
import { buildMarket } from './placement/build-market.ts'
import { check } from './placement/check.ts'
import { type Answer, explain } from './placement/explain.ts'
import { place } from './placement/place.ts'
import { type Applicant, between, classAt, classOf, priorityAt } from './queue.ts'
import type { QueueRules } from './queue-rules.ts'

/** An application as the snapshot froze it. */
export type SnapshotApplication = Applicant & {
  seq: number
  child: string
  number: string
  benefit: BenefitClass
  cohort: number
  orientation: string
  profile?: string | undefined
  language: string
  schedule: string
  /** Where the child goes now; `group` where its seat there is of this market. */
  attends?: { organisation: string; group?: string | undefined } | undefined
}

/** A group with the places it had free when the snapshot was taken. */
export type SnapshotGroup = {
  id: string
  organisation: string
  title: string
  ages: number[]
  orientation?: string | undefined
  profile?: string | undefined
  language: string
  schedule?: string | undefined
  free: number
}

/** All that a calculation depends on. The same snapshot gives the same bytes of result. */
export type Snapshot = {
  run: string
  startsOn: string
  rules: QueueRules
  applications: SnapshotApplication[]
  groups: SnapshotGroup[]
  /** Of the confirmed plan that the places are of. */
  plan?: string | undefined
  /** Places that a court, a prosecutor or a commission gave. */
  fixed?: FixedPlace[] | undefined
}

export type FixedPlace = { application: string; group: string; ground: z.infer<typeof Ground> }

/** Why a wish did not come true: no group there suits the child, no place there was free, or all went to others. */
const Reason = z.union([
  z.object({ organisation: z.string(), why: z.enum(['no-group', 'no-places']) }),
  z.object({
    organisation: z.string(),
    why: z.literal('others-first'),
    last: z.object({ class: z.number(), filedAt: z.string() }),
  }),
])
type Reason = z.infer<typeof Reason>

export const Assignment = z.object({
  application: z.string(),
  seq: z.number(),
  child: z.string(),
  number: z.string(),
  filedAt: z.string(),
  organisation: z.optional(z.string()),
  group: z.optional(z.string()),
  /** Which wish came true, 1 is the first. */
  wish: z.optional(z.number()),
  /** The class of the rule set by which the child stood at that organisation, 0 is best. */
  class: z.optional(z.number()),
  /** By whom the place was given; nobody was ranked against it. */
  ground: z.optional(Ground),
  /** The child goes to a kindergarten and keeps its seat there, because no better one was to be had. */
  stays: z.optional(z.boolean()),
  /** The place is somebody's who is to go elsewhere: it is offered when that one is enrolled there. */
  waits: z.optional(z.boolean()),
  /** For every better wish, and for all of an unplaced child. */
  reasons: z.array(Reason),
})
export type Assignment = z.infer<typeof Assignment>

export type Result = { assignments: Assignment[]; violations: number }

/** Whether a group is for this child: age on 1 September, orientation, profile, language, regime. */
export const suits = (it: SnapshotApplication, group: SnapshotGroup, year: number): boolean => {
  const [from = 0, to = 0] = group.ages
  const age = year - it.cohort
  return (
    from <= age &&
    age <= to &&
    (group.orientation ?? '1') === it.orientation &&
    group.profile === it.profile &&
    group.language === it.language &&
    (group.schedule ?? it.schedule) === it.schedule
  )
}

/**
 * Places the children of a snapshot: student-proposing deferred acceptance (Gale & Shapley 1962), children in the order
 * of filing, groups by the classes of the rule set; then checks the outcome by code that shares nothing with it.
 */
export function assign(snapshot: Snapshot): Result {
  const { rules, groups } = snapshot
  const year = schoolYear(snapshot.startsOn)
  const applications = snapshot.applications.toSorted(between(rules))
  const byOrganisation = Map.groupBy(groups, ({ organisation }) => organisation)
  const held = heldIn(snapshot)
  const choices = applications.map((it) =>
    wishesOf(it).flatMap((organisation) =>
      (byOrganisation.get(organisation) ?? []).filter((group) => suits(it, group, year)),
    ),
  )
  const fixed = new Map(snapshot.fixed?.map((it) => [it.application, it]))
  const market = buildMarket({
    applicants: applications.map((it, at) => ({
      id: it.id,
      frozen: seatOf(fixed.get(it.id)),
      holds: fixed.has(it.id) ? undefined : it.attends?.group,
      wishes: (choices[at] ?? []).map(({ id, organisation }) => ({
        programme: id,
        priority: priorityAt(it, organisation, rules),
      })),
    })),
    programmes: groups.map(({ id, free }) => ({ id, capacity: free + (held.get(id) ?? 0) })),
  })
  const matching = place(market)
  const assignments = applications.map((it, at) => {
    const decided = fixed.get(it.id)
    if (decided) return fixedAssignment(it, decided, groups)
    const answers = explain(market, matching, at)
    return assignment(it, choices[at] ?? [], answers, (order) => applications[order]?.filedAt ?? '', rules)
  })
  return { assignments: withWaiting(snapshot, assignments), violations: check(market, matching).length }
}

const seatOf = (it: FixedPlace | undefined) => it && { programme: it.group }

function fixedAssignment(it: SnapshotApplication, { group: id, ground }: FixedPlace, groups: readonly SnapshotGroup[]) {
  const { id: application, seq, child, number, filedAt } = it
  const { organisation = '' } = groups.find((group) => group.id === id) ?? {}
  const wish = it.wishes.indexOf(organisation) + 1
  return { application, seq, child, number, filedAt, organisation, group: id, wish, ground, reasons: [] }
}

type Dates = (order: number) => string

function assignment(
  it: SnapshotApplication,
  choices: readonly SnapshotGroup[],
  answers: readonly Answer[],
  filed: Dates,
  rules: QueueRules,
): Assignment {
  const { id: application, seq, child, number, filedAt } = it
  const given = answers.find(({ code }) => code === 'admitted')?.programme
  const group = choices.find(({ id }) => id === given)
  const wish = group ? it.wishes.indexOf(group.organisation) + 1 : undefined
  const missed = wishesOf(it).slice(0, wish === undefined ? undefined : wish - 1)
  const reasons = missed.map((organisation) => {
    const here = choices.filter((choice) => choice.organisation === organisation).map(({ id }) => id)
    return reasonOf(
      organisation,
      answers.filter(({ programme }) => here.includes(programme)),
      filed,
      rules,
    )
  })
  const common = { application, seq, child, number, filedAt, reasons }
  if (!group || wish === undefined) return it.attends ? { ...common, stays: true } : common
  return {
    ...common,
    organisation: group.organisation,
    group: group.id,
    wish,
    class: classAt(it, group.organisation, rules),
  }
}

function reasonOf(organisation: string, answers: readonly Answer[], filed: Dates, rules: QueueRules): Reason {
  if (answers.length === 0) return { organisation, why: 'no-group' }
  const lasts = answers.flatMap((answer) =>
    answer.code === 'outranked' ? answer.slots.flatMap(({ last }) => (last && last.class >= 0 ? last : [])) : [],
  )
  const [worst] = lasts.toSorted((a, b) => b.class - a.class || b.order - a.order)
  return worst
    ? { organisation, why: 'others-first', last: { class: classOf(worst.class, rules), filedAt: filed(worst.order) } }
    : { organisation, why: 'no-places' }
}

/** What the run's page says of a result. */
export function summaryOf({ applications, groups }: Snapshot, { assignments, violations }: Result) {
  const placed = assignments.filter(({ group }) => group !== undefined)
  const byWish = [0, 0, 0]
  const transfers = movesIn({ applications }, assignments)
  const fixed = placed.filter(({ ground }) => ground !== undefined).length
  for (const { wish = 0, ground } of placed)
    if (!ground) byWish[Math.min(wish, 3) - 1] = (byWish[Math.min(wish, 3) - 1] ?? 0) + 1
  return {
    applications: applications.length,
    places: groups.reduce((sum, { free }) => sum + free, 0),
    placed: placed.length,
    unplaced: assignments.length - placed.length,
    byWish,
    ...(fixed > 0 && { fixed }),
    ...(transfers && { transfers }),
    violations,
  }
}
