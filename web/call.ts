import type * as z from 'zod/mini'
import type { Route } from '../shared/contracts/route.ts'
import { NoConnection, NotAdmitted, ProblemError } from './problem-error.ts'
import { type Given, request, type Transport } from './request.ts'

type Nothing = Record<never, never>
/** A part of a request: it may be left out when nothing in it is required. */
type Part<Name extends string, Shape> = Nothing extends Shape ? { [N in Name]?: Shape } : { [N in Name]: Shape }

/** What a contract asks for. */
export type CallInput<P extends z.ZodMiniType, Q extends z.ZodMiniType, B extends z.ZodMiniType> = Part<
  'params',
  z.input<P>
> &
  Part<'query', z.input<Q>> &
  Part<'body', z.input<B>> & {
    /** Of a change: the `seq` that the page shows. */
    match?: number
    /** Of a creation: the key under which a repetition is known. A form keeps it with its draft (draft.ts). */
    attempt?: string
    signal?: AbortSignal
  }

export type Call = <R extends z.ZodMiniType, P extends z.ZodMiniType, Q extends z.ZodMiniType, B extends z.ZodMiniType>(
  contract: Route<P, Q, B, R>,
  ...input: Nothing extends CallInput<P, Q, B> ? [CallInput<P, Q, B>?] : [CallInput<P, Q, B>]
) => Promise<z.output<R>>

export type CallParts = Transport & {
  /** The bearer; `instead` is one that was just refused. */
  token: (instead?: string) => Promise<string>
  /** Told after every try, so that the page knows whether it is offline. */
  onReach: (reached: boolean) => void
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  random: () => number
}

/** Seconds before the second, third and fourth try, each shortened by a dice up to a half. */
const pauses = [1, 3, 7]

/**
 * Calls the API by its contracts: `call(showMe)`, `call(submitApplication, { body })`. The contract gives the address, the
 * types of what goes and comes, and the manners: a creation carries one `Idempotency-Key` through all tries, a change its
 * `If-Match`. What everybody may ask needs nobody signed in. What may be repeated safely is repeated when the network fails or the server is too busy.
 * @throws ProblemError for every refusal, NoConnection when no answer came
 */
export function createCall(parts: CallParts): Call {
  return async (contract, ...[input]) => {
    const given: Given = { ...input }
    if (contract.once) given.attempt ??= newAttempt()
    const repeatable = contract.method !== 'POST' || contract.once
    for (let tries = 0; ; tries++) {
      try {
        const ask = (token?: string) => request(contract, { ...given, token }, parts)
        const answer = await (contract.who.includes('public') ? ask() : admitted(parts, ask))
        parts.onReach(true)
        return answer
      } catch (error) {
        if (error instanceof NoConnection) parts.onReach(false)
        else if (error instanceof ProblemError) parts.onReach(true)
        const pause = pauses[tries]
        if (!repeatable || pause === undefined || !passes(error)) throw error
        await parts.wait(pause * 1000 * (1 - parts.random() / 2), given.signal)
      }
    }
  }
}

/** A key for one creation: the same for all tries, another for another document. */
export const newAttempt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Trouble that may be over in a moment. Who was given a ticket, or has asked too often, is told how long to wait. */
export const passes = (error: unknown) =>
  error instanceof NoConnection ||
  (error instanceof ProblemError && [429, 502, 503, 504].includes(error.status) && error.params.seconds === undefined)

/** With the bearer at hand; when the door does not know it any more, once again with a new one. */
async function admitted<T>({ token }: CallParts, ask: (token: string) => Promise<T>): Promise<T> {
  const first = await token()
  try {
    return await ask(first)
  } catch (error) {
    if (!(error instanceof NotAdmitted)) throw error
    return await ask(await token(first))
  }
}
