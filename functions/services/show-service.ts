import { showService } from '../../shared/contracts/services.ts'
import { windowsOf } from '../../shared/domain/service.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { serviceOf } from '../../shared/table/services.ts'

export const handler = http(showService, async ({ params, act, permit }) => {
  permit({})
  const [{ zone }, service] = await Promise.all([regionData(act.region), serviceOf(act.region, params.service)])
  return { ...service, openings: windowsOf(service, act.now, zone).slice(0, 3), now: act.now, zone }
})
