import * as z from 'zod/mini'
import { ageIn } from '../calendar.ts'
import { Code, Count, Id, oneOf, Title } from '../fields.ts'
import { Group, inOrder, type Organisation } from '../organisation.ts'
import type { Municipality } from '../region.ts'
import type { BenefitClass } from './benefit-class.ts'
import { wantedNow } from './demand.ts'

/**
 * The numbers of pages and of report files. Both are made by these functions, so they are equal. An age is in full years
 * on the 1 September that the running school year began with (forms ОО-1 and 85-К count so).
 */
const Place = z.object({ code: Code, title: Title })
const Named = z.object({ id: Id, title: Title })

/** Children of one age in one class or group. */
export const ContingentRow = z.object({
  municipality: Place,
  organisation: Named,
  group: Named,
  kind: Group.shape.kind,
  age: Count,
  children: Count,
})
export type ContingentRow = z.infer<typeof ContingentRow>

/** A class or group with those who attend it. */
export type Attending = { group: Group; pupils: readonly { cohort: number }[] }
type Word = { code: string; title: string }

/** The contingent of an organisation: groups in their order, ages inside a group; nobody is no row. */
export function countContingent(
  municipality: Word,
  organisation: Pick<Organisation, 'id' | 'title'>,
  attending: readonly Attending[],
  year: number,
): ContingentRow[] {
  const pupils = new Map(attending.map((it) => [it.group.id, it.pupils]))
  return inOrder(attending.map(({ group }) => group)).flatMap((group) =>
    countBy(pupils.get(group.id) ?? [], ({ cohort }) => ageIn(year, cohort)).map(([age, children]) => ({
      municipality: { code: municipality.code, title: municipality.title },
      organisation: { id: organisation.id, title: organisation.title },
      group: { id: group.id, title: group.title },
      kind: group.kind,
      age,
      children: children.length,
    })),
  )
}

/** What was counted, by a number, smallest first. */
const countBy = <T>(items: readonly T[], by: (item: T) => number): [number, T[]][] =>
  [...Map.groupBy(items, by)].toSorted(([a], [b]) => a - b)

export const OrganisationTotal = z.omit(ContingentRow, { group: true, kind: true, age: true })
export type OrganisationTotal = z.infer<typeof OrganisationTotal>

/** The contingent by organisation, in the order in which the rows name them. */
export const organisationTotals = (rows: readonly ContingentRow[]): OrganisationTotal[] =>
  [...Map.groupBy(rows, ({ organisation }) => organisation.id).values()].flatMap((some) =>
    some.slice(0, 1).map(({ municipality, organisation }) => ({ municipality, organisation, children: sumOf(some) })),
  )

export const sumOf = (rows: readonly { children: number }[]): number =>
  rows.reduce((sum, { children }) => sum + children, 0)

/** Those of one age who wait for a place in a kindergarten of a municipality. */
export const QueueCount = z.object({
  municipality: Place,
  age: Count,
  waiting: Count,
  /** Of them: the desired day has come (актуальный спрос), it is still ahead (отложенный спрос). */
  actual: Count,
  deferred: Count,
  /** Of them: with a confirmed right before others. */
  privileged: Count,
})
export type QueueCount = z.infer<typeof QueueCount>

/** What counts of an application; only a confirmed right stands in `benefit` (shared/table/applications.ts `rowOf`). */
export type Waiting = { cohort: number; desiredOn: string; benefit: BenefitClass }

/** The queue of a municipality by age. Whose day has come is told by the rule of the statuses 140 and 160 (demand.ts). */
export const countQueue = (
  { code, title, allocation }: Word & Pick<Municipality, 'allocation'>,
  waiting: readonly Waiting[],
  { year, today }: { year: number; today: string },
): QueueCount[] =>
  countBy(waiting, ({ cohort }) => ageIn(year, cohort)).map(([age, some]) => {
    const actual = some.filter(({ desiredOn }) => wantedNow(desiredOn, { allocation }, today)).length
    return {
      municipality: { code, title },
      age,
      waiting: some.length,
      actual,
      deferred: some.length - actual,
      privileged: some.filter(({ benefit }) => benefit !== 'none').length,
    }
  })

/** The ages of the federal register of preschool demand (ФГИС ДДО), in full years: under three, and from three to seven. */
export const DEMAND_AGES = { '0-3': [0, 2], '3-7': [3, 7] } as const
type DemandAges = keyof typeof DEMAND_AGES

/** Children of one span of ages who attend kindergartens of a municipality, and those who wait. */
export const DemandCount = z.object({
  municipality: Place,
  ages: oneOf('0-3', '3-7'),
  attending: Count,
  /** The desired day has come (актуальный спрос), it is still ahead (отложенный спрос). */
  actual: Count,
  deferred: Count,
})
export type DemandCount = z.infer<typeof DemandCount>

/**
 * Доступность: of all who need a place now, the share that has one: attending / (attending + актуальный спрос), in percent
 * with two digits. Nobody needs one: everybody has what they need.
 */
export const accessibility = ({ attending, actual }: Pick<DemandCount, 'attending' | 'actual'>): number =>
  attending + actual === 0 ? 100 : Math.round((10_000 * attending) / (attending + actual)) / 100

/** Attendance of kindergarten groups beside the queue, by span of ages; children of eight and more are in neither. */
export function countDemand(
  { code, title }: Word,
  contingent: readonly ContingentRow[],
  queue: readonly QueueCount[],
): DemandCount[] {
  const spans: readonly DemandAges[] = ['0-3', '3-7']
  return spans.map((ages) => {
    const [from, to] = DEMAND_AGES[ages]
    const inSpan = ({ age }: { age: number }) => from <= age && age <= to
    const waiting = queue.filter(inSpan)
    return {
      municipality: { code, title },
      ages,
      attending: sumOf(contingent.filter((row) => row.kind === 'kindergarten-group' && inSpan(row))),
      actual: waiting.reduce((sum, { actual }) => sum + actual, 0),
      deferred: waiting.reduce((sum, { deferred }) => sum + deferred, 0),
    }
  })
}
