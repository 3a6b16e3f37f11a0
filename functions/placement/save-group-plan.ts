import { GroupPlanSaved, saveGroupPlan } from '../../shared/contracts/group-plan.ts'
import { revised } from '../../shared/domain/runs/group-plan.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { decisionsFor, GroupPlans, planOf, planView } from '../../shared/table/runs/group-plans.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(saveGroupPlan, async ({ params, body, match, act, permit }) => {
  const { municipality, startsOn } = params
  permit({ municipality })
  const { plan, groups } = await planOf(act.region, municipality, startsOn)
  const decisions = await decisionsFor(plan, groups, body.decisions)

  const saved = revised(atVersion(plan, match), groups, body.lines, decisions)

  return commit(act, await planView(committed(saved), groups), [GroupPlanSaved.fact(saved)], GroupPlans.save(saved))
})
