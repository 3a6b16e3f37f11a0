import { schedule } from '../../shared/edge/schedule.ts'
import { storeQueues } from '../../shared/table/public-pages.ts'
import { openQueues } from '../../shared/table/public-queues.ts'
import { queuePage } from '../../shared/ui/public/queue-page.tsx'

/** The queue as everybody may see it; only what has changed is written. */
export const handler = schedule('publish-queues', async (act) => {
  const queues = await openQueues(act)
  await storeQueues(act, queues, queuePage(queues))
})
