import { listDeliveries } from '../../shared/contracts/preferences.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { deliveriesTo } from '../../shared/table/deliveries.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listDeliveries, async ({ query, caller, act, permit }) => {
  permit({ person: caller.ref })
  const after = await openCursor(caller, 'deliveries', query.after)
  const [{ items, next }, { zone }] = await Promise.all([
    deliveriesTo(act.region, caller.ref, after),
    regionData(act.region),
  ])

  return { items: items.map((it) => ({ ...it, zone })), next: await sealCursor(act, caller, 'deliveries', next) }
})
