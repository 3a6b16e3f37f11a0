import { requestFederalUpload } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { placeForFile } from '../../shared/edge/federal/take-file.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(requestFederalUpload, async ({ body: { orderId, code, bytes }, caller, act, permit }) => {
  permit({})
  needSmev(await regionData(act.region))
  return placeForFile(act, { client: caller.ref, orderId, code }, bytes)
})
