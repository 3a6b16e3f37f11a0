/** The request and the answer of an HTTP API in payload format 2.0. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isRecord } from '../cloud/aws-json.ts'
import { ACCOUNT } from '../cloud/names.ts'
import type { Match } from './routes.ts'

/** Every field of a request that does not depend on the route, read once. */
export interface Received {
  readonly method: string
  /** As sent, and percent-decoded as API Gateway hands it on. */
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: Buffer
  readonly id: string
}

/** Header names in lower case, repeated headers joined with commas; cookies apart, as format 2.0 has them. */
export function receive(request: IncomingMessage, body: Buffer): Received {
  const headers: Record<string, string> = {}
  const cookies: string[] = []
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i]?.toLowerCase() ?? ''
    const value = request.rawHeaders[i + 1] ?? ''
    if (name === 'cookie') cookies.push(...value.split(/; */).filter(Boolean))
    else if (name !== 'connection' && name !== 'transfer-encoding') {
      headers[name] = name in headers ? `${headers[name]},${value}` : value
    }
  }
  headers['x-forwarded-for'] ??= request.socket.remoteAddress ?? '127.0.0.1'
  headers['x-forwarded-proto'] ??= 'http'
  headers['x-forwarded-port'] ??= String(request.socket.localPort ?? '')
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers,
    cookies,
    body,
    id: randomBytes(11).toString('base64url'),
  }
}

/**
 * API Gateway takes a body as text for these content types alone; anything else, also a form and a body without a type,
 * arrives as base64. (The documentation says only "binary"; the list is what AWS was seen to do.)
 */
const isText = (contentType: string | undefined) =>
  /^(text\/[^;]*|application\/(json|xml|javascript))\s*(;|$)/i.test(contentType ?? '')

const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `10/Apr/2022:13:30:05 +0000` */
function logTime(at: Date): string {
  const iso = at.toISOString()
  return `${iso.slice(8, 10)}/${MONTHS[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`
}

/** The event of format 2.0. Absent parts (query, cookies, body, parameters) are left out, as API Gateway does. */
export function eventOf(received: Received, { route, params }: Match, context: Record<string, unknown> | undefined) {
  const { method, query, headers, cookies, body, id } = received
  const path = decoded(received.path)
  const routeKey = route.path === '$default' ? '$default' : `${route.method} ${route.path}`
  const values: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query)) {
    values[name] = name in values ? `${values[name]},${value}` : value
  }
  const text = isText(headers['content-type'])
  const now = new Date()
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(query !== '' && { queryStringParameters: values }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      ...(context && { authorizer: { lambda: context } }),
      domainName: headers.host ?? 'localhost',
      domainPrefix: (headers.host ?? 'localhost').split(/[.:]/)[0] ?? 'localhost',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: headers['x-forwarded-for']?.split(',')[0] ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: id,
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(params).length > 0 && { pathParameters: params }),
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  }
}

/** An answer to a client. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Buffer
}

/** An answer of API Gateway itself: `{"message": ...}`. */
export const messageAnswer = (status: number, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
})

/** What API Gateway says of every failure of a function: the reason is in the log alone. */
export const internalError = () => messageAnswer(500, 'Internal Server Error')

/**
 * The answer API Gateway makes of what a function returned. Without `statusCode` the whole value is the JSON body of a 200;
 * with one it is taken part by part, `text/plain; charset=utf-8` when no type is given. What does not fit is a 500.
 */
export function answerOf(result: unknown): Answer {
  if (!isRecord(result) || result.statusCode === undefined) {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(result)) }
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result
  const status = Number(statusCode)
  const fits =
    Number.isInteger(status) && status >= 200 && status <= 599 && isRecord(headers ?? {}) && Array.isArray(cookies)
  if (!fits || (body !== null && typeof body !== 'string')) return internalError()

  const out: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(isRecord(headers) ? headers : {})) {
    if (isRecord(value) || Array.isArray(value)) return internalError()
    out[name.toLowerCase()] = String(value)
  }
  if (cookies.length > 0) out['set-cookie'] = cookies.map(String)
  out['content-type'] ??= 'text/plain; charset=utf-8'
  return { status, headers: out, body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8') }
}
