import { schoolYear } from '../calendar.ts'
import { between, priorityAt } from '../queue/queue.ts'
import { suits } from '../suits.ts'
import { wishesOf } from './moves.ts'
import { offeredIn, reserveOf } from './reserves.ts'
import type { Snapshot, SnapshotApplication } from './snapshot.ts'

/**
 * A snapshot as the lines that `npm run placement -- verify` reads: the same market that `assign` makes of it, with the
 * classes and their points worked out. Where the rule set orders equals by something else than filing, `points` state that
 * order, the first having most. No name is in it: applications are called by their ids.
 */
export function linesOf({ run, rules, startsOn, applications, groups, fixed = [] }: Snapshot): string[] {
  const byOrganisation = Map.groupBy(groups, ({ organisation }) => organisation)
  const year = schoolYear(startsOn)
  const prefsOf = (it: SnapshotApplication) =>
    wishesOf(it).flatMap((organisation) =>
      (byOrganisation.get(organisation) ?? [])
        .filter((group) => suits(it, group, year))
        .map(({ id }) => ({ programme: id, class: priorityAt(it, organisation, rules) })),
    )
  const byFiling = (rules.within ?? ['filed']).filter((step) => step !== 'points').join() === 'filed'
  const decided = new Map(fixed.map(({ application, group, ground }) => [application, { programme: group, ground }]))
  const inTurn = applications.toSorted(between(rules))
  const askers = inTurn.map((it, at) => ({
    ...{ type: 'applicant', id: it.id, prefs: prefsOf(it), submittedAt: it.filedAt },
    ...(reserveOf(it, rules) !== undefined && { category: reserveOf(it, rules) }),
    ...(!byFiling && { points: inTurn.length - at }),
    ...(decided.has(it.id)
      ? { fixed: decided.get(it.id) }
      : it.attends?.group !== undefined && { holds: it.attends.group }),
  }))
  return [
    { type: 'run', id: run, law: rules.law },
    ...offeredIn({ rules, groups, applications, fixed }).map((it, at) => ({
      ...{ type: 'programme', organisation: groups[at]?.organisation, ...it },
    })),
    ...askers,
  ].map((line) => JSON.stringify(line))
}
