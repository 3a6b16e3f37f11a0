import { describe, expect, it } from '@jest/globals'
import { handler as finishSignIn } from '../../../functions/access/finish-sign-in.ts'
import { handler as refreshSession } from '../../../functions/access/refresh-session.ts'
import { handler as signOut } from '../../../functions/access/sign-out.ts'
import { state } from '../../../infra/state.ts'
import { fromLeavingCookie, refreshCookie } from './door.ts'

const event = (headers: Record<string, string>) =>
  ({
    headers,
    cookies: ['zvonok=demo.aaaaaaaa.secret'],
    body: '{}',
    requestContext: { requestId: 'r1', timeEpoch: Date.parse('2026-11-22T09:00:00.000Z') },
  }) as never

describe('a page of another site', () => {
  it.each([
    ['refresh', refreshSession, 'cross-site'],
    ['refresh', refreshSession, 'same-site'],
    ['sign out', signOut, 'cross-site'],
  ])('cannot make a browser %s', async (_, handler, from) => {
    const { statusCode, body } = await handler(event({ 'sec-fetch-site': from }), {} as never)
    expect([statusCode, JSON.parse(body ?? '{}').type]).toEqual([403, '/problems/not-permitted'])
  })

  it.each([
    ['https://elsewhere.example', 403],
    ['null', 403],
    [`${process.env.PORTAL_URL}.elsewhere.example`, 403],
    [process.env.PORTAL_URL ?? '', 401],
    ['https://zvonok.example', 401],
  ])('is known by its address where a browser says no more: %s', async (origin, status) => {
    const answer = await refreshSession(event({ origin, host: 'zvonok.example' }), {} as never)
    expect(answer.statusCode).toBe(status)
  })

  it('gets no cookie of ours sent along, and no script can read it', () => {
    const flags = refreshCookie('value', 60).split('; ')
    expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/session']))
  })

  it('has nothing that a browser adds by itself to be let in with elsewhere', () => {
    expect(state.api.authorizer.identity).toBe('$request.header.Authorization')
  })
})

describe('a person who comes back without having signed in', () => {
  const back = (headers: Record<string, string>) => finishSignIn(event(headers), {} as never)
  it.each([
    ['ru', 'sign-in-failed/'],
    ['en-GB', 'sign-in-failed/en/'],
  ])('reads a page in their language that says what to do: %s', async (language, page) => {
    const { statusCode, headers, body } = await back({ accept: 'text/html,*/*', 'accept-language': language })
    expect([statusCode, headers?.location, body]).toEqual([
      303,
      `${process.env.PORTAL_URL}/problems/${page}`,
      undefined,
    ])
  })

  it('a program reads the problem', async () => {
    const { statusCode, body } = await back({ accept: 'application/json' })
    expect([statusCode, JSON.parse(body ?? '{}').type]).toEqual([401, '/problems/sign-in-failed'])
  })
})

it('a cookie that somebody has cut or made up is as good as none', async () => {
  for (const cookie of ['%', 'demo.%E0%A4%A', 'demo', undefined])
    expect(await fromLeavingCookie(cookie, '2026-11-22T09:00:00.000Z')).toBeUndefined()
})
