import { listPlacementRuns } from '../../shared/contracts/placement.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { runsOf } from '../../shared/table/runs/runs.ts'

export const handler = http(listPlacementRuns, async ({ params: { municipality }, query, caller, act, permit }) => {
  permit({ municipality })
  const list = `runs/${municipality}`
  const { items, next } = await runsOf(act.region, municipality, await openCursor(caller, list, query.after))
  return { items, next: await sealCursor(act, caller, list, next) }
})
