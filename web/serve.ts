/** Serves the built app for `local/api/http.ts`, as the CDN serves it in the cloud. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pageHeaders, pageHeadersWith } from '../infra/state.ts'
import type { Handler } from '../local/api/http.ts'
import { problems } from '../shared/domain/problems/problem.ts'
import { publicAssets } from '../shared/ui/assets.ts'

type Served = {
  type: string
  etag: string
  plain: Buffer
  br?: Buffer
  gzip?: Buffer
  policy?: typeof pageHeaders | ReturnType<typeof pageHeadersWith>
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
}

/** The addresses that belong to the portal's folder. */
export const portalPrefixes = ['/cabinet', '/assets', '/docs', '/problems', '/schemas']

/** What never changes under its name need not be asked for again. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'
const { css, icon, display } = publicAssets
const stable = new Set([css, icon, display])
/** Beside the pages that it opens without a line; the file lies at the top. */
const WORKER = '/cabinet/worker.js'

/** How a file of the portal is served, by its path: also by the CDN. */
export const servedAs = (path: string) => ({
  type: types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  cacheControl: path.startsWith('/assets/') && !stable.has(path) ? FOR_EVER : ASK_FIRST,
})

/**
 * The app, what pages load and what developers read; mounted under `portalPrefixes`.
 * @param folder what `buildPortal` made
 * @param uploads origin that files of people are sent to, where it is not this one
 */
export async function portalHandler(folder: string, uploads?: string): Promise<Handler> {
  const policy = uploads === undefined ? pageHeaders : pageHeadersWith(uploads)
  const [index, worker] = [await readServed(folder, 'index.html'), await readServed(folder, 'worker.js')]
  const files = new Map<string, Served>(
    await Promise.all(
      [...(await filesIn(folder))].map(async ([path, name]) => [path, await readServed(folder, name)] as const),
    ),
  )
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    const file = files.get(path)
    const inApp = path === '/cabinet' || path.startsWith('/cabinet/')
    if (!file && files.has(`${path}/`)) return response.writeHead(301, { ...pageHeaders, location: `${path}/` }).end()
    if (!file && !inApp) return false
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, { allow: 'GET, HEAD' }).end()
    if (file) return send(request, response, file, servedAs(path).cacheControl)
    return send(request, response, path === WORKER ? worker : { ...index, policy }, ASK_FIRST)
  }
}

/** Files below the folder by address: `docs/index.html` is `/docs/`. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const below = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'))
  const served = below.filter((name) => name.includes('/') && /\.\w+$/.test(name) && !/\.(br|gz)$/.test(name))
  return new Map(served.map((name) => [`/${name.replace(/(^|\/)index\.html$/, '$1')}`, name]))
}

/**
 * The last to be asked: nothing is at this address. A page in words for those who asked for a page, a problem (RFC 9457)
 * for programs.
 * @param folder what `buildPortal` made
 */
export async function notFoundHandler(folder: string): Promise<Handler> {
  const page = await readServed(folder, 'not-found.html')
  const { status, ru } = problems['not-found']
  return (request, response) => {
    if (/\btext\/html\b/.test(String(request.headers.accept ?? '')))
      return send(request, response, page, 'no-store', status)
    const type = 'application/problem+json; charset=utf-8'
    response.writeHead(status, { ...pageHeaders, 'content-type': type, 'cache-control': 'no-store' })
    response.end(JSON.stringify({ type: '/problems/not-found', title: ru, status }))
  }
}

async function readServed(folder: string, name: string): Promise<Served> {
  const file = join(folder, name)
  const plain = await readFile(file)
  const packed = async (ending: string) => (existsSync(file + ending) ? await readFile(file + ending) : undefined)
  const [br, gzip] = await Promise.all([packed('.br'), packed('.gz')])
  return {
    type: servedAs(name).type,
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    ...(br && { br }),
    ...(gzip && { gzip }),
  }
}

/** A packed answer has an ETag of its own: to a cache it is another answer. */
function send(request: IncomingMessage, response: ServerResponse, served: Served, caching: string, status = 200): void {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const encoding = (['br', 'gzip'] as const).find(
    (name) => served[name] && new RegExp(`(^|[\\s,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted),
  )
  const body = (encoding && served[encoding]) ?? served.plain
  const etag = `"${served.etag}${encoding ? `-${encoding}` : ''}"`
  const headers: OutgoingHttpHeaders = {
    ...(served.policy ?? pageHeaders),
    'content-type': served.type,
    'cache-control': caching,
    vary: 'accept-encoding',
    etag,
  }
  const known = String(request.headers['if-none-match'] ?? '')
    .split(',')
    .map((it) => it.trim())
  if (status === 200 && (known.includes(etag) || known.includes(`W/${etag}`))) {
    response.writeHead(304, headers).end()
    return
  }
  response.writeHead(status, {
    ...headers,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
