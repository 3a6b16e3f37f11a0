/** S3: fauxqs behind a gate that adds what it lacks and our functions rely on. */
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { nameOf } from '../infra/state.ts'
import { readBody } from './aws-json.ts'
import type { Handler } from './http.ts'
import { type Answered, PART_BYTES, putInParts } from './large-objects.ts'
import type { RegionState } from './names.ts'
import { refusalOf, type S3Refusal, splitOnce } from './signature.ts'
import type { Storage } from './storage.ts'

export interface Objects {
  /** The S3 API under a prefix of the one port for people (`/s3`): what `AWS_ENDPOINT_URL_S3` points to. */
  gate(prefix: string): Handler
  /** The objects of a bucket as plain pages; leaves alone what is not there. */
  pages(bucket: string): Handler
  close(): void
}

interface Asked {
  readonly method: string
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** For fauxqs: the path without prefix, and the query. */
  readonly target: string
}

type Bucket = RegionState['buckets'][string]

const MISSING = { code: 'NoSuchKey', message: 'The specified key does not exist.', status: 404 }
const UNMET = {
  code: 'PreconditionFailed',
  message: 'At least one of the pre-conditions you specified did not hold',
  status: 412,
}
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
      if (
        ifMatch !== undefined &&
        ifMatch !== '*' &&
        ifMatch.replaceAll('"', '') !== there.headers.etag?.replaceAll('"', '')
      )
        return UNMET
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
      const answer = await send(
        method,
        `/${nameOf(stage, thing)}${path.endsWith('/') ? `${path}index.html` : path}`,
        conditions,
      )
      if (answer.status >= 400 && answer.status !== 416) return false
      reply(response, method, answer)
      return true
    },
    close: () => agent.destroy(),
  }
}

const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Content-Disposition',
  vary: 'Origin',
}

function preflight(headers: IncomingHttpHeaders, bucket: Bucket | undefined): Answered | S3Refusal {
  const method = headers['access-control-request-method']
  if (!bucket?.cors || !headers.origin || !method) {
    const message = 'CORSResponse: This CORS request is not allowed.'
    return { code: 'AccessForbidden', message, status: 403 }
  }
  const allowed = {
    'access-control-allow-methods': 'GET, HEAD, PUT, POST',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '3000',
  }
  return { status: 200, headers: { ...crossOrigin, ...allowed }, body: Buffer.alloc(0) }
}

function readRequest(incoming: IncomingMessage, prefix: string): Asked {
  const [path, search] = splitOnce((incoming.url ?? '/').slice(prefix.length) || '/', '?')
  const [bucket, key] = splitOnce(path.slice(1), '/')
  const target = search === '' ? path : `${path}?${search}`
  return {
    method: incoming.method ?? 'GET',
    bucket,
    key,
    query: new URLSearchParams(search),
    headers: incoming.headers,
    target,
  }
}

/** `response-content-disposition=...` and its like in a link replace the header of the answer. */
function renamed(answer: Answered, query: URLSearchParams): Answered {
  const headers = { ...answer.headers }
  for (const [name, value] of query) {
    const [, header] =
      /^response-(content-type|content-language|expires|cache-control|content-disposition|content-encoding)$/.exec(
        name,
      ) ?? []
    if (header && answer.status < 300) headers[header] = value
  }
  return { ...answer, headers }
}

function refusal({ code, message, status }: S3Refusal): Answered {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${crypto.randomUUID()}</RequestId></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(xml) }
}

function reply(response: ServerResponse, method: string, { status, headers, body }: Answered): void {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = headers
  response.writeHead(status, method === 'HEAD' || status === 304 ? rest : { ...rest, 'content-length': body.length })
  response.end(method === 'HEAD' || status === 304 ? undefined : body)
}

function exchange(
  agent: Agent,
  url: URL,
  method: string,
  headers: IncomingHttpHeaders,
  body?: Buffer,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { connection: _, 'transfer-encoding': __, ...rest } = headers
    const length = body ? { 'content-length': body.length } : {}
    const outgoing = request(url, { agent, method, headers: { ...rest, host: url.host, ...length } }, (answer) => {
      readBody(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
        reject,
      )
    })
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
