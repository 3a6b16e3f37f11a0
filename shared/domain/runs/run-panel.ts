import { schoolYear } from '../calendar.ts'
import { classAt } from '../queue/queue.ts'
import type { Assignment, Result } from './assignment.ts'
import type { Difference } from './run.ts'
import type { Snapshot, SnapshotApplication } from './snapshot.ts'

/** The panel of fairness: how a run went for those of each right, each age and each district. */
export function panelOf({ rules, applications, startsOn, kindergartens }: Snapshot, { assignments }: Result) {
  const year = schoolYear(startsOn)
  const given = new Map(assignments.map((it) => [it.application, it]))
  const rightOf = (it: SnapshotApplication) => {
    const [first] = it.wishes
    return first === undefined ? rules.order.length : classAt(it, first, rules)
  }
  const districtOf = ({ wishes: [first = ''] }: SnapshotApplication) => kindergartens?.[first]?.district ?? ''
  const shares = <Key extends number | string>(of: (it: SnapshotApplication) => Key) =>
    [...Map.groupBy(applications, of)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, all]) => {
        const rows = all.flatMap(({ id }) => given.get(id) ?? [])
        const placed = rows.filter(({ group }) => group !== undefined)
        const stays = rows.filter((it) => it.stays).length
        return {
          key,
          ...(stays > 0 && { stays }),
          applications: all.length,
          placed: placed.length,
          first: placed.filter(({ wish }) => wish === 1).length,
          second: placed.filter(({ wish }) => wish === 2).length,
          later: placed.filter(({ wish = 0 }) => wish > 2).length,
        }
      })
  return {
    byClass: shares(rightOf).map(({ key, ...share }) => ({ class: rules.order[key] ?? 'none', ...share })),
    ...(applications.some((it) => districtOf(it) !== '') && {
      byDistrict: shares(districtOf).map(({ key, ...share }) => ({ district: key, ...share })),
    }),
    byAge: shares(({ cohort }) => year - cohort).map(({ key, ...share }) => ({ age: Math.max(0, key), ...share })),
  }
}

/** What a new run changes for whom, against an earlier one. */
export function differenceOf(run: string, before: readonly Assignment[], now: readonly Assignment[]): Difference {
  const earlier = new Map(before.map(({ application, group }) => [application, group]))
  const counts = { same: 0, moved: 0, gained: 0, lost: 0, joined: 0 }
  for (const { application, group } of now) {
    const was = earlier.get(application)
    if (!earlier.delete(application)) counts.joined++
    else if (was === group) counts.same++
    else if (was === undefined) counts.gained++
    else if (group === undefined) counts.lost++
    else counts.moved++
  }
  return { run, ...counts, gone: earlier.size }
}
