import { showPlacementRun } from '../../shared/contracts/placement.ts'
import { itsMunicipality, rulesOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { progressOf, Runs } from '../../shared/table/runs.ts'

export const handler = http(showPlacementRun, async ({ params: { id }, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality })
  const region = await regionData(act.region)
  const { law } = rulesOf(region, run.rules)
  const { offerDays } = itsMunicipality(region, run.municipality)
  return { ...run, law, offerDays, progress: await progressOf(run) }
})
