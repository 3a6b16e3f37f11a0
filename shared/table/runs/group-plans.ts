import type { Act } from '../../domain/act.ts'
import { addDays } from '../../domain/calendar.ts'
import type { Group } from '../../domain/organisation.ts'
import { Problem } from '../../domain/problems/problem.ts'
import {
  type Decision,
  freeByAge,
  freeIn,
  GroupPlan,
  opened,
  type PlanLine,
  planId,
  proposed,
  staying,
} from '../../domain/runs/group-plan.ts'
import { keys } from '../keys.ts'
import { groupsOf, organisationsOf, titlesIn } from '../organisations.ts'
import { confirmedIn } from '../queue/queue.ts'
import { regionData } from '../regions.ts'
import { states } from '../store/entity.ts'
import { commit } from '../store/facts.ts'
import { keysIn } from '../store/lists.ts'
import { plannedSeats, resizeSeats, seatsOf, withPlaces } from './seats.ts'

export const GroupPlans = states<GroupPlan>({
  about: 'plan',
  version: 2,
  upcast: { 1: (old) => old },
  schema: GroupPlan,
  place: ({ region, id, status, startsOn }) =>
    status === 'confirmed'
      ? { gsi3pk: keys.due({ region, kind: 'plan' }), gsi3sk: keys.momentInList({ at: firstMoment(startsOn), id }) }
      : {},
})

/** When the day begins in the easternmost zone there is; where a municipality is, it begins later. */
const firstMoment = (date: string) => `${addDays(date, -1)}T10:00:00.000Z`

/** The keys of confirmed plans whose first day may have come. */
export const plansDue = (region: string, now: string) =>
  keysIn({ index: 'gsi3', partition: keys.due({ region, kind: 'plan' }), range: { to: now } })

/** The kindergarten groups of a municipality with the places they have now. */
export async function kindergartenGroups(region: string, municipality: string) {
  const organisations = await organisationsOf(region, municipality)
  const groups = (await Promise.all(organisations.map(({ id }) => groupsOf(region, id)))).flat()
  const found = groups.filter(({ kind }) => kind === 'kindergarten-group')
  return withPlaces(found.map((it) => ({ ...it, room: it.capacity })))
}

/** The plan, or the one that follows from the groups as they are where nobody has saved one. */
export async function planOf(region: string, municipality: string, startsOn: string) {
  const [found, groups] = await Promise.all([
    GroupPlans.find({ region, id: planId(municipality, startsOn) }),
    kindergartenGroups(region, municipality),
  ])
  return { plan: found ?? proposed(region, municipality, startsOn, groups), groups }
}

type Wanted = Omit<Decision, 'application'>

/**
 * The decisions with the applications they are about: one that waits and asks for that kindergarten, or one that the plan
 * has already. @throws Problem `plan-impossible`
 */
export async function decisionsFor(plan: GroupPlan, groups: readonly Group[], wanted: readonly Wanted[]) {
  if (wanted.length === 0) return []
  const waiting = await confirmedIn(plan.region, plan.municipality)
  return wanted.map((it): Decision => {
    const group = groups.find(({ id }) => id === it.group)
    const known = plan.decisions.find(({ number, group: same }) => number === it.number && same === it.group)
    if (known) return { ...it, application: known.application }
    const found = waiting.find(({ number }) => number === it.number)
    const refused = (why: string) => new Problem('plan-impossible', { group: group?.title ?? it.group, why })
    if (!group || !found) throw refused(`в очереди нет заявления ${it.number}`)
    if (!found.wishes.includes(group.organisation)) throw refused(`в заявлении ${it.number} этот сад не выбран`)
    return { ...it, application: found.id }
  })
}

const AT_ONCE = 25

/**
 * Opens the places of the next year, or more or fewer of them where the plan was confirmed before. May stop half-way: the
 * same call again does the rest.
 * @throws Problem `plan-taken` where more are given out than are left
 */
export async function openPlanned(act: Act, { region, startsOn, lines }: GroupPlan): Promise<void> {
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    const some = lines.slice(from, from + AT_ONCE)
    const writes = await Promise.all(
      some.map(async (line) => {
        const of = plannedSeats({ region, group: line.group, plan: startsOn })
        const { capacity } = await seatsOf(of)
        return resizeSeats(of, capacity, freeIn(line), () => new Problem('plan-taken', { group: line.title }))
      }),
    )
    await commit(act, undefined, [], ...writes)
  }
}

/** The plan as its page shows it, with the groups of today that are not in it. */
export async function planView(plan: GroupPlan, groups: Awaited<ReturnType<typeof kindergartenGroups>>) {
  const [{ organisations }, { kindergarten }] = await Promise.all([
    titlesIn(plan.region, plan.municipality),
    regionData(plan.region),
  ])
  const { languages, profiles } = kindergarten
  const { seq, status, startsOn, lines, decisions } = plan
  const shown = (line: PlanLine) => ({
    ...line,
    kindergarten: organisations.get(line.organisation) ?? line.organisation,
    staying: staying(line),
    free: freeIn(line),
  })
  return {
    seq,
    status,
    startsOn,
    ...(plan.status === 'draft' && plan.opened && { changed: true }),
    ...(plan.status !== 'draft' && { confirmedAt: plan.confirmedAt }),
    ...(plan.status === 'begun' && { begunAt: plan.begunAt, ...(plan.crowded && { crowded: plan.crowded.length }) }),
    lines: lines.map(shown),
    missing: opened(plan, groups).map(shown),
    decisions: decisions.map(({ number, group, ground, document }) => ({ number, group, ground, document })),
    freeByAge: freeByAge(lines).map(({ language, profile, ...row }) => ({
      ...row,
      language: titleIn(languages, language),
      ...(profile && { profile: titleIn(profiles, profile) }),
    })),
  }
}

const titleIn = (words: readonly { code: string; title: string }[], code: string): string =>
  words.find((it) => it.code === code)?.title ?? code
