import { type Snapshot, type SnapshotApplication, suits } from './assign.ts'
import { schoolYear } from './calendar.ts'
import { classAt } from './queue.ts'

/**
 * A snapshot as the lines that `npm run placement -- verify` reads: the same market that `assign` makes of it, with the
 * classes worked out. No name is in it: applications are called by their ids.
 */
export function linesOf({ run, rules, startsOn, applications, groups }: Snapshot): string[] {
  const byOrganisation = Map.groupBy(groups, ({ organisation }) => organisation)
  const year = schoolYear(startsOn)
  const prefsOf = (it: SnapshotApplication) =>
    it.wishes.flatMap((organisation) =>
      (byOrganisation.get(organisation) ?? [])
        .filter((group) => suits(it, group, year))
        .map(({ id }) => ({ programme: id, class: classAt(it, organisation, rules) })),
    )
  return [
    { type: 'run', id: run, law: rules.law },
    ...groups.map(({ id, organisation, free }) => ({ type: 'programme', id, organisation, capacity: free })),
    ...applications.map((it) => ({ type: 'applicant', id: it.id, prefs: prefsOf(it), submittedAt: it.filedAt })),
  ].map((line) => JSON.stringify(line))
}
