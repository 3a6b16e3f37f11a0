import { takeOutgoing } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { noteTaken } from '../../shared/table/federal/outgoing.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(takeOutgoing, async ({ body, caller, act, permit }) => {
  permit({})
  needSmev(await regionData(act.region))
  return { upTo: await noteTaken(act.region, caller.ref, body.upTo) }
})
