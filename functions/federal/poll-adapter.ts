import { hasAdapter } from '../../shared/edge/federal/adapter.ts'
import { poll } from '../../shared/edge/federal/poll.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { regionData } from '../../shared/table/regions.ts'

/** Where the adapter does not call us, it is asked every minute; the region's data name the system that its messages count as. */
export const handler = schedule('poll-adapter', async ({ region }) => {
  const { smev, polled } = (await regionData(region)).adapters
  if (smev && polled !== undefined && hasAdapter()) await poll(region, polled)
})
