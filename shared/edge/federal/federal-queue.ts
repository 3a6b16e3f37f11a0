import { Problem } from '../../domain/problems/problem.ts'
import { hasMoved } from '../../domain/queue/queue-history.ts'
import { refusals } from '../../federal/refusals.ts'
import { positionOf, reasonsOf, refusedBy, wrongPart } from '../../federal/replies.ts'
import { civilDate } from '../../federal/simple.ts'
import { placeChanges, standingOf } from '../../table/queue/queue.ts'
import { movesIn } from '../../table/queue/queue-history.ts'
import { regionData } from '../../table/regions.ts'
import { commit } from '../../table/store/facts.ts'
import { type Conversations, known, reply } from './conversation.ts'

/** Questions about the place in the queue. */
export const queue: Pick<Conversations, 'GetApplicationQueueRequest' | 'GetApplicationQueueReasonRequest'> = {
  async GetApplicationQueueRequest(asked) {
    const { orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    if (application.status !== 'queued') throw new Problem('not-in-queue')
    const standing = await standingOf(application, await regionData(act.region), act.now)
    return commit(act, reply(asked, positionOf(orderId, standing), vault), [])
  },

  /** An application has changes of its place only while it waits. */
  async GetApplicationQueueReasonRequest(asked) {
    const { request, orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    if (application.status !== 'queued') throw new Problem('not-in-queue')
    const [from, to] = [civilDate(request.PeriodStart), civilDate(request.PeriodEnd)]
    if (to < from)
      return commit(act, reply(asked, wrongPart(orderId, 'GetApplicationQueueReasonRequest/PeriodEnd')), [])
    const moves = movesIn(await placeChanges(application, await regionData(act.region)), from, to)
    const answer = hasMoved(moves) ? reasonsOf(orderId, moves) : refusedBy(orderId, refusals.queueUnchanged)
    return commit(act, reply(asked, answer, vault), [])
  },
}
