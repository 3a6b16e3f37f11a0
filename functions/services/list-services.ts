import { listServices } from '../../shared/contracts/services.ts'
import { openNow, windowsOf } from '../../shared/domain/service.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { servicesOf } from '../../shared/table/services.ts'

export const handler = http(listServices, async ({ act, permit }) => {
  permit({})
  const [{ zone }, services] = await Promise.all([regionData(act.region), servicesOf(act.region)])
  const items = services.map((service) => {
    const openings = windowsOf(service, act.now, zone)
    return { ...service, openings: openings.slice(0, 3), open: openNow(openings, act.now) !== undefined, zone }
  })
  return { items }
})
