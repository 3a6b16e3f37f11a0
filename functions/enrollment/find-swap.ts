import { SwapAsked, SwapOffered, SwapProposed, SwapReleased, SwapRequestEnded } from '../../shared/contracts/swaps.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { endRequest, mayGo, proposeSwap, ringOf, type SwapRequest, sameYear } from '../../shared/domain/swap.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { commit } from '../../shared/table/facts.ts'
import { forEachOf } from '../../shared/table/lists.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'
import { SwapRequests, Swaps, swapRequestsIn } from '../../shared/table/swaps.ts'

/** Looks for a ring whenever a request begins to wait. A child that has left its group meanwhile asks for nothing any more. */
export const handler = subscriber('find-swap', [SwapAsked, SwapReleased], async ({ data, act }) => {
  const { region } = act
  const start = await SwapRequests.get({ region, id: data.id })
  if (start.status !== 'asked') return
  const others = (await swapRequestsIn(region, start.municipality)).filter(({ id }) => id !== start.id)
  const requests = (await forEachOf([start, ...others], (it) => SwapRequests.get(it))).flatMap((it) =>
    it.status === 'asked' ? [it] : [],
  )
  const groups = new Map(
    (await forEachOf([...new Set(requests.map(({ from }) => from.group))], (id) => Groups.get({ region, id }))).map(
      (it) => [it.id, it],
    ),
  )
  const settings = await regionData(region)
  const today = civilDate(act.now, itsMunicipality(settings, start.municipality).zone)
  const ring = ringOf(start, requests, (it, place) => {
    const [own, to] = [groups.get(it.from.group), groups.get(place.from.group)]
    return own !== undefined && to !== undefined && sameYear(it.from, place.from, today) && mayGo(it, own, to, today)
  })
  if (!ring) return
  const pupils = await forEachOf(ring, ({ id }) => Pupils.find({ region, id }))
  const left = ring.filter((it: SwapRequest, at) => currentEnrolment(pupils[at])?.group !== it.from.group)
  if (left.length > 0) {
    const ended = left.map((it) => endRequest(it, 'left', act.now))
    await commit(
      act,
      undefined,
      ended.map((it) => SwapRequestEnded.fact(it)),
      ...ended.map((it) => SwapRequests.save(it)),
    )
    return
  }
  const { swap, requests: proposed } = proposeSwap(act, ring, settings)
  const facts = [SwapProposed.fact(swap), ...proposed.map((it) => SwapOffered.fact(it))]
  await commit(act, undefined, facts, Swaps.save(swap), ...proposed.map((it) => SwapRequests.save(it)))
})
