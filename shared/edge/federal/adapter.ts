import * as z from 'zod/mini'
import { Problem } from '../../domain/problems/problem.ts'
import { env } from '../../env.ts'
import { MOST_BYTES } from '../../files/upload.ts'

/**
 * The port to the SMEV adapter of a region that does not call us: we fetch what came, say what we have taken, and pass on what
 * is ours. It stands on a small service beside the adapter (docs/ru/federal.md says what it has to do); the local region has one.
 *
 * - `GET <ADAPTER_URL>/<region>/queue`: 200 with one message, `x-message-handle` and `x-messages-waiting` beside it, or 204. Until
 *   it is acknowledged it comes again after a while.
 * - `DELETE <ADAPTER_URL>/<region>/queue/<handle>`: it was taken for good.
 * - `GET <ADAPTER_URL>/<region>/files/<CodeDocument>`: 200 with the bytes of a file that came with a message, or 404.
 * - `PUT <ADAPTER_URL>/<region>/messages/<id>`: a ClientMessage to be sent; the same id is one message. 422: never.
 */

const NONE = 'none'
const TIMEOUT = 20_000

export const hasAdapter = (): boolean => env('ADAPTER_URL') !== NONE

/** The adapter says that it will never take a document. Whatever else is thrown may be over in a while. */
export class NotTaken extends Error {}

/** A message that the adapter gave out, and how many more wait there. */
export type Brought = { bytes: Uint8Array; handle: string; waiting: number }

const Waiting = z.coerce.number().check(z.int(), z.nonnegative())

/** The next message; nothing where none waits. @throws Error when the adapter cannot be asked */
export async function nextMessage(region: string): Promise<Brought | undefined> {
  const response = await call(region, 'queue', { method: 'GET' })
  if (response.status === 204) return undefined
  const handle = response.headers.get('x-message-handle')
  if (!handle) throw new Error('the adapter named no handle for a message')
  const waiting = Waiting.parse(response.headers.get('x-messages-waiting') ?? 0)
  return { bytes: new Uint8Array(await response.arrayBuffer()), handle, waiting }
}

/**
 * A file that a message names, by its CodeDocument; nothing where the adapter has none.
 * @throws Problem `upload-refused` for one that is too large, Error when it cannot be asked
 */
export async function fileNamed(region: string, code: string): Promise<Uint8Array | undefined> {
  const response = await call(region, `files/${encodeURIComponent(code)}`, { method: 'GET' }, [404])
  if (response.status === 404) return undefined
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel()
    throw new Problem('upload-refused', { reason: 'upload-too-large' })
  }
  return new Uint8Array(await response.arrayBuffer())
}

/** A message was taken for good and need not come again. @throws Error when that could not be said */
export async function acknowledge(region: string, handle: string): Promise<void> {
  await call(region, `queue/${encodeURIComponent(handle)}`, { method: 'DELETE' })
}

/** Passes a document on. @throws NotTaken for good, Error for now: passing it again is safe */
export async function pass(region: string, id: string, document: string): Promise<void> {
  const headers = { 'content-type': 'application/xml; charset=utf-8' }
  await call(region, `messages/${encodeURIComponent(id)}`, { method: 'PUT', headers, body: document })
}

async function call(region: string, path: string, init: RequestInit, also: readonly number[] = []): Promise<Response> {
  const response = await fetch(`${env('ADAPTER_URL')}/${region}/${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${env('ADAPTER_TOKEN')}` },
    signal: AbortSignal.timeout(TIMEOUT),
  })
  if (response.ok || also.includes(response.status)) return response
  await response.arrayBuffer()
  if (response.status === 422) throw new NotTaken(`the adapter will never take this ${path.split('/')[0]}`)
  throw new Error(`the adapter answered ${response.status} to ${init.method} ${path.split('/')[0]}`)
}
