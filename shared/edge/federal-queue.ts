import { Problem } from '../domain/problem.ts'
import { positionOf } from '../federal/replies.ts'
import { commit } from '../table/facts.ts'
import { standingOf } from '../table/queue.ts'
import { regionData } from '../table/regions.ts'
import { type Conversations, known, reply } from './conversation.ts'

/** Questions about the place in the queue. */
export const queue: Pick<Conversations, 'GetApplicationQueueRequest'> = {
  async GetApplicationQueueRequest(asked) {
    const { orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    if (application.status !== 'queued') throw new Problem('not-in-queue')
    const standing = await standingOf(application, await regionData(act.region), act.now)
    return commit(act, reply(asked, positionOf(orderId, standing), vault), [])
  },
}
