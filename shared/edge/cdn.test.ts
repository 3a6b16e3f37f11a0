import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { route } from '../contracts/route.ts'
import { authorizer } from './authorizer.ts'
import { CDN_HEADER, cdnKeyHash, throughCdn } from './cdn.ts'
import { message } from './federal/message.ts'
import { http } from './http.ts'
import { nowhere } from './nowhere.ts'
import { door } from './sign-in/door.ts'

const [OLD, NEW] = ['old-key', 'new-key']
beforeEach(() => {
  // Nobody listens there.
  process.env.AWS_ENDPOINT_URL_DYNAMODB = 'http://127.0.0.1:9'
  process.env.CDN_KEYS = [cdnKeyHash(NEW), cdnKeyHash(OLD)].join(',')
})
afterEach(() => {
  process.env.CDN_KEYS = 'none'
})

const contract = route({
  name: 'listOrganisations',
  method: 'GET',
  path: '/x',
  summary: 'x',
  who: ['public'],
  response: z.object({}),
  problems: [],
})
let ran = 0
const open = http(contract, async ({ permit }) => {
  permit({})
  ran++
  return {}
})
const session = door(contract, async () => {
  ran++
  return { answer: {} }
})
const requestContext = { requestId: 'r', timeEpoch: 0 }
const ask = async (handler: (event: never, context: never) => Promise<unknown>, key?: string, more = {}) => {
  const headers = { ...(key !== undefined && { [CDN_HEADER]: key }), ...more }
  const event = { headers, requestContext, isBase64Encoded: false }
  return (await handler(event as never, {} as never)) as Record<string, unknown>
}

describe('the CDN', () => {
  it.each([
    ['the key of today', NEW, true],
    ['the key of yesterday, while both count', OLD, true],
    ['another key', 'guessed', false],
    ['the hash, which functions show', cdnKeyHash(NEW), false],
    ['an empty key', '', false],
    ['no key', undefined, false],
  ])('is known by %s', async (_, key, known) => {
    expect(throughCdn({ [CDN_HEADER]: key })).toBe(known)
  })

  it('is not asked for where there is none, and never by mistake', () => {
    process.env.CDN_KEYS = 'none'
    expect(throughCdn()).toBe(true)
    delete process.env.CDN_KEYS
    expect(() => throughCdn()).toThrow('CDN_KEYS')
  })
})

describe('beside the CDN', () => {
  it('a route without authorizer answers nobody, and its use case does not run', async () => {
    ran = 0
    expect(await ask(open)).toMatchObject({ statusCode: 403 })
    expect(await ask(session, 'guessed')).toMatchObject({ statusCode: 403 })
    expect(ran).toBe(0)
    expect(await ask(open, NEW)).toMatchObject({ statusCode: 200 })
    expect(await ask(session, OLD)).toMatchObject({ statusCode: 200 })
    expect(ran).toBe(2)
  })

  it('the federal door does not read the message', async () => {
    expect(await ask(message(contract))).toMatchObject({ statusCode: 403 })
  })

  it('a bearer token is not even looked up', async () => {
    const token = { authorization: `Bearer demo.aaaaaaaa.${'x'.repeat(43)}` }
    // With a key it asks the table, which a unit test has not; without one it answers first.
    expect(await ask(authorizer(), undefined, token)).toEqual({ isAuthorized: false, context: {} })
    await expect(ask(authorizer(), NEW, token)).rejects.toThrow()
  })
})

describe('where nothing is', () => {
  const lost = nowhere(() => '<h1>Такой страницы нет</h1>')

  it('those who asked for a page get one, programs a problem', async () => {
    expect(await ask(lost, NEW, { accept: 'text/html,*/*' })).toMatchObject({
      statusCode: 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: expect.stringContaining('Такой страницы нет'),
    })
    const { statusCode, body } = await ask(lost, NEW, { accept: '*/*' })
    expect([statusCode, JSON.parse(String(body))]).toEqual([
      404,
      expect.objectContaining({ type: '/problems/not-found', status: 404 }),
    ])
  })

  it('beside the CDN there is not even nothing', async () => {
    expect(await ask(lost, 'guessed', { accept: 'text/html' })).toMatchObject({ statusCode: 403 })
  })
})
