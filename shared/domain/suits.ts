import type { SnapshotApplication, SnapshotGroup } from './runs/snapshot.ts'

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
