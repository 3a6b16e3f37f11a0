import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import { type HttpPort, startHttp } from '../api/http.ts'
import { type Objects, openObjects } from './objects.ts'
import { type Storage, startStorage } from './storage.ts'

let data: string
let storage: Storage
let objects: Objects
let http: HttpPort
let s3: S3Client
let url: string

async function open() {
  storage = await startStorage({ data, persist: true })
  objects = openObjects(storage, 'local', state)
  http = await startHttp(0, { handle: async () => false, fallback: async () => false })
  http.mount('/s3', objects.gate('/s3'))
  http.mount('/', objects.pages('public'))
  url = `http://127.0.0.1:${http.port}`
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  s3 = new S3Client({ endpoint: `${url}/s3`, region: 'eu-central-1', credentials, maxAttempts: 1 })
}
async function close() {
  s3.destroy()
  await http.close()
  objects.close()
  await storage.stop()
}
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'zvonok-objects-'))
  await open()
})
afterAll(async () => {
  await close()
  await rm(data, { recursive: true })
})

const FILES = 'zvonok-local-files'
const put = (Bucket: string, Key: string, Body: string, more = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const text = async (Bucket: string, Key: string) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()
const refused = (status: number, name: string) =>
  expect.objectContaining({ name, $metadata: expect.objectContaining({ httpStatusCode: status }) })

describe('objects', () => {
  it('are kept with their type, metadata and ETag, whatever their key', async () => {
    const Key = `demo/отчёты/${'длинный '.repeat(30)}/a+b c(1)!.txt`
    const { ETag } = await put(FILES, Key, 'тело', {
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { kind: 'x' },
    })
    expect(await s3.send(new HeadObjectCommand({ Bucket: FILES, Key }))).toMatchObject({
      ETag,
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { kind: 'x' },
    })
    expect(await text(FILES, Key)).toBe('тело')
    const { Contents } = await s3.send(new ListObjectsV2Command({ Bucket: FILES, Prefix: 'demo/отчёты/' }))
    expect(Contents?.map((found) => found.Key)).toEqual([Key])
    await s3.send(new DeleteObjectCommand({ Bucket: FILES, Key }))
    await expect(text(FILES, Key)).rejects.toThrow(refused(404, 'NoSuchKey'))
  })

  it('may come as a stream', async () => {
    const Body = Readable.from([Buffer.alloc(50_000, 'a'), Buffer.alloc(50_045, 'b')])
    await s3.send(new PutObjectCommand({ Bucket: FILES, Key: 'stream', Body, ContentLength: 100_045 }))
    expect(await text(FILES, 'stream')).toBe('a'.repeat(50_000) + 'b'.repeat(50_045))
  })

  it('may be larger than one request of the storage behind', async () => {
    const body = 'x'.repeat(12 * 1024 * 1024)
    await put(FILES, 'large', body, { ContentType: 'text/plain', CacheControl: 'no-store' })
    const found = await s3.send(new GetObjectCommand({ Bucket: FILES, Key: 'large' }))
    expect([found.ContentLength, found.ContentType, found.CacheControl]).toEqual([
      body.length,
      'text/plain',
      'no-store',
    ])
    await s3.send(
      new PutObjectCommand({
        Bucket: FILES,
        Key: 'large',
        Body: Readable.from([body, body]),
        ContentLength: 2 * body.length,
      }),
    )
    expect((await s3.send(new HeadObjectCommand({ Bucket: FILES, Key: 'large' }))).ContentLength).toBe(2 * body.length)
  })

  it('outlive a restart', async () => {
    await put(FILES, 'lasting', 'still here')
    await close()
    await open()
    expect(await text(FILES, 'lasting')).toBe('still here')
  })

  it('are not shown to strangers', async () => {
    await put(FILES, 'secret', 'x')
    const answer = await fetch(`${url}/s3/${FILES}/secret`)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')])
    const stranger = new S3Client({
      endpoint: `${url}/s3`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'guess' },
    })
    await expect(stranger.send(new GetObjectCommand({ Bucket: FILES, Key: 'secret' }))).rejects.toThrow(
      refused(403, 'SignatureDoesNotMatch'),
    )
    await expect(put('zvonok-local-none', 'x', 'x')).rejects.toThrow(refused(404, 'NoSuchBucket'))
  })
})

describe('a conditional put', () => {
  it('with If-None-Match: * writes only what is not there', async () => {
    await put(FILES, 'once', 'first', { IfNoneMatch: '*' })
    await expect(put(FILES, 'once', 'second', { IfNoneMatch: '*' })).rejects.toThrow(refused(412, 'PreconditionFailed'))
    expect(await text(FILES, 'once')).toBe('first')
  })

  it('with If-Match writes only over what was read', async () => {
    const { ETag } = await put(FILES, 'page', 'one')
    await put(FILES, 'page', 'two', { IfMatch: ETag })
    await expect(put(FILES, 'page', 'three', { IfMatch: ETag })).rejects.toThrow(refused(412, 'PreconditionFailed'))
    await expect(put(FILES, 'nowhere', 'x', { IfMatch: ETag })).rejects.toThrow(refused(404, 'NoSuchKey'))
    expect(await text(FILES, 'page')).toBe('two')
  })

  it('lets one of many at once win', async () => {
    const tries = Array.from({ length: 10 }, (_, n) => put(FILES, 'race', String(n), { IfNoneMatch: '*' }))
    const ends = await Promise.allSettled(tries)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a presigned link', () => {
  const signed = (Key: string, seconds: number, more = {}, at = new Date()) =>
    getSignedUrl(s3, new GetObjectCommand({ Bucket: FILES, Key, ...more }), { expiresIn: seconds, signingDate: at })
  const get = async (link: string, init?: RequestInit) => {
    const answer = await fetch(link, init)
    return [answer.status, await answer.text()]
  }

  it('opens for anyone while it is valid', async () => {
    await put(FILES, 'отчёт 1.csv', 'a;b')
    expect(await get(await signed('отчёт 1.csv', 5))).toEqual([200, 'a;b'])
  })

  it('can name the file', async () => {
    await put(FILES, 'r.csv', 'a;b')
    const ResponseContentDisposition = "attachment; filename*=UTF-8''%D0%BE.csv"
    const answer = await fetch(
      await signed('r.csv', 5, { ResponseContentDisposition, ResponseContentType: 'text/csv' }),
    )
    expect([answer.headers.get('content-disposition'), answer.headers.get('content-type')]).toEqual([
      ResponseContentDisposition,
      'text/csv',
    ])
  })

  it('is refused when its time is over', async () => {
    await put(FILES, 'late', 'x')
    const link = await signed('late', 60, {}, new Date(Date.now() - 61_000))
    expect(await get(link)).toEqual([403, expect.stringMatching(/AccessDenied.*Request has expired/)])
    expect(await get(await signed('late', 60, {}, new Date(Date.now() - 30_000)))).toEqual([200, 'x'])
  })

  it.each<[string, (link: string) => string]>([
    ['another key', (link) => link.replace('/mine', '/other')],
    ['a longer life', (link) => link.replace('X-Amz-Expires=5', 'X-Amz-Expires=500')],
    ['another date', (link) => link.replace(/X-Amz-Date=\d{4}/, 'X-Amz-Date=2099')],
    ['one more parameter', (link) => `${link}&response-content-type=text/html`],
    ['another signature', (link) => link.replace(/X-Amz-Signature=./, 'X-Amz-Signature=0').replace(/.$/, '0')],
    ['another key pair', (link) => link.replace('Credential=local', 'Credential=other')],
  ])('is refused with %s', async (_, change) => {
    await put(FILES, 'mine', 'x')
    await put(FILES, 'other', 'y')
    const link = await signed('mine', 5)
    expect(await get(link)).toEqual([200, 'x'])
    expect(change(link)).not.toBe(link)
    expect((await get(change(link)))[0]).toBe(403)
  })

  it('allows its own method alone', async () => {
    await put(FILES, 'mine', 'x')
    expect((await get(await signed('mine', 5), { method: 'DELETE' }))[0]).toBe(403)
  })

  it('may be for an upload', async () => {
    const link = await getSignedUrl(
      s3,
      new PutObjectCommand({ Bucket: FILES, Key: 'upload', ContentType: 'image/png' }),
      { expiresIn: 5 },
    )
    expect((await get(link, { method: 'PUT', body: 'bytes', headers: { 'content-type': 'image/png' } }))[0]).toBe(200)
    expect(await text(FILES, 'upload')).toBe('bytes')
  })
})

describe('a write-once bucket', () => {
  const ROOTS = 'zvonok-local-roots'
  it('takes new objects and refuses to lose them', async () => {
    await put(ROOTS, 'root/1', 'signed')
    const denied = refused(403, 'AccessDenied')
    await expect(put(ROOTS, 'root/1', 'other')).rejects.toThrow(denied)
    await expect(s3.send(new DeleteObjectCommand({ Bucket: ROOTS, Key: 'root/1' }))).rejects.toThrow(denied)
    await expect(
      s3.send(new DeleteObjectsCommand({ Bucket: ROOTS, Delete: { Objects: [{ Key: 'root/1' }] } })),
    ).rejects.toThrow(denied)
    await put(FILES, 'forged', 'x')
    const copy = new CopyObjectCommand({ Bucket: ROOTS, Key: 'root/1', CopySource: `${FILES}/forged` })
    await expect(s3.send(copy)).rejects.toThrow(denied)
    expect(await text(ROOTS, 'root/1')).toBe('signed')
  })
})

describe('a page of another origin', () => {
  const preflight = (bucket: string) =>
    fetch(`${url}/s3/${bucket}/x`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:3000',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'content-type',
      },
    })
  it('may use a bucket that says so', async () => {
    const answer = await preflight(FILES)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-methods')).toContain('PUT')
    expect(answer.headers.get('access-control-allow-headers')).toBe('content-type')
    await put(FILES, 'shared', 'x')
    const link = await getSignedUrl(s3, new GetObjectCommand({ Bucket: FILES, Key: 'shared' }), { expiresIn: 5 })
    const read = await fetch(link, { headers: { origin: 'http://localhost:3000' } })
    expect(read.headers.get('access-control-allow-origin')).toBe('*')
  })
  it('may not use another', async () => {
    expect((await preflight('zvonok-local-roots')).status).toBe(403)
  })
})

describe('public pages', () => {
  const PUBLIC = 'zvonok-local-public'
  it('are served at the root as they were stored', async () => {
    await put(PUBLIC, 'queue/index.html', 'zipped', {
      ContentType: 'text/html; charset=utf-8',
      CacheControl: 's-maxage=60',
      ContentEncoding: 'identity',
    })
    const answer = await fetch(`${url}/queue/`)
    expect([answer.status, await answer.text()]).toEqual([200, 'zipped'])
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('s-maxage=60')
    expect(answer.headers.get('content-encoding')).toBe('identity')
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'self';/)
    expect((await fetch(`${url}/queue/index.html`)).status).toBe(200)
    const folder = await fetch(`${url}/queue`, { redirect: 'manual' })
    expect([folder.status, folder.headers.get('location')]).toEqual([301, '/queue/'])
  })

  it('are not sent again to who has them', async () => {
    await put(PUBLIC, 'a.json', '{}')
    const etag = (await fetch(`${url}/a.json`)).headers.get('etag') ?? ''
    const again = await fetch(`${url}/a.json`, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await put(PUBLIC, 'a.json', '{"new":1}')
    expect((await fetch(`${url}/a.json`, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('are left to others when they do not exist', async () => {
    expect((await fetch(`${url}/none.html`)).status).toBe(404)
    expect((await fetch(`${url}/a.json`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${url}/s3/${PUBLIC}/a.json`)).status).toBe(200)
  })
})
