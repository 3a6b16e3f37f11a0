import { GroupPlanLeft, GroupPlanStayed } from '../../contracts/group-plan.ts'
import type { Offer } from '../../domain/application.ts'
import { nextSeptember } from '../../domain/calendar.ts'
import type { Departure } from '../../domain/leaving.ts'
import { Problem } from '../../domain/problems/problem.ts'
import type { Enrolment } from '../../domain/pupil.ts'
import { type GroupPlan, isOpened, planId } from '../../domain/runs/group-plan.ts'
import { lineKept, withLeaver, withStayer } from '../../domain/runs/moves.ts'
import { GroupPlans } from '../runs/group-plans.ts'
import { counterOf, freePlace, plannedSeats, resizeSeats, seatsOf, takeSeat } from '../runs/seats.ts'
import type { Write } from '../store/entity.ts'
import type { commit } from '../store/facts.ts'

type Left = {
  facts: Parameters<typeof commit>[2]
  writes: Write[]
  left: { group: string; organisation: string; plan?: string }
}

/**
 * What is written of the place that a child leaves for the kindergarten of an offer. Before the first day of a planned year the
 * child goes where it went: its place of this year stays taken until then, and the plan has one more who leaves and one more
 * free place.
 */
export async function placeLeft(
  region: string,
  was: Enrolment,
  { plan }: Pick<Offer, 'plan'>,
  cohort: number,
): Promise<Left> {
  const { organisation, group } = was
  const ahead = plan !== undefined && was.plan !== plan && (await counterOf({ region, group, plan })).group !== group
  if (!ahead) {
    const left = { organisation, group, ...(was.plan !== undefined && { plan: was.plan }) }
    return { facts: [], writes: [await freePlace({ region, group, plan: was.plan })], left }
  }
  const left = { organisation, group, plan }
  const found = await GroupPlans.get({ region, id: planId(was.municipality, plan) })
  return { ...(await seatOfPlan(found, was, cohort)), left }
}

/** The plan has one more who leaves and one more free place; whoever is not counted among those who stay leaves nothing to give. */
async function seatOfPlan(plan: GroupPlan, was: Enrolment, cohort: number): Promise<Pick<Left, 'facts' | 'writes'>> {
  if (!lineKept(plan, was, cohort)) return { facts: [], writes: [] }
  const { group } = was
  const next = withLeaver(plan, group)
  const planned = plannedSeats({ region: plan.region, group, plan: plan.startsOn })
  const { capacity } = await seatsOf(planned)
  const wider = resizeSeats(planned, capacity, capacity + 1, () => new Problem('changed-meanwhile'))
  return { facts: [GroupPlanLeft.fact({ ...next, group })], writes: [GroupPlans.save(next), wider] }
}

/** What is written of the place of a child who leaves for good: it is free now, and in the plan of the next year that counts the child. */
export async function placeGivenUp(
  region: string,
  was: Enrolment,
  cohort: number,
  today: string,
): Promise<Pick<Left, 'facts' | 'writes'> & { plan?: string }> {
  const { group, plan } = was
  const free = await freePlace({ region, group, plan })
  const next = await GroupPlans.find({ region, id: planId(was.municipality, nextSeptember(today)) })
  const isOfNext = next === undefined || !isOpened(next) || next.startsOn === plan
  const { facts, writes } = isOfNext ? { facts: [], writes: [] } : await seatOfPlan(next, was, cohort)
  return { facts, writes: [free, ...writes], ...(next && facts.length > 0 && { plan: next.startsOn }) }
}

/**
 * What is written of the place of a child who did not leave after all: taken again, now and in the plan that had given it free.
 * Refuses with `group-full` where either has been given on.
 */
export async function placeTakenBack(
  region: string,
  { group, municipality, plan, ended }: Departure,
  title: string,
): Promise<Pick<Left, 'facts' | 'writes'>> {
  const seat = takeSeat(await counterOf({ region, group, plan }), title)
  const next = ended.plan && (await GroupPlans.get({ region, id: planId(municipality, ended.plan) }))
  if (!next || !isOpened(next)) return { facts: [], writes: [seat] }
  const planned = plannedSeats({ region, group, plan: next.startsOn })
  const { capacity } = await seatsOf(planned)
  const full = () => new Problem('group-full', { group: title })
  if (capacity === 0) throw full()
  const stays = withStayer(next, group)
  const narrower = resizeSeats(planned, capacity, capacity - 1, full)
  return { facts: [GroupPlanStayed.fact({ ...stays, group })], writes: [seat, GroupPlans.save(stays), narrower] }
}
