import { confirmGroupPlan, GroupPlanConfirmed } from '../../shared/contracts/group-plan.ts'
import { confirmed, revised } from '../../shared/domain/runs/group-plan.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { GroupPlans, openPlanned, planOf, planView } from '../../shared/table/runs/group-plans.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** Who came or left since the plan was saved counts: no place is opened twice, once now and once for the next year. */
export const handler = http(confirmGroupPlan, async ({ params, match, caller, act, permit }) => {
  const { municipality, startsOn } = params
  permit({ municipality })
  const { plan, groups } = await planOf(act.region, municipality, startsOn)

  const asSaved = confirmed(atVersion(plan, match), caller.ref, act.now)
  const done = { ...asSaved, lines: revised(plan, groups, plan.lines, plan.decisions).lines }
  await openPlanned(act, done)

  return commit(act, await planView(committed(done), groups), [GroupPlanConfirmed.fact(done)], GroupPlans.save(done))
})
