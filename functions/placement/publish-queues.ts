import { schedule } from '../../shared/edge/schedule.ts'
import { openAdmission } from '../../shared/table/open-admission.ts'
import { storeQueues } from '../../shared/table/papers/public-pages.ts'
import { openQueues } from '../../shared/table/queue/public-queues.ts'
import { outcomePage } from '../../shared/ui/public/outcome-page.tsx'
import { queuePage } from '../../shared/ui/public/queue-page.tsx'
import { rulesPage } from '../../shared/ui/public/rules-page.tsx'

/** The queue as everybody may see it, its rules and the last outcome; only what has changed is written. */
export const handler = schedule('publish-queues', async (act) => {
  const [queues, admission] = await Promise.all([openQueues(act), openAdmission(act)])
  await storeQueues(act, queues, {
    queue: queuePage(queues),
    rules: rulesPage(admission),
    outcome: outcomePage(admission),
  })
})
