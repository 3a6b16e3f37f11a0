import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listed } from '../checks/service.ts'
import { gateway } from '../local/api/gateway.ts'

const ROOT = join(import.meta.dirname, '..')
const NOW = '2026-11-22T09:00:00.000Z'

type Handler = (event: unknown, context: object) => Promise<unknown>

/**
 * The whole API over HTTP on a free port, in this process: the routes as `serverless.yml` has them, the gateway of the local
 * region, the real authorizer, the real handlers. Time stands still, as it does in `testRegion`.
 */
export async function openDoors() {
  const functions = listed(ROOT)
  const loaded = new Map<string, Promise<Handler>>()
  const handlerOf = (name: string): Promise<Handler> => {
    const known = loaded.get(name)
    if (known) return known
    const file = `${functions.get(name)?.handler.replace(/\.handler$/, '')}.ts`
    const handler = import(pathToFileURL(join(ROOT, file)).href).then((module): Handler => module.handler)
    loaded.set(name, handler)
    return handler
  }
  const routes = [...functions].flatMap(([fn, { events }]) =>
    events.flatMap(({ httpApi: at }) => (at ? [{ fn, ...at, authorized: at.authorizer !== undefined }] : [])),
  )
  const api = gateway({
    routes,
    authorizer: { function: 'authorize', identity: '$request.header.Authorization' },
    invoke: async (name, event) => (await handlerOf(name))(atThatTime(event), {}),
  })
  const server = createServer((request, response) => {
    void api.handle(request, response).then((taken) => taken || response.writeHead(404).end())
  })
  // A client that holds a connection for long must not find it closed.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const address = server.address()
  const origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  return {
    ask: (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function atThatTime(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !('requestContext' in event)) return event
  return { ...event, requestContext: { ...Object(event.requestContext), timeEpoch: Date.parse(NOW) } }
}
