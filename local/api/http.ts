/** The one port for people: the API, and behind it whatever is mounted (portal, identity provider, objects, this page). */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Listening, serve } from '../ports.ts'
import type { Gateway } from './gateway.ts'
import { messageAnswer } from './payload.ts'

/**
 * Serves a request. To leave it to the next in line answer `false` without having touched the response. `request.url` is the
 * whole path, with the prefix.
 */
export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** The port, serving. */
export interface HttpPort extends Listening {
  /** Adds a handler for all paths under a prefix (`/idp` takes `/idp` and `/idp/x`; `/` takes all). Longer prefixes go first. */
  mount(prefix: string, handler: Handler): void
}

/** API Gateway's limit for the request line and all headers together. */
const HEADER_LIMIT = 10_240

/**
 * Serves on one port of 127.0.0.1, asking in this order: the API's routes, the mounts from the longest prefix to the
 * shortest, the API's `$default` route. Nobody wants it: API Gateway's 404 `{"message":"Not Found"}`.
 * @param port 0 for any free one
 * @throws StartFailure when the port is taken
 */
export async function startHttp(port: number, api: Gateway): Promise<HttpPort> {
  const mounts: { readonly prefix: string; readonly handler: Handler }[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (await api.handle(request, response)) return
    for (const { prefix, handler } of mounts) {
      const inside = prefix === '/' || path === prefix || path.startsWith(`${prefix}/`)
      if (inside && (await handler(request, response)) !== false) return
    }
    if (await api.fallback(request, response)) return
    const { status, headers, body } = messageAnswer(404, 'Not Found')
    response.writeHead(status, { 'content-type': String(headers['content-type']) }).end(body)
  }

  const listening = await serve(
    port,
    (request, response) => {
      answer(request, response).catch(() => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' })
        response.end(response.headersSent ? undefined : '{"message":"Internal Server Error"}')
      })
    },
    { maxHeaderSize: HEADER_LIMIT },
  )
  return {
    ...listening,
    mount: (prefix, handler) => {
      mounts.push({ prefix: prefix.length > 1 ? prefix.replace(/\/$/, '') : prefix, handler })
      mounts.sort((a, b) => b.prefix.length - a.prefix.length)
    },
  }
}
