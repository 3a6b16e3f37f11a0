import { replayMessage } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { replay } from '../../shared/edge/federal/replay.ts'
import { http } from '../../shared/edge/http.ts'
import { troubleWith } from '../../shared/table/federal/troubles.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(replayMessage, async ({ params, act, permit }) => {
  permit({})
  needSmev(await regionData(act.region))
  return replay(act, await troubleWith(act.region, params.id))
})
