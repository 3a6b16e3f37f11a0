import { buildMarket } from '../../shared/domain/placement/build-market.ts'
import { check } from '../../shared/domain/placement/check.ts'
import { UNPLACED } from '../../shared/domain/placement/market.ts'
import { place } from '../../shared/domain/placement/place.ts'
import { between, classOf, priorityAt } from '../../shared/domain/queue/queue.ts'
import type { QueueRules } from '../../shared/domain/queue/queue-rules.ts'
import { bare } from './columns.ts'
import { byKindergarten, type CityGroup } from './groups-file.ts'
import type { CityChild, CityWish } from './queue-file.ts'

export type Placed = { child: string; kindergarten: string; group: string; wish: number; class: string }
export type Places = {
  children: number
  /** Whose desired date is later than the day places are given for. */
  later: number
  /** For whom no group of any wish is: by age, language or type. */
  withoutGroup: number
  seats: number
  /** Of `seats`, in groups that suit somebody who asks. */
  seatsAsked: number
  placed: Placed[]
  /** How many got the first, second, ... wish. */
  byWish: number[]
  byClass: Record<string, { asked: number; placed: number }>
  /** What the independent checker finds wrong: a stable result has none. */
  violations: number
}

/** Kindergartens that are asked for and that no group has, with how often. */
export function unknownKindergartens(
  children: readonly CityChild[],
  groups: readonly CityGroup[],
): Map<string, number> {
  const known = byKindergarten(groups)
  const found = new Map<string, number>()
  for (const { kindergartens } of children)
    for (const { kindergarten } of kindergartens)
      if (!known.has(bare(kindergarten))) found.set(kindergarten, (found.get(kindergarten) ?? 0) + 1)
  return found
}

/** Gives the free places by deferred acceptance: children in the order of the rule set, groups by its classes and points. */
export function giveFrom(
  children: readonly CityChild[],
  groups: readonly CityGroup[],
  rules: QueueRules,
  startsOn: string,
): Places {
  const byName = byKindergarten(groups)
  const now = children.filter(({ desiredOn = startsOn }) => desiredOn <= startsOn).toSorted(between(rules))
  const choices = now.map((child) =>
    child.kindergartens.flatMap((wish, at) =>
      (byName.get(bare(wish.kindergarten)) ?? [])
        .filter((group) => suits(wish, child, group, startsOn))
        .map((group) => ({ group, wish: at + 1, priority: priorityAt(child, wish.kindergarten, rules) })),
    ),
  )
  const market = buildMarket({
    applicants: now.map(({ id }, at) => ({
      id,
      wishes: (choices[at] ?? []).map(({ group, priority }) => ({ programme: group.id, priority })),
    })),
    programmes: groups.map(({ id, free }) => ({ id, capacity: free })),
  })
  const matching = place(market)
  const nameOf = (priority: number) => rules.order[classOf(priority, rules)] ?? 'no class'
  const placed = now.flatMap((child, at) => {
    const programme = matching.programme[at] ?? UNPLACED
    const choice = choices[at]?.find(({ group }) => group.id === market.programmes[programme])
    if (!choice) return []
    const { group, wish, priority } = choice
    return [{ child: child.id, kindergarten: group.kindergarten, group: group.id, wish, class: nameOf(priority) }]
  })
  const byClass: Places['byClass'] = Object.fromEntries(
    [...rules.order, 'no class'].map((name) => [name, { asked: 0, placed: 0 }]),
  )
  for (const wishes of choices) {
    const row = byClass[nameOf(Math.min(...wishes.map(({ priority }) => priority)))]
    if (row && wishes.length > 0) row.asked++
  }
  for (const it of placed) {
    const row = byClass[it.class]
    if (row) row.placed++
  }
  const most = Math.max(0, ...now.map(({ wishes }) => wishes.length))
  return {
    children: now.length,
    later: children.length - now.length,
    withoutGroup: choices.filter((wishes) => wishes.length === 0).length,
    seats: seatsOf(groups),
    seatsAsked: seatsOf([...new Set(choices.flat().map(({ group }) => group))]),
    placed,
    byWish: Array.from({ length: most }, (_, at) => placed.filter(({ wish }) => wish === at + 1).length),
    byClass: Object.fromEntries(Object.entries(byClass).filter(([, { asked }]) => asked > 0)),
    violations: check(market, matching).length,
  }
}

const seatsOf = (groups: readonly CityGroup[]) => groups.reduce((sum, { free }) => sum + free, 0)

/** By the types of group that the file names for the wish; where it has no such column, by age on the first day. */
function suits({ language, types }: CityWish, { bornOn }: CityChild, group: CityGroup, startsOn: string): boolean {
  if (language !== '' && group.language !== '' && !language.split(',').some((it) => bare(it) === bare(group.language)))
    return false
  if (types !== undefined) return types.some((type) => bare(type) === bare(group.type))
  if (bornOn === undefined || group.ages === undefined) return true
  const age = monthsBetween(bornOn, startsOn)
  return group.ages[0] <= age && age < group.ages[1]
}

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))
  return (b ?? 0) - (a ?? 0) - (to.slice(8) < from.slice(8) ? 1 : 0)
}
