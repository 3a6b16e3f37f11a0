import { PublicationStarted, publishPlacementRun } from '../../shared/contracts/placement.ts'
import { publish } from '../../shared/domain/run.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { commit } from '../../shared/table/facts.ts'
import { Runs } from '../../shared/table/runs.ts'

export const handler = http(publishPlacementRun, async ({ params: { id }, match, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality })

  const publishing = publish(atVersion(run, match))

  return commit(act, { ...publishing, seq: match + 1 }, [PublicationStarted.fact(publishing)], Runs.save(publishing))
})
