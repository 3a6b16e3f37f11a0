import { PlacementRequested, startPlacementRun } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { notBeingChanged, planId } from '../../shared/domain/runs/group-plan.ts'
import { requestRun } from '../../shared/domain/runs/run.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { GroupPlans } from '../../shared/table/runs/group-plans.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(startPlacementRun, async ({ params: { municipality }, body, caller, act, permit }) => {
  permit({ municipality })
  const region = await regionData(act.region)
  const today = civilDate(act.now, itsMunicipality(region, municipality).zone)
  const startsOn = body.startsOn ?? nextSeptember(today)
  notBeingChanged(await GroupPlans.find({ region: act.region, id: planId(municipality, startsOn) }))

  const rules = rulesOn(region, today, municipality).id
  const run = requestRun(act, { municipality, kind: 'mass', startsOn, rules, requestedBy: caller.ref })

  return commit(act, { id: run.id }, [PlacementRequested.fact(run)], Runs.save(run))
})
