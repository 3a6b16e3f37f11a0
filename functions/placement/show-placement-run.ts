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
  const { offerDays, signatures = 1 } = itsMunicipality(region, run.municipality)
  const signed = run.status === 'ready' && run.signedBy !== undefined ? 1 : undefined
  return { ...run, law, offerDays, signatures, signed, progress: await progressOf(run) }
})
