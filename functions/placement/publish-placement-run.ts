import { PlacementSigned, PublicationStarted, publishPlacementRun } from '../../shared/contracts/placement.ts'
import { signaturesUnder } from '../../shared/domain/queue/rule-set.ts'
import { itsMunicipality, rulesOf } from '../../shared/domain/region.ts'
import { sign } from '../../shared/domain/runs/run.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(publishPlacementRun, async ({ params: { id }, match, caller, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality })
  const region = await regionData(act.region)
  const signatures = signaturesUnder(rulesOf(region, run.rules), itsMunicipality(region, run.municipality))

  const next = sign(atVersion(run, match), caller.ref, signatures)

  const fact = next.status === 'ready' ? PlacementSigned.fact(next) : PublicationStarted.fact(next)
  const signed = next.status === 'ready' ? 1 : undefined
  return commit(act, { ...next, seq: match + 1, signed }, [fact], Runs.save(next))
})
