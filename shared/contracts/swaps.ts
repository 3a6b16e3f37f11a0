import * as z from 'zod/mini'
import { Code, Count, Flag, Id, Instant, oneOf, Ref, Title, Zone } from '../domain/fields.ts'
import { SwapEnd } from '../domain/swap-end.ts'
import { event } from './event.ts'
import { route } from './route.ts'

/** Exchange of places between kindergartens: a family asks, is told of a place, agrees or declines. */

const params = z.object({ child: Ref })
const Named = z.object({ id: Id, title: Title })

export const showSwapRequest = route({
  name: 'showSwapRequest',
  method: 'GET',
  path: '/children/{child}/swap-request',
  summary: 'Обмен местами между детскими садами: запрос семьи и что по нему предложено',
  who: ['parent'],
  params,
  response: z.object({
    /** Of the terms: that of the municipality. */
    zone: Zone,
    /** Where the child has a place now; absent where it attends no kindergarten group. */
    place: z.optional(z.object({ organisation: Named, group: Named })),
    request: z.optional(
      z.object({
        seq: Count,
        status: oneOf('asked', 'proposed', 'done', 'ended'),
        wishes: z.array(Named),
        askedAt: Instant,
        /** The place that was proposed, until when to answer, whether this family has agreed. */
        to: z.optional(z.object({ organisation: Named, group: Named })),
        answerBy: z.optional(Instant),
        swap: z.optional(Id),
        agreed: z.optional(Flag),
        /** An exchange did not happen, and the request waits again. */
        releasedAt: z.optional(Instant),
        endedAt: z.optional(Instant),
        why: z.optional(SwapEnd),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const askSwap = route({
  name: 'askSwap',
  method: 'POST',
  path: '/children/{child}/swap-request',
  summary: 'Попросить обменять место в детском саду на место в другом',
  who: ['parent'],
  params,
  body: z.object({ wishes: z.array(Id).check(z.minLength(1), z.maxLength(10)) }),
  status: 201,
  response: z.object({ status: oneOf('asked'), wishes: Count }),
  once: true,
  problems: ['not-found', 'invalid-request', 'not-enrolled', 'swap-asked', 'same-organisation', 'unknown-organisation'],
})

export const answerSwap = route({
  name: 'answerSwap',
  method: 'POST',
  path: '/children/{child}/swap-request/answer',
  summary: 'Согласиться на обмен, отказаться от него или отозвать запрос; последнее согласие обменивает места',
  who: ['parent'],
  params,
  body: z.object({ answer: oneOf('agree', 'decline'), swap: z.optional(Id) }),
  response: z.object({ status: oneOf('proposed', 'done', 'ended') }),
  once: true,
  problems: ['not-found', 'invalid-request', 'wrong-state', 'term-over', 'not-enrolled', 'changed-meanwhile'],
})

const Place = z.object({ organisation: Id, group: Id })
const request = { id: Ref, municipality: Code, from: Place }
export const SwapAsked = event('enrollment.swap-asked', 'swap-request', z.object(request))
export const SwapOffered = event(
  'enrollment.swap-offered',
  'swap-request',
  z.object({ ...request, swap: Id, to: Place, answerBy: Instant }),
)
/** The other side said no or nothing: the request waits for another one. */
export const SwapReleased = event('enrollment.swap-released', 'swap-request', z.object(request))
export const SwapDone = event('enrollment.swap-done', 'swap-request', z.object({ ...request, to: Place }))
export const SwapRequestEnded = event('enrollment.swap-request-ended', 'swap-request', z.object(request))

const swap = { id: Id, municipality: Code }
export const SwapProposed = event('enrollment.swap-proposed', 'swap', z.object(swap))
export const SwapAgreed = event('enrollment.swap-agreed', 'swap', z.object(swap))
export const SwapCompleted = event('enrollment.swap-completed', 'swap', z.object(swap))
export const SwapEnded = event('enrollment.swap-ended', 'swap', z.object(swap))
