import { compare } from './compare.ts'
import type { GroupsFile } from './groups-file.ts'
import { giveFrom, unknownKindergartens } from './places.ts'
import { meaningOf, type QueueFile } from './queue-file.ts'

/**
 * What comes of a queue and its groups by a rule set: the summary, and who got which place.
 * @param startsOn the day the places are for; without it the 1 September after the last filing
 */
export function calculate(queue: QueueFile, groups: GroupsFile | undefined, startsOn = septemberAfter(queue)) {
  const { children, ruleSet, absent } = queue
  const { rules } = ruleSet
  const unknown = groups ? unknownKindergartens(children, groups.groups) : new Map<string, number>()
  const places = groups && giveFrom(children, groups.groups, rules, startsOn)
  const summary = {
    rules: { id: rules.id, law: rules.law, within: rules.within ?? ['filed'], order: rules.order },
    read: {
      queue: {
        rows: queue.rows,
        understood: children.length,
        notUnderstood: queue.faults.length,
        absentColumns: absent,
        absentMeans: meaningOf(absent, ruleSet),
      },
      groups: groups && {
        rows: groups.rows,
        understood: groups.groups.length,
        notUnderstood: groups.faults.length,
        overfull: groups.overfull,
        freePlacesFrom: groups.freeFrom,
      },
      kindergartensWithoutGroups: Object.fromEntries(unknown),
    },
    comparison: compare(children, rules),
    placement: places && { startsOn, ...places, placed: places.placed.length },
  }
  return { summary, placed: places?.placed ?? [] }
}
export type Summary = ReturnType<typeof calculate>['summary'] & { city: string }

function septemberAfter({ children }: QueueFile): string {
  const [last = '2000-01-01'] = children
    .map(({ filedAt }) => filedAt)
    .toSorted()
    .toReversed()
  const year = Number(last.slice(0, 4))
  return `${last.slice(5, 10) < '09-01' ? year : year + 1}-09-01`
}
