import { showPlacementRun } from '../../shared/contracts/placement.ts'
import { http } from '../../shared/edge/http.ts'
import { progressOf, Runs } from '../../shared/table/runs.ts'

export const handler = http(showPlacementRun, async ({ params: { id }, act, permit }) => {
  const run = await Runs.get({ region: act.region, id })
  permit({ municipality: run.municipality })
  return { ...run, progress: await progressOf(run) }
})
