import { publish } from '../../shared/edge/publish.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { markPublished, outboxes, waiting } from '../../shared/table/store/outbox.ts'

export const handler = schedule('sweep-facts', async ({ region, now }) => {
  for (const shard of outboxes(region))
    for await (const facts of waiting(shard)) await publish(facts, (fact) => markPublished(fact, now))
})
