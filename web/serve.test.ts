import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { notFoundHandler, portalHandler } from './serve.ts'

const INDEX = '<!doctype html><title>Звонок</title>'
const WORKER = 'addEventListener("fetch", () => undefined)'
const STYLE = 'body { margin: 0 }'
const NOT_FOUND = '<!doctype html><title>Такой страницы нет</title>'
const PROBLEM = '<!doctype html><title>Ничего не найдено</title>'
const SCRIPT = 'export const bell = "звонок"'
let folder: string
let server: Server
let port: number

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer }
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Got>((resolve, reject) => {
    request({ port, path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zvonok-portal-'))
  await mkdir(join(folder, 'assets'))
  const put = async (name: string, text: string) => {
    await writeFile(join(folder, name), text)
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(text))
    await writeFile(join(folder, `${name}.gz`), gzipSync(text))
  }
  await put('index.html', INDEX)
  await put('worker.js', WORKER)
  await put('assets/main-ABC.js', SCRIPT)
  await put('assets/zvonok.css', STYLE)
  await put('not-found.html', NOT_FOUND)
  await mkdir(join(folder, 'problems', 'not-found'), { recursive: true })
  await put('problems/not-found/index.html', PROBLEM)
  await writeFile(join(folder, 'assets', 'golos-1.woff2'), 'font')
  const handler = await portalHandler(folder)
  const missing = await notFoundHandler(folder)
  server = createServer((incoming, response) => {
    Promise.resolve(handler(incoming, response)).then((taken) => taken === false && missing(incoming, response))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

it('the worker of the app stands beside its pages, and is asked for every time', async () => {
  const { headers, body } = await get('/cabinet/worker.js')
  expect([headers['content-type'], headers['cache-control']]).toEqual(['text/javascript; charset=utf-8', 'no-cache'])
  expect(`${body}`).toBe(WORKER)
})

describe('the app is served', () => {
  it.each(['/cabinet', '/cabinet/', '/cabinet/kindergarten-application/child?from=check', '/cabinet/x.y'])(
    'with its one document at %s',
    async (path) => {
      const { status, headers, body } = await get(path)
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-cache',
      ])
      expect(body.toString()).toBe(INDEX)
    },
  )

  it('with scripts and fonts that never change under their names', async () => {
    const script = await get('/assets/main-ABC.js')
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    expect((await get('/assets/golos-1.woff2', { 'accept-encoding': 'br, gzip' })).headers).toMatchObject({
      'content-type': 'font/woff2',
      'content-length': '4',
    })
  })

  it('with a page for each folder, and the folder without its slash leads to it', async () => {
    const bare = await get('/problems/not-found')
    expect([bare.status, bare.headers.location]).toEqual([301, '/problems/not-found/'])
    const { headers, body } = await get('/problems/not-found/')
    expect([headers['cache-control'], body.toString()]).toEqual(['no-cache', PROBLEM])
  })

  it('with the style of the public pages, which is asked for each time and sent only when it has changed', async () => {
    const { headers, body } = await get('/assets/zvonok.css')
    expect([headers['cache-control'], body.toString()]).toEqual(['no-cache', STYLE])
    expect(await get('/assets/zvonok.css', { 'if-none-match': String(headers.etag) })).toMatchObject({ status: 304 })
  })

  it.each(['/', '/me', '/cabinets', '/assets/', '/assets/none.js', '/assets/../index.html', '/assets/main-ABC.js.br'])(
    'and leaves %s to the next in line',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404 })
    },
  )

  it('packed as the browser can unpack it', async () => {
    const br = await get('/assets/main-ABC.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT)
    const gz = await get('/assets/main-ABC.js', { 'accept-encoding': 'gzip, br;q=0' })
    expect(gz.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gz.body).toString()).toBe(SCRIPT)
    expect((await get('/assets/main-ABC.js')).headers['content-encoding']).toBeUndefined()
  })

  it('once: what the browser has is not sent again', async () => {
    const { headers } = await get('/cabinet/', { 'accept-encoding': 'br' })
    const etag = String(headers.etag)
    const again = await get('/cabinet/', { 'accept-encoding': 'br', 'if-none-match': `"x", W/${etag}` })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
    expect((await get('/cabinet/', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
  })

  it('under a policy that lets nothing in from elsewhere, and in no frame', async () => {
    const { headers } = await get('/cabinet/')
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/)
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:|https?:/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('to be read only', async () => {
    expect((await get('/cabinet/', {}, 'POST')).status).toBe(405)
    const head = await get('/cabinet/', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      String(Buffer.byteLength(INDEX)),
    ])
  })
})

describe('where nothing is', () => {
  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8', NOT_FOUND],
    ['*/*', 'application/problem+json; charset=utf-8', /^{"type":"\/problems\/not-found","title":"Ничего не найдено"/],
    ['application/json', 'application/problem+json; charset=utf-8', /"status":404}$/],
  ])('who accepts %s gets %s', async (accept, type, body) => {
    const found = await get('/nowhere', { accept, 'if-none-match': '*' })
    expect([found.status, found.headers['content-type']]).toEqual([404, type])
    expect(found.body.toString()).toMatch(body)
    expect(found.headers['content-security-policy']).toMatch(/^default-src 'self';/)
    expect((await get('/nowhere', { accept }, 'HEAD')).body).toHaveLength(0)
  })
})
