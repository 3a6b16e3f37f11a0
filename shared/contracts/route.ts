import * as z from 'zod/mini'
import type { Role } from '../domain/access/policy.ts'
import type { Allowance } from '../domain/allowance.ts'
import { none } from '../domain/fields.ts'
import type { ProblemCode } from '../domain/problems/problem.ts'

export type Route<
  P extends z.ZodMiniType = z.ZodMiniType,
  Q extends z.ZodMiniType = z.ZodMiniType,
  B extends z.ZodMiniType = z.ZodMiniType,
  R extends z.ZodMiniType = z.ZodMiniType,
> = {
  /** The name of the exported contract, of the function and, in kebab-case, of the file. Policy rows refer to it. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  /** One sentence, Russian: it stands in the API reference and in the access log. */
  summary: string
  who: readonly Role[]
  params: P
  query: Q
  body: B
  status: 200 | 201 | 202 | 204
  response: R
  problems: readonly ProblemCode[]
  /** A creation: needs `Idempotency-Key`, and a repetition gets the first answer. Such an answer holds no personal data. */
  once: boolean
  /** A change: needs `If-Match` with the `seq` that was read. */
  match: boolean
  /** Tells and changes nothing, so looks at children are noted. Every GET does; a POST where what is asked is personal. */
  reads: boolean
  /** Bytes of body that are read; more is refused with 413. */
  limit: number
  /** Counted for each person, and refused with `too-many-requests` when there is nothing left of that allowance. */
  limited?: Allowance
  /** How it speaks: JSON both ways, XML both ways (the shapes say nothing then), or an answer that sends the browser on (302). */
  speaks: 'json' | 'xml' | 'redirect'
}

const Nothing = z.object({})
type Nothing = typeof Nothing
type Optional = 'params' | 'query' | 'body' | 'once' | 'match' | 'reads' | 'limit' | 'speaks' | 'status'
type Declared<R extends Route> = Omit<R, Optional> & Partial<Pick<R, Optional>>

/** A route, declared once. What is left out: no parameters, no body, 200, up to 64 KB of JSON, neither `once` nor `match`. */
export function route<
  R extends z.ZodMiniType,
  P extends z.ZodMiniType = Nothing,
  Q extends z.ZodMiniType = Nothing,
  B extends z.ZodMiniType = Nothing,
>(contract: Declared<Route<P, Q, B, R>>): Route<P, Q, B, R>
export function route(contract: Declared<Route>): Route {
  return {
    params: Nothing,
    query: Nothing,
    body: Nothing,
    status: 200,
    once: false,
    match: false,
    reads: contract.method === 'GET',
    limit: 65_536,
    speaks: 'json',
    ...contract,
  }
}

/** A sealed position in a list (shared/edge/cursor.ts). */
export const Cursor = none(z.string())

/** A page of a list: `next` is a sealed cursor, absent on the last page. Never a total. */
export const pageOf = <S extends z.ZodMiniType>(item: S, cursor: z.ZodMiniType<string>) =>
  z.object({ items: z.array(item), next: z.optional(cursor) })
