import { beforeEach, describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { route } from '../shared/contracts/route.ts'
import { none } from '../shared/domain/fields.ts'
import { type Call, createCall } from './call.ts'
import { NoConnection, NotAdmitted, ProblemError } from './problem-error.ts'

const Text = none(z.string())
const contract = { summary: 'Проба', who: ['parent' as const], problems: [] }
const show = route({
  ...contract,
  name: 'showThing',
  method: 'GET',
  path: '/things/{id}/parts',
  params: z.object({ id: Text }),
  query: z.object({ after: z.optional(Text) }),
  response: z.object({ title: Text }),
})
const create = route({
  ...contract,
  name: 'createThing',
  method: 'POST',
  path: '/things',
  once: true,
  status: 201,
  body: z.object({ title: Text }),
  response: z.object({ id: Text }),
})
const change = route({
  ...contract,
  name: 'changeThing',
  method: 'PUT',
  path: '/things',
  match: true,
  response: z.object({ id: Text }),
})
const act = route({ ...contract, name: 'act', method: 'POST', path: '/act', status: 204, response: z.object({}) })

const open = route({ ...contract, who: ['public'], name: 'open', method: 'GET', path: '/open', response: z.object({}) })

const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status })
const refuse = (code: string, status: number, more: object = {}) =>
  answer({ type: `/problems/${code}`, title: 'Нельзя', status, ...more }, status)
const dead = () => new TypeError('Failed to fetch')

type Reply = Response | Error
let replies: Reply[]
let sent: { url: string; method: string; headers: Headers; body: string | undefined }[]
let waited: number[]
let reached: boolean[]
let tokens: (string | undefined)[]
let call: Call

beforeEach(() => {
  replies = []
  sent = []
  waited = []
  reached = []
  tokens = []
  const server: typeof fetch = async (url, init = {}) => {
    const { method = '', headers, body } = init
    sent.push({
      url: String(url),
      method,
      headers: new Headers(headers),
      body: body === undefined ? undefined : String(body),
    })
    const reply = replies.shift() ?? dead()
    if (reply instanceof Error) throw reply
    return reply
  }
  call = createCall({
    fetch: server,
    language: () => 'ru',
    token: async (instead) => {
      tokens.push(instead)
      return instead === undefined ? 'first' : 'second'
    },
    onReach: (it) => reached.push(it),
    wait: async (milliseconds) => {
      waited.push(milliseconds)
    },
    random: () => 0,
  })
})

describe('a call', () => {
  it('is made of the contract: address, query, bearer, language', async () => {
    replies = [answer({ title: 'Да', secret: 'нет' })]
    expect(await call(show, { params: { id: 'а/б' }, query: { after: 'x y' } })).toEqual({ title: 'Да' })
    expect(sent[0]).toMatchObject({ url: '/things/%D0%B0%2F%D0%B1/parts?after=x+y', method: 'GET', body: undefined })
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer first')
    expect(sent[0]?.headers.get('accept-language')).toBe('ru')
    expect(reached).toEqual([true])
  })

  it('asks for nobody to be signed in where everybody may ask', async () => {
    replies = [answer({})]
    await call(open)
    expect(tokens).toEqual([])
    expect(sent[0]?.headers.has('authorization')).toBe(false)
  })

  it('leaves out what was not asked', async () => {
    replies = [answer({ title: '' })]
    await call(show, { params: { id: '1' } })
    expect(sent[0]?.url).toBe('/things/1/parts')
  })

  it('carries one key through all tries of a creation, and the body', async () => {
    replies = [dead(), refuse('too-busy', 503), answer({ id: '7' }, 201)]
    expect(await call(create, { body: { title: 'а' } })).toEqual({ id: '7' })
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(keys).size).toBe(1)
    expect(sent.map(({ body }) => body)).toEqual(Array(3).fill('{"title":"а"}'))
    expect(waited).toEqual([1000, 3000])
    expect(reached).toEqual([false, true, true])
  })

  it('takes the key of the draft, and another for another creation', async () => {
    replies = [answer({ id: '1' }, 201), answer({ id: '2' }, 201), answer({ id: '3' }, 201)]
    await call(create, { body: { title: 'а' }, attempt: 'mine' })
    await call(create, { body: { title: 'б' } })
    await call(create, { body: { title: 'б' } })
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'))
    expect(keys[0]).toBe('mine')
    expect(new Set(keys).size).toBe(3)
  })

  it('says which version a change is of', async () => {
    replies = [answer({ id: '1' })]
    await call(change, { match: 12 })
    expect(sent[0]?.headers.get('if-match')).toBe('"12"')
  })

  it('understands an answer without a body', async () => {
    replies = [new Response(null, { status: 204 })]
    expect(await call(act)).toEqual({})
  })

  it('refuses an answer that is not of the contract', async () => {
    replies = [answer({ title: 5 })]
    await expect(call(show, { params: { id: '1' } })).rejects.toThrow()
  })
})

describe('trouble', () => {
  it('is tried again four times at most, with pauses, and then told', async () => {
    await expect(call(show, { params: { id: '1' } })).rejects.toBeInstanceOf(NoConnection)
    expect(sent).toHaveLength(4)
    expect(waited).toEqual([1000, 3000, 7000])
  })

  it('is not tried again when the work may have been done twice', async () => {
    await expect(call(act)).rejects.toBeInstanceOf(NoConnection)
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['a refusal', 409],
    ['a wrong request', 400],
    ['a fault of the server', 500],
    ['a ticket for later', 503, 'busy', { seconds: 40 }],
    ['too many requests of this person', 429, 'too-many-requests', { seconds: 40 }],
  ])('is not tried again after %s', async (_, status, code = 'wrong-state', params: object = {}) => {
    replies = [refuse(code, status, { params })]
    await expect(call(show, { params: { id: '1' } })).rejects.toMatchObject({ status })
    expect(sent).toHaveLength(1)
  })

  it('is told with everything that the server said', async () => {
    replies = [
      refuse('duplicate-application', 409, {
        detail: 'Заявление уже есть: № 7',
        params: { number: '7' },
        errors: [{ pointer: '/child/surname', detail: 'Заполните' }],
        instance: 'req-9',
      }),
    ]
    const error: unknown = await call(create, { body: { title: '' } }).catch((it: unknown) => it)
    expect(error).toBeInstanceOf(ProblemError)
    if (!(error instanceof ProblemError)) return
    expect(error.message).toBe('Заявление уже есть: № 7')
    expect([error.is('duplicate-application'), error.is('not-found')]).toEqual([true, false])
    expect(error).toMatchObject({ params: { number: '7' }, request: 'req-9' })
    expect(error.fields).toEqual([{ pointer: '/child/surname', text: 'Заполните' }])
  })

  it('of an answer that broke off counts as no answer', async () => {
    replies = [new Response('{"tit'), answer({ title: 'Да' })]
    expect(await call(show, { params: { id: '1' } })).toEqual({ title: 'Да' })
  })

  it('says the number of what it does not understand', async () => {
    replies = [new Response('<html>', { status: 413 })]
    await expect(call(show, { params: { id: '1' } })).rejects.toMatchObject({ status: 413, message: 'HTTP 413' })
  })

  it('ends when the person leaves, without another try', async () => {
    const leaving = new AbortController()
    leaving.abort(new DOMException('left', 'AbortError'))
    await expect(call(show, { params: { id: '1' }, signal: leaving.signal })).rejects.toThrow('left')
    expect(sent).toHaveLength(1)
  })
})

describe('a door that does not know the bearer', () => {
  it.each([401, 403])('is asked once again with a new one (%d)', async (status) => {
    replies = [answer({ message: 'Forbidden' }, status), answer({ title: 'Да' })]
    expect(await call(show, { params: { id: '1' } })).toEqual({ title: 'Да' })
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second'])
    expect(tokens).toEqual([undefined, 'first'])
  })

  it('is not asked a third time', async () => {
    replies = [answer({ message: 'Forbidden' }, 403), answer({ message: 'Forbidden' }, 403)]
    await expect(call(show, { params: { id: '1' } })).rejects.toBeInstanceOf(NotAdmitted)
  })

  it('is something else than a refusal for the role', async () => {
    replies = [refuse('not-permitted', 403)]
    await expect(call(show, { params: { id: '1' } })).rejects.toBeInstanceOf(ProblemError)
    expect(sent).toHaveLength(1)
  })
})
