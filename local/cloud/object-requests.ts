/** Requests and answers of the S3 gate. */
import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { readBody } from './aws-json.ts'
import type { Answered } from './large-objects.ts'
import { type S3Refusal, splitOnce } from './signature.ts'

/** A request to S3, in the path style. */
export interface Asked {
  readonly method: string
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** For fauxqs: the path without prefix, and the query. */
  readonly target: string
}

/** On every answer of a bucket with CORS to a page of another origin. */
export const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Content-Disposition',
  vary: 'Origin',
}

/** The answer to a browser that asks before a request of another origin: 200, or 403 where the bucket has no CORS. */
export function preflight(
  headers: IncomingHttpHeaders,
  bucket: { readonly cors?: 'GET' | 'PUT' } | undefined,
): Answered | S3Refusal {
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

/** Takes a request apart. @param prefix of the mount, which is signed by the client but not part of the path for S3 */
export function readRequest(incoming: IncomingMessage, prefix: string): Asked {
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
export function renamed(answer: Answered, query: URLSearchParams): Answered {
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

/** A refusal as S3 writes it: XML with code and message. */
export function refusal({ code, message, status }: S3Refusal): Answered {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${crypto.randomUUID()}</RequestId></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(xml) }
}

/** Sends an answer on, without a body for HEAD and 304. */
export function reply(response: ServerResponse, method: string, { status, headers, body }: Answered): void {
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...rest } = headers
  response.writeHead(status, method === 'HEAD' || status === 304 ? rest : { ...rest, 'content-length': body.length })
  response.end(method === 'HEAD' || status === 304 ? undefined : body)
}

/** One request to fauxqs, whole. Rejects when it cannot be reached. */
export function exchange(
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
