/** API Gateway, HTTP API: from a request to the function of its route and back. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRecord, readBody } from '../cloud/aws-json.ts'
import { ACCOUNT, REGION } from '../cloud/names.ts'
import { NotInvoked } from '../lambda/lambda-calls.ts'
import type { Route } from '../service/catalogue-events.ts'
import { type Answer, answerOf, eventOf, internalError, messageAnswer, type Received, receive } from './payload.ts'
import { type Match, routeTable } from './routes.ts'

/** API Gateway's limits: a body of 10 MB, an integration of 30 seconds. */
const BODY_LIMIT = 10 * 1024 * 1024
const INTEGRATION_MS = 30_000
/** A stage is throttled by requests a second; one machine knows only how many it can finish, so here it is by requests at once. */
const AT_ONCE = 40

export interface GatewayOptions {
  readonly routes: readonly Route[]
  readonly authorizer: { readonly function: string; readonly identity: string }
  /** Calls a function synchronously; throws what `Lambda.invoke` throws. */
  readonly invoke: (fn: string, event: unknown) => Promise<unknown>
  /** Milliseconds after which an integration is given up (30 s, never more on AWS; less in tests). */
  readonly integrationMs?: number
  /** Requests under way at a time: more are refused at once (40). */
  readonly atOnce?: number
}

/** Answers a request and says true, or leaves it alone and says false when no route takes it. */
export type Gateway = {
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** The `$default` route, asked when nothing else of the port wanted the request. */
  fallback(request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

/**
 * The API of a service: payload format 2.0, stage `$default`, REQUEST authorizer with simple answers and no cache.
 * Its own answers are API Gateway's: 401 `Unauthorized` without identity, 403 `Forbidden` when the authorizer says no, 500
 * `Internal Server Error` when it or the function fails, 503 `Service Unavailable` after 30 s or when Lambda takes no more,
 * 429 `Too Many Requests` for what is too much at once, 413 for a body over 10 MB or an event over Lambda's 6 MB.
 */
export function gateway(options: GatewayOptions): Gateway {
  const table = routeTable(options.routes)
  const limit = options.integrationMs ?? INTEGRATION_MS
  const most = options.atOnce ?? AT_ONCE
  let underWay = 0

  async function answer(match: Match, request: IncomingMessage): Promise<Answer & { id: string }> {
    const received = receive(request, Buffer.alloc(0))
    const id = received.id
    const length = Number(request.headers['content-length'] ?? 0)
    const body = length > BODY_LIMIT ? undefined : await readBody(request, BODY_LIMIT).catch(tooLong)
    if (!body) return { ...messageAnswer(413, 'Request Entity Too Large'), id }
    const whole = { ...received, body }
    const allowed = match.route.authorized ? await authorize(options, match, whole) : {}
    if ('refused' in allowed) return { ...allowed.refused, id }
    try {
      const result = await withinTime(limit, options.invoke(match.route.fn, eventOf(whole, match, allowed.context)))
      return { ...(result === TIMED_OUT ? messageAnswer(503, 'Service Unavailable') : answerOf(result)), id }
    } catch (error) {
      if (!(error instanceof NotInvoked)) return { ...internalError(), id }
      const tooLarge = error.status === 413
      return {
        ...messageAnswer(tooLarge ? 413 : 503, tooLarge ? 'Request Entity Too Large' : 'Service Unavailable'),
        id,
      }
    }
  }

  async function withinReason(match: Match, request: IncomingMessage): Promise<Answer & { id: string }> {
    if (underWay >= most) return { ...messageAnswer(429, 'Too Many Requests'), id: randomUUID() }
    underWay++
    try {
      return await answer(match, request)
    } finally {
      underWay--
    }
  }

  async function run(match: Match | undefined, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if (!match) return false
    const { status, headers, body, id } = await withinReason(match, request)
    response.writeHead(status, { 'apigw-requestid': id, 'content-length': body.length, ...mutable(headers) })
    response.end(request.method === 'HEAD' ? undefined : body)
    // What was refused unread is read and thrown away, so that the client gets to see the answer.
    request.resume()
    return true
  }

  return {
    handle: (request, response) => {
      const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
      return run(table.match(request.method ?? 'GET', path), request, response)
    },
    fallback: (request, response) => run(table.fallback, request, response),
  }
}

const tooLong = (error: unknown) => {
  if (error instanceof RangeError) return undefined
  throw error
}

const mutable = (headers: Answer['headers']) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  )

const TIMED_OUT = Symbol('timed out')

function withinTime(ms: number, call: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, TIMED_OUT)
    call.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** `$request.header.Authorization`, `$request.querystring.token`: the value, or nothing when it is not sent. */
function identityOf(source: string, { headers, query }: Received): string | undefined {
  const [, where, name = ''] = /^\$request\.(header|querystring)\.(.+)$/.exec(source) ?? []
  const value = where === 'header' ? headers[name.toLowerCase()] : new URLSearchParams(query).get(name)
  return value || undefined
}

async function authorize(
  options: GatewayOptions,
  match: Match,
  received: Received,
): Promise<{ readonly context?: Record<string, unknown> } | { readonly refused: Answer }> {
  const identity = identityOf(options.authorizer.identity, received)
  if (identity === undefined) return { refused: messageAnswer(401, 'Unauthorized') }
  const event = eventOf({ ...received, body: Buffer.alloc(0) }, match, undefined)
  const { isBase64Encoded: _, ...request } = event
  try {
    const said = await options.invoke(options.authorizer.function, {
      ...request,
      type: 'REQUEST',
      routeArn: `arn:aws:execute-api:${REGION}:${ACCOUNT}:local/$default/${received.method}${event.rawPath}`,
      identitySource: [identity],
    })
    if (!isRecord(said) || typeof said.isAuthorized !== 'boolean') return { refused: internalError() }
    if (!said.isAuthorized) return { refused: messageAnswer(403, 'Forbidden') }
    return { context: isRecord(said.context) ? said.context : {} }
  } catch {
    return { refused: internalError() }
  }
}
