import * as z from 'zod/mini'
import { schoolYear } from '../calendar.ts'
import { Ground } from '../ground.ts'
import { buildMarket } from '../placement/build-market.ts'
import { check } from '../placement/check.ts'
import { type Answer, explain } from '../placement/explain.ts'
import { place } from '../placement/place.ts'
import type { BenefitClass } from '../queue/benefit-class.ts'
import { type Applicant, between, classAt, classOf, priorityAt } from '../queue/queue.ts'
import type { QueueRules } from '../queue/queue-rules.ts'
import { suits } from '../suits.ts'
import { movesIn, wishesOf, withWaiting } from './moves.ts'
import { offeredIn, reserveOf, reservesIn } from './reserves.ts'
import { type Position, secondStageFaults, withSecondStage } from './second-stage.ts'

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
  /** The family consented to kindergartens that it did not name. */
  allowOther?: boolean | undefined
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
  /** What is known of kindergartens; without it there is no second stage. */
  kindergartens?: Record<string, { district?: string | undefined; position?: Position | undefined }> | undefined
  /** Places that a court, a prosecutor or a commission gave. */
  fixed?: FixedPlace[] | undefined
}

export type FixedPlace = { application: string; group: string; ground: z.infer<typeof Ground> }

/** Places there were given to children for whom the rule set keeps them. */
const reserved = z.optional(z.literal(true))

/** Why a wish did not come true: no group there suits the child, no place there was free, or all went to others. */
const Reason = z.union([
  z.object({ organisation: z.string(), why: z.literal('no-group') }),
  z.object({ organisation: z.string(), why: z.literal('no-places'), reserved }),
  z.object({
    organisation: z.string(),
    why: z.literal('others-first'),
    last: z.object({ class: z.number(), filedAt: z.string() }),
    reserved,
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
  /** The place is one of those that the rule set keeps for children of this right. */
  reserve: z.optional(z.string()),
  /** Of a place that the second stage gave: the way from the kindergarten wished first. `wish` is 0 then. */
  metres: z.optional(z.number()),
  /** The child goes to a kindergarten and keeps its seat there, because no better one was to be had. */
  stays: z.optional(z.boolean()),
  /** The place is somebody's who is to go elsewhere: it is offered when that one is enrolled there. */
  waits: z.optional(z.boolean()),
  /** For every better wish, and for all of an unplaced child. */
  reasons: z.array(Reason),
})
export type Assignment = z.infer<typeof Assignment>

export type Result = { assignments: Assignment[]; violations: number }

/**
 * Places the children of a snapshot: student-proposing deferred acceptance (Gale & Shapley 1962), children in the order
 * of filing, groups by the classes of the rule set; then checks the outcome by code that shares nothing with it.
 */
export function assign(snapshot: Snapshot): Result {
  const { rules, groups } = snapshot
  const year = schoolYear(snapshot.startsOn)
  const applications = snapshot.applications.toSorted(between(rules))
  const byOrganisation = Map.groupBy(groups, ({ organisation }) => organisation)
  const choices = applications.map((it) =>
    wishesOf(it).flatMap((organisation) =>
      (byOrganisation.get(organisation) ?? []).filter((group) => suits(it, group, year)),
    ),
  )
  const fixed = new Map(snapshot.fixed?.map((it) => [it.application, it]))
  const market = buildMarket({
    applicants: applications.map((it, at) => ({
      id: it.id,
      category: reserveOf(it, rules),
      frozen: seatOf(fixed.get(it.id)),
      holds: fixed.has(it.id) ? undefined : it.attends?.group,
      wishes: (choices[at] ?? []).map(({ id, organisation }) => ({
        programme: id,
        priority: priorityAt(it, organisation, rules),
      })),
    })),
    programmes: offeredIn(snapshot),
  })
  const matching = place(market)
  const assignments = applications.map((it, at) => {
    const decided = fixed.get(it.id)
    if (decided) return fixedAssignment(it, decided, groups)
    const answers = explain(market, matching, at)
    return assignment(it, choices[at] ?? [], answers, (order) => applications[order]?.filedAt ?? '', rules)
  })
  const all = withSecondStage(snapshot, withWaiting(snapshot, assignments))
  return { assignments: all, violations: check(market, matching).length + secondStageFaults(snapshot, all) }
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
  const given = answers.find((answer) => answer.code === 'admitted')
  const group = choices.find(({ id }) => id === given?.programme)
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
    ...(given?.in.kind === 'reserve' && given.in.category !== null && { reserve: given.in.category }),
  }
}

function reasonOf(organisation: string, answers: readonly Answer[], filed: Dates, rules: QueueRules): Reason {
  if (answers.length === 0) return { organisation, why: 'no-group' }
  const lasts = answers.flatMap((answer) =>
    answer.code === 'outranked' ? answer.slots.flatMap(({ last }) => (last && last.class >= 0 ? last : [])) : [],
  )
  const isKept = answers.some((answer) => 'reservedForOthers' in answer && answer.reservedForOthers > 0)
  const where = { organisation, ...(isKept && { reserved: true as const }) }
  const [worst] = lasts.toSorted((a, b) => b.class - a.class || b.order - a.order)
  return worst
    ? { ...where, why: 'others-first', last: { class: classOf(worst.class, rules), filedAt: filed(worst.order) } }
    : { ...where, why: 'no-places' }
}

/** What the run's page says of a result. */
export function summaryOf(snapshot: Snapshot, { assignments, violations }: Result) {
  const { applications, groups } = snapshot
  const reserves = reservesIn(snapshot, assignments)
  const placed = assignments.filter(({ group }) => group !== undefined)
  const byWish = [0, 0, 0]
  const transfers = movesIn({ applications }, assignments)
  const fixed = placed.filter(({ ground }) => ground !== undefined).length
  const others = placed.filter(({ metres }) => metres !== undefined).length
  for (const { wish = 0, ground, metres } of placed)
    if (!ground && metres === undefined) byWish[Math.min(wish, 3) - 1] = (byWish[Math.min(wish, 3) - 1] ?? 0) + 1
  return {
    applications: applications.length,
    places: groups.reduce((sum, { free }) => sum + free, 0),
    placed: placed.length,
    unplaced: assignments.length - placed.length,
    byWish,
    ...(fixed > 0 && { fixed }),
    ...(others > 0 && { others }),
    ...(transfers && { transfers }),
    ...(reserves && { reserves }),
    violations,
  }
}
