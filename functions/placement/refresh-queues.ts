import { civilTime } from '../../shared/domain/calendar.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { refresh } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'

/** Queues that changed while somebody else's turn was on; all of them when a day begins, by the rules of that day. */
export const handler = schedule('refresh-queues', async (act) => {
  const { municipalities } = await regionData(act.region)
  for (const { code, zone } of municipalities) {
    const isNewDay = civilTime(act.now, zone) < '00:05'
    await refresh(act, code, isNewDay ? 300 : 0, isNewDay)
  }
})
