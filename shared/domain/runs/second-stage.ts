import { schoolYear } from '../calendar.ts'
import { inOrder } from '../queue/queue.ts'
import { suits } from '../suits.ts'
import type { Assignment } from './assignment.ts'
import type { Position, Snapshot, SnapshotApplication, SnapshotGroup } from './snapshot.ts'

const EARTH = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Whole metres over the ground, as the crow flies (haversine). */
export function metresBetween(a: Position, b: Position): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const way = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return Math.round(2 * EARTH * Math.asin(Math.sqrt(way)))
}

/**
 * The second stage: who got no place and consented to other kindergartens gets, in the order of the queue, the nearest group
 * that suits and has a seat left, by the way from the kindergarten wished first; of equally near ones the one with the lesser
 * id. It takes nothing from anybody. It is outside the proof of the first: nobody is ranked by a kindergarten here, and a
 * family may gain by what it names first.
 */
export function withSecondStage(snapshot: Snapshot, assignments: readonly Assignment[]): Assignment[] {
  const { kindergartens, rules, startsOn, groups } = snapshot
  if (!kindergartens) return [...assignments]
  const year = schoolYear(startsOn)
  const given = Map.groupBy(assignments, ({ group }) => group)
  const left = new Map(groups.map(({ id, free }) => [id, free - (given.get(id)?.length ?? 0)]))
  const unplaced = new Set(given.get(undefined)?.map(({ application }) => application))
  const found = new Map<string, { to: SnapshotGroup; metres: number }>()
  const asking = snapshot.applications.filter(
    ({ id, allowOther, attends }) => allowOther && !attends && unplaced.has(id),
  )
  for (const it of inOrder(asking, rules)) {
    const open = groups.filter((group) => (left.get(group.id) ?? 0) > 0 && suits(it, group, year))
    const nearest = nearestTo(it, open, kindergartens)
    if (!nearest) continue
    found.set(it.id, nearest)
    left.set(nearest.to.id, (left.get(nearest.to.id) ?? 0) - 1)
  }
  return assignments.map((it) => {
    const { to, metres } = found.get(it.application) ?? {}
    return to && metres !== undefined ? { ...it, organisation: to.organisation, group: to.id, wish: 0, metres } : it
  })
}

function nearestTo(
  { wishes }: SnapshotApplication,
  groups: readonly SnapshotGroup[],
  kindergartens: NonNullable<Snapshot['kindergartens']>,
) {
  const from = wishes.flatMap((id) => kindergartens[id]?.position ?? [])[0]
  if (!from) return undefined
  const ways = groups.flatMap((to) => {
    const { position } = kindergartens[to.organisation] ?? {}
    return position ? [{ to, metres: metresBetween(from, position) }] : []
  })
  return ways.toSorted((a, b) => a.metres - b.metres || (a.to.id < b.to.id ? -1 : 1))[0]
}

/**
 * How often the second stage did what it may not: placed somebody who did not consent, in a group that does not suit, or more
 * than there are free seats. Reckoned from the snapshot alone.
 */
export function secondStageFaults(snapshot: Snapshot, assignments: readonly Assignment[]): number {
  const year = schoolYear(snapshot.startsOn)
  const second = assignments.filter(({ metres }) => metres !== undefined)
  const unlawful = second.filter(({ application, group }) => {
    const it = snapshot.applications.find(({ id }) => id === application)
    const to = snapshot.groups.find(({ id }) => id === group)
    return !it?.allowOther || it.attends !== undefined || !to || !suits(it, to, year)
  })
  const crowded = new Set(second.map(({ group }) => group))
  const over = snapshot.groups.filter(
    ({ id, free }) => crowded.has(id) && assignments.filter(({ group }) => group === id).length > free,
  )
  return unlawful.length + over.length
}
