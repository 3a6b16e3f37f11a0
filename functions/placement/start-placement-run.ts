import { PlacementRequested, startPlacementRun } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { requestRun } from '../../shared/domain/runs/run.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(startPlacementRun, async ({ params: { municipality }, body, caller, act, permit }) => {
  permit({ municipality })
  const region = await regionData(act.region)
  const today = civilDate(act.now, itsMunicipality(region, municipality).zone)
  const startsOn = body.startsOn ?? nextSeptember(today)

  const rules = rulesOn(region, today, municipality).id
  const run = requestRun(act, { municipality, kind: 'mass', startsOn, rules, requestedBy: caller.ref })

  return commit(act, { id: run.id }, [PlacementRequested.fact(run)], Runs.save(run))
})
