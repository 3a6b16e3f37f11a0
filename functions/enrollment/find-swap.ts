import { SwapAsked, SwapReleased, SwapRequestEnded } from '../../shared/contracts/swaps.ts'
import type { Act } from '../../shared/domain/act.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { endRequest, mayGo, ringOf, sameYear } from '../../shared/domain/swap.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { forEachOf } from '../../shared/table/store/lists.ts'
import { type Asked, leftIn, proposed, SwapRequests, swapRequestsIn } from '../../shared/table/swaps.ts'

/**
 * Looks for a ring whenever a request begins to wait. A child that has left its group meanwhile asks for nothing any more: its
 * request ends, and the others are looked through again.
 */
export const handler = subscriber('find-swap', [SwapAsked, SwapReleased], async ({ data, act }) => {
  const { region } = act
  const start = await SwapRequests.get({ region, id: data.id })
  if (start.status !== 'asked') return
  const others = (await swapRequestsIn(region, start.municipality)).filter(({ id }) => id !== start.id)
  const known = await forEachOf(others, (it) => SwapRequests.get(it))
  let requests = [start, ...known.flatMap((it) => (it.status === 'asked' ? [it] : []))]
  const names = [...new Set(requests.map(({ from }) => from.group))]
  const groups = new Map((await forEachOf(names, (id) => Groups.get({ region, id }))).map((it) => [it.id, it]))
  const settings = await regionData(region)
  const today = civilDate(act.now, itsMunicipality(settings, start.municipality).zone)
  const mayTake = (it: Asked, place: Asked) => {
    const [own, to] = [groups.get(it.from.group), groups.get(place.from.group)]
    return own !== undefined && to !== undefined && sameYear(it.from, place.from, today) && mayGo(it, own, to, today)
  }
  for (;;) {
    const ring = ringOf(start, requests, mayTake)
    if (!ring) return
    const left = await leftIn(ring)
    if (left.length === 0) {
      const { facts, writes } = proposed(act, ring, settings)
      return commit(act, undefined, facts, ...writes)
    }
    await end(act, left)
    if (left.includes(start)) return
    requests = requests.filter((it) => !left.includes(it))
  }
})

/** On the way: what the fact asked for has happened when there is a ring, or none. */
async function end({ receipt: _, ...act }: Act, left: readonly Asked[]): Promise<void> {
  const ended = left.map((it) => endRequest(it, 'left', act.now))
  const facts = ended.map((it) => SwapRequestEnded.fact(it))
  await commit(act, undefined, facts, ...ended.map((it) => SwapRequests.save(it)))
}
