import type * as z from 'zod/mini'
import type { Route } from '../shared/contracts/route.ts'
import type { Language } from '../shared/domain/problems/problem.ts'
import { errorOf, NoConnection } from './problem-error.ts'
import { entriesOf } from './texts.ts'

/** What one request carries, already checked against its contract by the compiler (call.ts). */
export type Given = {
  params?: unknown
  query?: unknown
  body?: unknown
  /** The `seq` that was read. */
  match?: number | undefined
  /** `Idempotency-Key`. */
  attempt?: string | undefined
  token?: string | undefined
  signal?: AbortSignal | undefined
}

export type Transport = { fetch: typeof fetch; language: () => Language }

/** How long the slowest honest answer takes: 64 kbit/s, a second of round trip. */
const PATIENCE = 45_000

/**
 * One try of one request.
 * @throws ProblemError, NotAdmitted: the server answered; NoConnection: it did not; DOMException `AbortError`: the caller left
 */
export async function request<R extends z.ZodMiniType>(
  contract: Route<z.ZodMiniType, z.ZodMiniType, z.ZodMiniType, R>,
  given: Given,
  { fetch, language }: Transport,
): Promise<z.output<R>> {
  const { signal } = given
  const leaving = new AbortController()
  const leave = () => leaving.abort(signal?.reason)
  signal?.addEventListener('abort', leave)
  const timer = setTimeout(leave, PATIENCE)
  const lost = (cause: unknown) => {
    signal?.throwIfAborted()
    throw new NoConnection('no answer', { cause })
  }
  try {
    const response = await fetch(addressOf(contract.path, given), {
      method: contract.method,
      headers: headersOf(given, language()),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: leaving.signal,
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    }).catch(lost)
    if (!response.ok) throw await errorOf(response)
    return contract.response.parse(response.status === 204 ? {} : await response.json().catch(lost))
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
  }
}

function addressOf(path: string, { params, query }: Given): string {
  const named = new Map(entriesOf(params))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(named.get(name) ?? '')))
  const asked = new URLSearchParams()
  for (const [name, value] of entriesOf(query)) if (value !== undefined) asked.set(name, String(value))
  return `${asked}` === '' ? filled : `${filled}?${asked}`
}

const headersOf = ({ token, match, attempt, body }: Given, language: Language): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  'accept-language': language,
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(token !== undefined && { authorization: `Bearer ${token}` }),
  ...(match !== undefined && { 'if-match': `"${match}"` }),
  ...(attempt !== undefined && { 'idempotency-key': attempt }),
})
