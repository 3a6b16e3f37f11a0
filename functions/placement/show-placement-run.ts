import { showPlacementRun } from '../../shared/contracts/placement.ts'
import { signaturesUnder } from '../../shared/domain/queue/rule-set.ts'
import { itsMunicipality, rulesOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { progressOf, Runs } from '../../shared/table/runs/runs.ts'

export const handler = http(showPlacementRun, async ({ params: { id }, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality })
  const region = await regionData(act.region)
  const rules = rulesOf(region, run.rules)
  const municipality = itsMunicipality(region, run.municipality)
  const signed = run.status === 'ready' && run.signedBy !== undefined ? 1 : undefined
  const { law } = rules
  const { offerDays } = municipality
  const signatures = signaturesUnder(rules, municipality)
  return { ...run, law, offerDays, signatures, signed, progress: await progressOf(run) }
})
