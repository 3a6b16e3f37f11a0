import { attachFederalFile } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { takeFile } from '../../shared/edge/federal/take-file.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(attachFederalFile, async ({ body: { orderId, code }, caller, act, permit }) => {
  permit({})
  needSmev(await regionData(act.region))
  return takeFile(act, { client: caller.ref, orderId, code })
})
