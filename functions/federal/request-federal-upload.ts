import { requestFederalUpload } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { ofClient, placeForNamed } from '../../shared/table/federal/named-files.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(requestFederalUpload, async ({ body: { orderId, code, bytes }, caller, act, permit }) => {
  permit({})
  needSmev(await regionData(act.region))
  const application = await ofClient(act.region, orderId, caller.ref)
  return placeForNamed(act, application, code, bytes)
})
