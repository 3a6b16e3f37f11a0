import { answerSwap, SwapRequestEnded } from '../../shared/contracts/swaps.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { agree, endRequest, inProposal } from '../../shared/domain/swap.ts'
import { http } from '../../shared/edge/http.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { agreed, SwapRequests, Swaps, undone } from '../../shared/table/swaps.ts'

/** `swap` names the proposal that the family saw: an answer to an earlier one never counts for a later. */
export const handler = http(answerSwap, async ({ params: { child }, body, act, permit }) => {
  permit({ child })
  const { region, now } = act
  const request = await SwapRequests.find({ region, id: child })
  if (!request) throw new Problem('wrong-state', { state: 'swap-none' })
  if (request.status === 'asked' && body.answer === 'decline' && body.swap === undefined) {
    const ended = endRequest(request, 'withdrawn', now)
    return commit(act, { status: ended.status }, [SwapRequestEnded.fact(ended)], SwapRequests.save(ended))
  }
  const { swap: id, municipality } = inProposal(request)
  if (body.swap !== id) throw new Problem('changed-meanwhile')
  const swap = await Swaps.get({ region, id })
  if (body.answer === 'decline') {
    const { facts, writes } = await undone(swap, (it) => (it === child ? 'declined' : undefined), now)
    return commit(act, { status: 'ended' as const }, facts, ...writes)
  }
  const { zone } = itsMunicipality(await regionData(region), municipality)

  const next = agree(swap, child, zone, now)

  const { facts, writes } = await agreed(next, now, zone)
  return commit(act, { status: next.status }, facts, ...writes)
})
