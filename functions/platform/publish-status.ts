import { recorded } from '../../shared/domain/health.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { healthOf, publishedStatus, storeStatus } from '../../shared/table/health.ts'
import { regionData } from '../../shared/table/regions.ts'
import { statusPage } from '../../shared/ui/public/status-page.tsx'

export const handler = schedule('publish-status', async (act) => {
  const [region, before, health] = await Promise.all([
    regionData(act.region),
    publishedStatus(act.region),
    healthOf(act),
  ])
  const record = recorded(before, health)
  await storeStatus(region, record, statusPage(region, record))
})
