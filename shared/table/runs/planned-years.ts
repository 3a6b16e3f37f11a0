import { GroupPlanBegun } from '../../contracts/group-plan.ts'
import { GroupRenewed } from '../../contracts/registry.ts'
import type { Act } from '../../domain/act.ts'
import type { ConfirmedPlan, GroupPlan } from '../../domain/runs/group-plan.ts'
import { begin, linesAhead, placesFrom } from '../../domain/runs/planned-year.ts'
import { Groups } from '../organisations.ts'
import { commit } from '../store/facts.ts'
import { GroupPlans } from './group-plans.ts'
import { beginSeats, plannedSeats, seatsOf } from './seats.ts'

/** Four writes for each group, under the hundred of a transaction. */
const AT_ONCE = 20

/**
 * The places of a plan become the current ones, some groups in one transaction with the plan itself: begun in part it goes on
 * from there, and no group begins twice.
 * @throws Problem `changed-meanwhile` when somebody took or gave back one of these places at this moment
 */
export async function beginYear(act: Act, plan: ConfirmedPlan): Promise<void> {
  let it: GroupPlan = plan
  while (it.status === 'confirmed') {
    await beginSome(act, it)
    it = await GroupPlans.get(it)
  }
}

async function beginSome(act: Act, plan: ConfirmedPlan): Promise<void> {
  const { region, startsOn } = plan
  const counted = await Promise.all(
    linesAhead(plan, AT_ONCE).map(async (line) => {
      const own = { region, group: line.group }
      const ahead = plannedSeats({ ...own, plan: startsOn })
      const [group, now, planned] = await Promise.all([
        Groups.get({ region, id: line.group }),
        seatsOf(own),
        seatsOf(ahead),
      ])
      return { line, group, own, ahead, now, planned }
    }),
  )
  const next = begin(plan, counted, act.now)
  const renewed = counted.map(({ group, line: { ages, capacity } }) => ({ ...group, ages, capacity }))
  await commit(
    act,
    undefined,
    [GroupPlanBegun.fact(next), ...renewed.map((it) => GroupRenewed.fact({ ...it, since: startsOn }))],
    GroupPlans.save(next),
    ...renewed.map((it) => Groups.save(it)),
    ...counted.flatMap((it) => beginSeats(it.own, it.now, placesFrom(it), it.ahead, it.planned)),
  )
}
