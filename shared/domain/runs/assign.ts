import { schoolYear } from '../calendar.ts'
import { buildMarket } from '../placement/build-market.ts'
import { check } from '../placement/check.ts'
import { type Answer, explain } from '../placement/explain.ts'
import { place } from '../placement/place.ts'
import { between, classAt, classOf, priorityAt } from '../queue/queue.ts'
import type { QueueRules } from '../queue/queue-rules.ts'
import { suits } from '../suits.ts'
import type { Assignment, Reason, Result } from './assignment.ts'
import { movesIn, wishesOf, withTrades, withWaiting } from './moves.ts'
import { offeredIn, reserveOf, reservesIn } from './reserves.ts'
import { secondStageFaults, withSecondStage } from './second-stage.ts'
import type { FixedPlace, Snapshot, SnapshotApplication, SnapshotGroup } from './snapshot.ts'

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
  const all = withSecondStage(snapshot, withWaiting(snapshot, withTrades(snapshot, assignments, choices)))
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
