import { PupilTransferred } from '../contracts/enrollment.ts'
import {
  SwapAgreed,
  SwapCompleted,
  SwapDone,
  SwapEnded,
  SwapOffered,
  SwapProposed,
  SwapReleased,
  SwapRequestEnded,
} from '../contracts/swaps.ts'
import type { Act } from '../domain/act.ts'
import { civilDate } from '../domain/calendar.ts'
import { attendance, currentEnrolment, move } from '../domain/pupil.ts'
import type { RegionData } from '../domain/region.ts'
import { inProposal, proposeSwap, Swap, SwapRequest, swapped, undo } from '../domain/swap.ts'
import type { SwapEnd } from '../domain/swap-end.ts'
import { keys } from './keys.ts'
import { Groups } from './organisations.ts'
import { Pupils } from './pupils.ts'
import { states, type Write } from './store/entity.ts'
import type { commit } from './store/facts.ts'
import { forEachOf, keysIn, rows } from './store/lists.ts'

export const SwapRequests = states<SwapRequest>({
  about: 'swap-request',
  version: 1,
  schema: SwapRequest,
  place: (it) =>
    it.status === 'asked'
      ? {
          gsi1pk: keys.swapRequestsOf(it),
          gsi1sk: keys.momentInList({ at: it.askedAt, id: it.id }),
          row: SwapRequest.parse(it),
        }
      : {},
})

export const Swaps = states<Swap>({
  about: 'swap',
  version: 1,
  schema: Swap,
  place: ({ region, id, status, answerBy }) =>
    status === 'proposed'
      ? { gsi3pk: keys.due({ region, kind: 'swap' }), gsi3sk: keys.momentInList({ at: answerBy, id }) }
      : {},
})

/** The requests of a municipality that wait for somebody. */
export const swapRequestsIn = (region: string, municipality: string): Promise<SwapRequest[]> =>
  rows(SwapRequest, { index: 'gsi1', partition: keys.swapRequestsOf({ region, municipality }) })

/** The keys of swaps that were not agreed on before a moment. */
export const overdueSwaps = (region: string, now: string) =>
  keysIn({ index: 'gsi3', partition: keys.due({ region, kind: 'swap' }), range: { to: now } })

/** The requests that wait for a swap, in the order of the ring. */
const requestsOf = ({ region, members }: Swap): Promise<SwapRequest[]> =>
  Promise.all(members.map(({ child }) => SwapRequests.get({ region, id: child })))

type Facts = Parameters<typeof commit>[2]
type Changes = { facts: Facts; writes: Write[] }

export type Asked = Extract<SwapRequest, { status: 'asked' }>

/** Who of a ring is no longer in the group whose place it offers. */
export async function leftIn(ring: readonly Asked[]): Promise<Asked[]> {
  const pupils = await forEachOf(ring, ({ region, id }) => Pupils.find({ region, id }))
  return ring.filter((it, at) => currentEnrolment(pupils[at])?.group !== it.from.group)
}

/** What a ring that was found writes: the swap, and the request of each that waits for it. */
export function proposed(act: Act, ring: readonly Asked[], settings: RegionData): Changes {
  const { swap, requests } = proposeSwap(act, ring, settings)
  return {
    facts: [SwapProposed.fact(swap), ...requests.map((it) => SwapOffered.fact(it))],
    writes: [Swaps.save(swap), ...requests.map((it) => SwapRequests.save(it))],
  }
}

/** What a consent writes: that somebody agreed, or, with the last one, all children of the ring in their new groups. */
export async function agreed(swap: Swap, now: string, zone: string): Promise<Changes> {
  if (swap.status !== 'done') return { facts: [SwapAgreed.fact(swap)], writes: [Swaps.save(swap)] }
  const { region } = swap
  const moved = await Promise.all(
    (await requestsOf(swap)).map(async (it) => {
      const request = swapped(inProposal(it), now)
      const [pupil, group] = await Promise.all([
        Pupils.get({ region, id: request.id }),
        Groups.get({ region, id: request.to.group }),
      ])
      const next = move(pupil, request.from.group, { ...group, plan: request.to.plan }, civilDate(now, zone), swap.id)
      return { request, next }
    }),
  )
  return {
    facts: [
      SwapCompleted.fact(swap),
      ...moved.flatMap(({ request, next }) => [
        SwapDone.fact(request),
        PupilTransferred.fact({ ...next, ...attendance(next), left: request.from, transfer: swap.id }),
      ]),
    ],
    writes: [
      Swaps.save(swap),
      ...moved.flatMap(({ request, next }) => [SwapRequests.save(request), Pupils.save(next)]),
    ],
  }
}

/** What a swap that does not happen writes: it ends, and so do the requests of those who leave; the others wait again. */
export async function undone(
  swap: Swap,
  leaves: (child: string) => SwapEnd | undefined,
  now: string,
): Promise<Changes> {
  const { swap: ended, requests } = undo(swap, await requestsOf(swap), leaves, now)
  return {
    facts: [
      SwapEnded.fact(ended),
      ...requests.map((it) => (it.status === 'ended' ? SwapRequestEnded.fact(it) : SwapReleased.fact(it))),
    ],
    writes: [Swaps.save(ended), ...requests.map((it) => SwapRequests.save(it))],
  }
}
