import { attachFederalFile } from '../../shared/contracts/federal.ts'
import { needSmev } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { ofClient, takeNamed } from '../../shared/table/federal/named-files.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(attachFederalFile, async ({ body: { orderId, code }, caller, act, permit }) => {
  permit({})
  needSmev(await regionData(act.region))
  const application = await ofClient(act.region, orderId, caller.ref)
  return takeNamed(act, application, code)
})
