import { schedule } from '../../shared/edge/schedule.ts'
import { refresh } from '../../shared/table/queue.ts'
import { regionData } from '../../shared/table/regions.ts'

/** Queues that changed while somebody else's turn was on. */
export const handler = schedule('refresh-queues', async (act) => {
  const { municipalities } = await regionData(act.region)
  for (const { code } of municipalities) await refresh(act, code, 0)
})
