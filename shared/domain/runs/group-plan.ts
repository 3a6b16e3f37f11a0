import * as z from 'zod/mini'
import { CivilDate, Code, Count, exactly, Id, Instant, oneOf, Ref, Title } from '../fields.ts'
import { Ground } from '../ground.ts'
import type { Group, Places } from '../organisation.ts'
import { Problem } from '../problems/problem.ts'
import { fresh, subject } from '../subject.ts'

const Ages = z.array(Count).check(z.length(2))

/** What a specialist decides about a group for the next school year. */
export const PlannedGroup = z.object({
  group: Id,
  /** Full years on 1 September of that year, from and to. */
  ages: Ages,
  capacity: Count,
  /** Of those there now: to school, or away. */
  leaving: Count,
  /** From and to other groups of the same organisation. */
  joining: Count,
  movingOut: Count,
  /** Places that are kept back, whatever for: a disaster, families of the army. */
  reserved: Count,
  /** A group that opens, or takes nobody for a repair. */
  state: oneOf('working', 'opening', 'repair'),
  note: z.optional(Title),
})
export type PlannedGroup = z.infer<typeof PlannedGroup>

/** The same with what is known of the group itself; `now` are those who hold a place in it. */
export const PlanLine = z.extend(PlannedGroup, {
  organisation: Id,
  title: Title,
  language: Code,
  orientation: z.optional(Code),
  profile: z.optional(Code),
  schedule: z.optional(Code),
  now: Count,
})
export type PlanLine = z.infer<typeof PlanLine>

/** A place that a court, a prosecutor or a commission gave: nobody is ranked against it. */
export const Decision = z.object({
  application: Id,
  number: Code,
  group: Id,
  ground: Ground,
  /** The decision by its kind, number and date; no name stands in it. */
  document: Title,
})
export type Decision = z.infer<typeof Decision>

const base = z.object({
  ...subject,
  id: Id,
  municipality: Code,
  startsOn: CivilDate,
  lines: z.array(PlanLine),
  decisions: z.array(Decision),
})
/** `opened`: it was confirmed before, and its places are given out apart from those of this year. */
const Draft = z.extend(base, { status: exactly('draft'), opened: z.optional(z.literal(true)) })
const confirmation = { confirmedAt: Instant, confirmedBy: Ref }
/** `begun`: groups whose places are the current ones already; `crowded`: those with more children than planned places. */
const begun = { begun: z.optional(z.array(Id)), crowded: z.optional(z.array(Id)) }
const Confirmed = z.extend(base, { status: exactly('confirmed'), ...confirmation, ...begun })
/** Its first day has come, and its places are those of all its groups. */
const Begun = z.extend(base, { status: exactly('begun'), ...confirmation, ...begun, begunAt: Instant })

/** The plan of a municipality's kindergarten groups for the school year that begins on `startsOn`. */
export const GroupPlan = z.discriminatedUnion('status', [Draft, Confirmed, Begun])
export type GroupPlan = z.infer<typeof GroupPlan>
export type ConfirmedPlan = Extract<GroupPlan, { status: 'confirmed' }>

export const planId = (municipality: string, startsOn: string): string => `${municipality}-${startsOn}`

/** Those who leave for school are of this age by 1 September. */
const SCHOOL = 7
/** A group over so many years takes children of all ages, and its own stay in it. */
const MIXED = 3

/** `room`: what the group was opened for, where its counter leaves out places that were kept back. */
type Known = Group & Places & { room?: number }

/**
 * The plan to begin with: every group goes on with its children a year older; the oldest leave for school and their group
 * opens anew for the youngest age of its kindergarten. Who else goes is for the specialist to say.
 */
export function proposed(region: string, municipality: string, startsOn: string, groups: readonly Known[]): GroupPlan {
  const youngest = new Map<string, readonly number[]>()
  for (const { organisation, ages } of groups) {
    const known = youngest.get(organisation)
    if (!known || (ages[0] ?? 0) < (known[0] ?? 0)) youngest.set(organisation, ages)
  }
  const lines = groups.map((it) => lineOf(it, youngest.get(it.organisation) ?? it.ages))
  const id = planId(municipality, startsOn)
  return { ...fresh, region, id, municipality, startsOn, lines, decisions: [], status: 'draft' }
}

function lineOf(it: Known, youngest: readonly number[]): PlanLine {
  const [from = 0, to = 0] = it.ages
  const now = it.capacity - it.free
  const isMixed = to - from >= MIXED
  const leaves = !isMixed && to + 1 >= SCHOOL
  const ages = isMixed ? it.ages : leaves ? [...youngest] : [from + 1, to + 1]
  const none = { leaving: leaves ? now : 0, joining: 0, movingOut: 0, reserved: 0, state: 'working' as const }
  return { ...known(it), group: it.id, ages, capacity: it.room ?? it.capacity, now, ...none }
}

/**
 * Lines for groups that the plan does not know, since they were opened after it was saved; none once its year has begun: then
 * every group has places of its own. A group that nobody goes to opens for the ages that it was made for.
 */
export function opened(plan: GroupPlan, groups: readonly Known[]): PlanLine[] {
  if (plan.status === 'begun') return []
  const planned = new Set(plan.lines.map(({ group }) => group))
  return groups.flatMap((it) => {
    if (planned.has(it.id)) return []
    const line = lineOf(it, it.ages)
    return [line.now > 0 ? line : { ...line, ages: it.ages, state: 'opening' as const }]
  })
}

const known = ({ organisation, title, language, orientation, profile, schedule }: Known) => ({
  organisation,
  title,
  language,
  ...(orientation && { orientation }),
  ...(profile && { profile }),
  ...(schedule && { schedule }),
})

/** Who is there already on the first day. */
export const staying = ({ now, leaving, joining, movingOut }: PlanLine): number => now - leaving - movingOut + joining

/** Places that the plan gives to the queue, those of decisions among them. */
export const freeIn = (line: PlanLine): number =>
  line.state === 'repair' ? 0 : line.capacity - staying(line) - line.reserved

/**
 * The plan as a specialist wants it, a draft again until it is confirmed.
 * @throws Problem `plan-impossible` with the group and what does not fit, `not-found` at an unknown group, `wrong-state` once
 * its year has begun
 */
export function revised(
  plan: GroupPlan,
  groups: readonly Known[],
  wanted: readonly PlannedGroup[],
  decisions: readonly Decision[],
): GroupPlan {
  notBegun(plan)
  const byId = new Map(groups.map((it) => [it.id, it]))
  const lines = wanted.map((line): PlanLine => {
    const group = byId.get(line.group)
    if (!group) throw new Problem('not-found')
    return { ...line, ...known(group), now: group.capacity - group.free }
  })
  const twice = lines.find(({ group }, at) => lines.findIndex((it) => it.group === group) !== at)
  if (twice) throw impossible(twice, 'group-twice')
  for (const line of lines) check(line, decisions.filter(({ group }) => group === line.group).length)
  for (const [, ofOne] of Map.groupBy(lines, ({ organisation }) => organisation)) {
    const [first] = ofOne
    const sum = ofOne.reduce((total, { joining, movingOut }) => total + joining - movingOut, 0)
    if (first && sum !== 0) throw impossible(first, 'moves-do-not-meet')
  }
  const stray = decisions.find(({ group }) => !lines.some((it) => it.group === group))
  if (stray) throw new Problem('plan-impossible', { group: stray.group, why: 'decision-without-group' })
  const { region, seq, head, id, municipality, startsOn } = plan
  return {
    region,
    seq,
    head,
    id,
    municipality,
    startsOn,
    lines,
    decisions: [...decisions],
    status: 'draft',
    ...(isOpened(plan) && { opened: true }),
  }
}

/** Whether places of a year that has not begun are those of this plan: it is confirmed, or was and is being changed. */
export const isOpened = (plan: GroupPlan): boolean =>
  plan.status === 'confirmed' || (plan.status === 'draft' && plan.opened === true)

function check(line: PlanLine, decided: number): void {
  const [from = 0, to = 0] = line.ages
  if (from > to || to > SCHOOL) throw impossible(line, 'ages')
  if (line.leaving + line.movingOut > line.now) throw impossible(line, 'more-leave-than-are-there')
  if (line.state === 'repair' && staying(line) > 0) throw impossible(line, 'children-in-repair')
  if (staying(line) + line.reserved > line.capacity) throw impossible(line, 'over-capacity')
  if (decided > freeIn(line)) throw impossible(line, 'more-decisions-than-places')
}

const impossible = ({ title }: PlanLine, why: keyof typeof whyWords) =>
  new Problem('plan-impossible', { group: title, why: whyWords[why] })

const whyWords = {
  'group-twice': 'группа стоит в плане дважды',
  'moves-do-not-meet': 'в этом саду переводится из групп не столько детей, сколько в группы',
  ages: 'возраст указывают от меньшего к большему, не старше 7 лет',
  'more-leave-than-are-there': 'выбывает и переводится больше детей, чем ходит',
  'children-in-repair': 'на время ремонта детей надо перевести',
  'over-capacity': 'остающиеся дети и оставленные места не помещаются в группу',
  'more-decisions-than-places': 'решений о местах больше, чем свободных мест',
}

function notBegun(plan: GroupPlan): void {
  if (plan.status !== 'draft' && plan.begun) throw new Problem('wrong-state', { state: 'plan-begun' })
}

/**
 * Nobody distributes places of a plan that is being changed: which there will be is not known.
 * @throws Problem `wrong-state`
 */
export function notBeingChanged(plan: GroupPlan | undefined): void {
  if (plan?.status === 'draft' && plan.opened) throw new Problem('wrong-state', { state: 'plan-changed' })
}

/** @throws Problem `wrong-state` when it is confirmed already */
export function confirmed(plan: GroupPlan, by: string, now: string): ConfirmedPlan {
  notBegun(plan)
  if (plan.status !== 'draft') throw new Problem('wrong-state', { state: 'plan-confirmed' })
  const { opened: _, ...draft } = plan
  return { ...draft, status: 'confirmed', confirmedAt: now, confirmedBy: by }
}

/** Free places by age, language and profile: a group for several ages counts for each of them, so rows do not add up. */
export function freeByAge(lines: readonly PlanLine[]) {
  const rows = new Map<string, { age: number; language: string; profile?: string; groups: number; free: number }>()
  for (const line of lines) {
    const [from = 0, to = 0] = line.ages
    for (let age = from; age <= to; age++) {
      const { language, profile } = line
      const key = `${age}/${language}/${profile ?? ''}`
      const row = rows.get(key) ?? { age, language, ...(profile && { profile }), groups: 0, free: 0 }
      rows.set(key, { ...row, groups: row.groups + 1, free: row.free + freeIn(line) })
    }
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
