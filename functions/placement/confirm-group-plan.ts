import { confirmGroupPlan, GroupPlanConfirmed } from '../../shared/contracts/group-plan.ts'
import { confirmed } from '../../shared/domain/group-plan.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { commit } from '../../shared/table/facts.ts'
import { GroupPlans, openPlanned, planOf, planView } from '../../shared/table/group-plans.ts'

export const handler = http(confirmGroupPlan, async ({ params, match, caller, act, permit }) => {
  const { municipality, startsOn } = params
  permit({ municipality })
  const { plan } = await planOf(act.region, municipality, startsOn)

  const done = confirmed(atVersion(plan, match), caller.ref, act.now)
  await openPlanned(act, done)

  return commit(act, await planView(committed(done)), [GroupPlanConfirmed.fact(done)], GroupPlans.save(done))
})
