import { showGroupPlan } from '../../shared/contracts/group-plan.ts'
import { http } from '../../shared/edge/http.ts'
import { planOf, planView } from '../../shared/table/runs/group-plans.ts'

export const handler = http(showGroupPlan, async ({ params: { municipality, startsOn }, act, permit }) => {
  permit({ municipality })
  const { plan, groups } = await planOf(act.region, municipality, startsOn)
  return planView(plan, groups)
})
