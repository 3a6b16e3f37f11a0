import { showQueueSummary } from '../../shared/contracts/reports.ts'
import { http } from '../../shared/edge/http.ts'
import { asOf, queueIn } from '../../shared/table/queue/counting.ts'
import { regionData } from '../../shared/table/regions.ts'
import { forEachOf } from '../../shared/table/store/lists.ts'

export const handler = http(showQueueSummary, async ({ act, permit }) => {
  permit({})
  const region = await regionData(act.region)
  const when = asOf(act, region)

  const rows = (await forEachOf(region.municipalities, (it) => queueIn(region, it, when))).flat()

  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0)
  return { asOf: act.now, agesOn: when.agesOn, waiting, rows }
})
