/** Calls the API of a running region by its contracts: for the tour, tests and benches. Pages have their own (web/call.ts). */
import type * as z from 'zod/mini'
import type { Route } from '../shared/contracts/route.ts'

type Empty = Record<string, never>
type Part<Name extends string, S extends z.ZodMiniType> =
  z.input<S> extends Empty ? object : { [K in Name]: z.input<S> }
/** What a call needs: parameters, query and body where the contract has them; the version it changes; a key of its own. */
export type Given<P extends z.ZodMiniType, Q extends z.ZodMiniType, B extends z.ZodMiniType> = Part<'params', P> &
  (Empty extends z.input<Q> ? Partial<Part<'query', Q>> : Part<'query', Q>) &
  Part<'body', B> & { match?: number; key?: string }

/** A refusal of the API, as it stands in the problem document. */
export class Refused extends Error {
  readonly status: number
  readonly problem: { type?: string; detail?: string }

  constructor(what: string, status: number, problem: { type?: string; detail?: string }) {
    super(`${what}: ${status} ${problem.type ?? ''} ${problem.detail ?? JSON.stringify(problem)}`)
    this.status = status
    this.problem = problem
  }
}

export type Call = <R extends z.ZodMiniType, P extends z.ZodMiniType, Q extends z.ZodMiniType, B extends z.ZodMiniType>(
  contract: Route<P, Q, B, R>,
  ...given: Given<P, Q, B> extends Empty ? [] : [given?: Given<P, Q, B>]
) => Promise<z.output<R>>

type Parts = { params?: unknown; query?: unknown; body?: unknown; match?: number; key?: string }

const texts = (part: unknown): [string, string][] =>
  Object.entries(Object(part)).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))

let keys = 0

/** A caller with a bearer token, or nobody without one. Every creation gets an `Idempotency-Key` of its own unless one is given. */
export const client =
  (url: string, token: string | undefined): Call =>
  async (contract, ...[given]) => {
    const { params, query, body, match, key }: Parts = { ...given }
    const named = new Map(texts(params))
    const path = contract.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(named.get(name) ?? ''))
    const search = new URLSearchParams(texts(query))
    const response = await fetch(`${url}${path}${search.size > 0 ? `?${search}` : ''}`, {
      method: contract.method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(match !== undefined && { 'if-match': `"${match}"` }),
        ...(contract.once && { 'idempotency-key': key ?? `${process.pid}-${Date.now()}-${keys++}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Refused(`${contract.method} ${path}`, response.status, problemOf(text))
    return contract.response.parse(text === '' ? {} : JSON.parse(text))
  }

function problemOf(text: string): object {
  try {
    return Object(JSON.parse(text))
  } catch {
    return { detail: text }
  }
}
