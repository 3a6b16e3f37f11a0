import { schedule } from '../../shared/edge/schedule.ts'
import { hasChanged, refresh } from '../../shared/table/queue.ts'
import { regionData } from '../../shared/table/regions.ts'

/** Queues that changed while somebody else's turn was on. */
export const handler = schedule('refresh-queues', async (act) => {
  const { municipalities } = await regionData(act.region)
  for (const { code } of municipalities) if (await hasChanged(act, code)) await refresh(act, code, 0)
})
