import { GroupPlanLeft } from '../../contracts/group-plan.ts'
import type { Offer } from '../../domain/application.ts'
import { Problem } from '../../domain/problems/problem.ts'
import type { Enrolment } from '../../domain/pupil.ts'
import { planId } from '../../domain/runs/group-plan.ts'
import { lineKept, withLeaver } from '../../domain/runs/moves.ts'
import { GroupPlans } from '../runs/group-plans.ts'
import { counterOf, freePlace, plannedSeats, resizeSeats, seatsOf } from '../runs/seats.ts'
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
  // Whoever is not counted among those who stay leaves nothing to give.
  if (!lineKept(found, was, cohort)) return { facts: [], writes: [], left }
  const next = withLeaver(found, group)
  const planned = plannedSeats({ region, group, plan })
  const { capacity } = await seatsOf(planned)
  const wider = resizeSeats(planned, capacity, capacity + 1, () => new Problem('changed-meanwhile'))
  return { facts: [GroupPlanLeft.fact({ ...next, group })], writes: [GroupPlans.save(next), wider], left }
}
