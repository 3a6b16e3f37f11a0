/** S3: fauxqs behind a gate that adds what it lacks and our functions rely on. */
import { Agent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { nameOf, pageHeaders } from '../../infra/state.ts'
import type { Handler } from '../api/http.ts'
import { readBody } from './aws-json.ts'
import { type Answered, PART_BYTES, putInParts } from './large-objects.ts'
import type { RegionState } from './names.ts'
import {
  type Asked,
  crossOrigin,
  exchange,
  preflight,
  readRequest,
  refusal,
  renamed,
  reply,
} from './object-requests.ts'
import { refusalOf, type S3Refusal, splitOnce } from './signature.ts'
import type { Storage } from './storage.ts'

/** The objects of a region. */
export interface Objects {
  /** The S3 API under a prefix of the one port for people (`/s3`): what `AWS_ENDPOINT_URL_S3` points to. */
  gate(prefix: string): Handler
  /** The objects of a bucket as the CDN shows them, `index.html` for a folder; leaves alone what is not there. */
  pages(bucket: string): Handler
  close(): void
}

type Bucket = RegionState['buckets'][string]

const MISSING = { code: 'NoSuchKey', message: 'The specified key does not exist.', status: 404 }
const UNMET = {
  code: 'PreconditionFailed',
  message: 'At least one of the pre-conditions you specified did not hold',
  status: 412,
}
/** An ETag without its quotes. */
const bare = (etag: string | undefined) => etag?.replaceAll('"', '')

const LOCKED = { code: 'AccessDenied', message: 'Access Denied because object protected by object lock.', status: 403 }

/**
 * Creates the buckets and opens the gate. Over fauxqs it adds: a signature on every request (only the `public` bucket is read
 * without), presigned links that expire and cannot be changed, `If-None-Match: *` and `If-Match` on writes (412, decided and
 * written under one lock for each key), write-once buckets (`lockDays`: overwriting or deleting what exists is
 * `AccessDenied`), CORS where the bucket has it, and the `response-content-*` parameters of downloads.
 */
export function openObjects(storage: Storage, stage: string, state: RegionState): Objects {
  const agent = new Agent({ keepAlive: true })
  const buckets = new Map<string, Bucket>()
  for (const [thing, bucket] of Object.entries(state.buckets)) {
    const name = nameOf(stage, thing)
    buckets.set(name, bucket)
    storage.server.createBucket(name)
  }
  const send = (method: string, target: string, headers: IncomingHttpHeaders, body?: Buffer) =>
    exchange(agent, new URL(target, storage.endpoint), method, headers, body)
  const turns = new Map<string, Promise<unknown>>()

  async function write(asked: Asked, bucket: Bucket, body: Buffer): Promise<Answered | S3Refusal> {
    const { method, headers, target, key } = asked
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch, ...rest } = headers
    if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
      const message = 'A header you provided implies functionality that is not implemented'
      return { code: 'NotImplemented', message, status: 501 }
    }
    const locked = bucket.lockDays !== undefined
    if (locked && method === 'POST' && asked.query.has('delete')) return LOCKED
    if (key !== '' && (ifMatch !== undefined || ifNoneMatch !== undefined || locked)) {
      const there = await send('HEAD', splitOnce(target, '?')[0], {})
      const exists = there.status === 200
      if (ifNoneMatch === '*' && exists) return UNMET
      if (ifMatch !== undefined && !exists) return MISSING
      if (ifMatch !== undefined && ifMatch !== '*' && bare(ifMatch) !== bare(there.headers.etag)) return UNMET
      if (locked && exists) return LOCKED
    }
    const whole = method === 'PUT' && !asked.query.has('uploadId') && rest['x-amz-copy-source'] === undefined
    if (whole && key !== '' && body.length > PART_BYTES) return putInParts(send, splitOnce(target, '?')[0], rest, body)
    return send(method, target, rest, body)
  }

  /** One write of a key at a time, in the order in which their bodies came in whole. */
  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(key) ?? Promise.resolve()).then(work, work)
    turns.set(key, turn)
    const forget = () => {
      if (turns.get(key) === turn) turns.delete(key)
    }
    turn.then(forget, forget)
    return turn
  }

  async function serve(asked: Asked, incoming: IncomingMessage): Promise<Answered | S3Refusal> {
    const { method, query, headers, target } = asked
    const bucket = buckets.get(asked.bucket)
    if (!bucket && asked.bucket !== '') {
      return { code: 'NoSuchBucket', message: 'The specified bucket does not exist', status: 404 }
    }
    if (method === 'OPTIONS') return preflight(headers, bucket)
    const reading = method === 'GET' || method === 'HEAD'
    const open = reading && asked.key !== '' && asked.bucket === nameOf(stage, 'public') && !headers.authorization
    if (!open || query.has('X-Amz-Signature')) {
      const refused = refusalOf({ method, url: incoming.url ?? '/', headers }, Date.now())
      if (refused) return refused
    }
    if (reading || !bucket) return renamed(await send(method, target, headers), query)
    const body = await readBody(incoming)
    return inTurn(`${asked.bucket}/${asked.key}`, () => write(asked, bucket, body))
  }

  return {
    gate: (prefix) => async (incoming, response) => {
      const asked = readRequest(incoming, prefix)
      const answer = await serve(asked, incoming)
      const shown = 'code' in answer ? refusal(answer) : answer
      const origin = asked.headers.origin && buckets.get(asked.bucket)?.cors ? crossOrigin : {}
      reply(response, asked.method, { ...shown, headers: { ...shown.headers, ...origin } })
    },
    pages: (thing) => async (incoming, response) => {
      const method = incoming.method ?? 'GET'
      if (method !== 'GET' && method !== 'HEAD') return false
      const path = splitOnce(incoming.url ?? '/', '?')[0]
      const { 'if-none-match': etag, 'if-modified-since': since, range } = incoming.headers
      const conditions = {
        ...(etag && { 'if-none-match': etag }),
        ...(since && { 'if-modified-since': since }),
        ...(range && { range }),
      }
      const find = (key: string) => send(method, `/${nameOf(stage, thing)}${key}`, conditions)
      const answer = await find(path.endsWith('/') ? `${path}index.html` : path)
      if (answer.status < 400 || answer.status === 416) {
        reply(response, method, { ...answer, headers: { ...answer.headers, ...pageHeaders } })
        return true
      }
      if (path.endsWith('/') || (await find(`${path}/index.html`)).status >= 400) return false
      response.writeHead(301, { ...pageHeaders, location: `${path}/` }).end()
      return true
    },
    close: () => agent.destroy(),
  }
}
