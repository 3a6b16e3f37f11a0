import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import * as z from 'zod/mini'
import { asked, proved } from '../../checks/proved.ts'
import { request, testRegion } from '../../regions/testing.ts'
import { route } from '../contracts/route.ts'
import type { Caller } from '../domain/access/policy.ts'
import { Count, Id, PersonName } from '../domain/fields.ts'
import { Problem } from '../domain/problems/problem.ts'
import { openCursor, sealCursor } from './cursor.ts'
import { LEAVES_AT } from './entry.ts'
import { http } from './http.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const contract = route({
  name: 'showApplication',
  method: 'GET',
  path: '/x/{id}',
  summary: 'x',
  who: ['parent'],
  params: z.object({ id: Id }),
  body: z.object({ name: z.optional(PersonName), count: z.optional(Count) }),
  response: z.object({ id: Id, seq: Count }),
  problems: [],
  limit: 200,
})
type UseCase = Parameters<
  typeof http<typeof contract.response, typeof contract.params, typeof contract.query, typeof contract.body>
>[1]

type Event = Partial<Parameters<typeof request>[1]> & {
  more?: object
  children?: string[]
  role?: 'parent' | 'teacher'
  as?: typeof contract
}

const call = async (
  useCase: UseCase,
  { more = {}, children = ['bbbbbbbb'], as = contract, role = 'parent', ...event }: Event = {},
) => {
  const shaped = request({ region: region.code, ref: 'aaaaaaaa', role, children }, { params: { id: 'a1' }, ...event })
  const response = await http({ ...as, ...more }, useCase)(shaped as never, {} as never)
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.body === undefined ? undefined : JSON.parse(response.body),
  }
}
const fine: UseCase = async ({ permit, params }) => {
  permit({ child: 'bbbbbbbb' })
  return { id: params.id, seq: 7 }
}

describe('the http edge', () => {
  it('answers what the contract names and nothing else, with the version as ETag', async () => {
    const leaky: UseCase = async (input) => ({ ...(await fine(input)), secret: 'x' })
    expect(await call(leaky)).toMatchObject({
      status: 200,
      body: { id: 'a1', seq: 7 },
      headers: { etag: '"7"', 'cache-control': 'no-store' },
    })
    expect((await call(leaky)).body).not.toHaveProperty('secret')
  })

  it.each([
    ['outside of the circle as if there were nothing', { children: ['cccccccc'] }, 404, 'not-found'],
    ['a role without a rule', { role: 'teacher' as const }, 403, 'not-permitted'],
    ['parameters that are none', { params: { id: '../x' } }, 400, 'invalid-request'],
    ['a body that is not JSON', { body: '{' }, 400, 'invalid-request'],
    ['a body over the limit', { body: JSON.stringify({ name: 'ы'.repeat(200) }) }, 413, 'too-large'],
    ['a change without If-Match', { more: { match: true } }, 428, 'version-missing'],
    ['a creation without Idempotency-Key', { more: { once: true } }, 400, 'idempotency-key-missing'],
  ])('refuses %s', async (_, event, status, code) => {
    expect(await call(fine, event)).toMatchObject({
      status,
      body: { type: `/problems/${code}` },
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    })
  })

  it('speaks the reader’s language', async () => {
    expect(
      (await call(fine, { body: { count: -1 }, headers: { 'accept-language': 'en-GB,ru;q=0.5' } })).body,
    ).toMatchObject({
      title: 'The request does not match the contract',
      errors: [{ pointer: '/count', detail: 'Not less than 0' }],
    })
    expect((await call(fine, { body: { count: -1 } })).body.errors).toEqual([
      { pointer: '/count', detail: 'Не меньше 0' },
    ])
  })

  it('lets nothing out of a use case that forgot to ask permit', async () => {
    expect(await call(async () => ({ id: 'a1', seq: 1 }))).toMatchObject({
      status: 500,
      body: { type: '/problems/internal' },
    })
  })

  it('says nothing about an error that it does not know', async () => {
    const { status, body } = await call(async () => {
      throw new Error('the password is Qwerty')
    })
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toMatch(/password|Qwerty/)
  })

  it('hands down the version of If-Match', async () => {
    const seen: number[] = []
    const useCase: UseCase = async (input) => {
      seen.push(input.match)
      return fine(input)
    }
    await call(useCase, { more: { match: true }, headers: { 'if-match': '"12"' } })
    await call(useCase, { more: { match: true }, headers: { 'if-match': 'W/"13"' } })
    expect(seen).toEqual([12, 13])
    expect(await call(useCase, { more: { match: true }, headers: { 'if-match': '*' } })).toMatchObject({ status: 428 })
  })

  it('passes a problem’s own parameters on, in words', async () => {
    const { body } = await call(async ({ permit }) => {
      permit({ child: 'bbbbbbbb' })
      throw new Problem('wrong-state', { state: 'offered' })
    })
    expect(body).toMatchObject({
      status: 409,
      title: 'Это действие уже нельзя выполнить: состояние «…»',
      detail: 'Это действие уже нельзя выполнить: состояние «выдано направление»',
      params: { state: 'offered' },
    })
  })
})

describe('a refusal of what is not there', () => {
  const elapsed = async (event: Event) => {
    const before = performance.now()
    const { status } = await call(fine, event)
    return { status, ms: performance.now() - before }
  }

  it('leaves at a round moment, whatever was looked at before; no other answer waits', async () => {
    const { status, ms } = await elapsed({ children: ['cccccccc'] })
    expect(status).toBe(404)
    expect(ms).toBeGreaterThanOrEqual(LEAVES_AT)
    // One after another, and the best of them counts: the machine may have more to do.
    const quick: number[] = []
    for (let at = 0; at < 20; at++) quick.push((await elapsed({ role: 'teacher' })).ms)
    expect(Math.min(...quick)).toBeLessThan(LEAVES_AT)
  })
})

describe('a cursor', () => {
  const callers = (other: string): Caller[] => {
    const mine: Caller = { region: region.code, ref: 'aaaaaaaa', role: 'clerk', grant: 'g1', children: [] }
    return [
      mine,
      { ...mine, ref: 'bbbbbbbb' },
      { ...mine, role: 'head' },
      { ...mine, grant: 'g2' },
      { ...mine, region: other },
    ]
  }
  const lists = ['offers/215/', 'offers/215/offered', 'offers/216/', 'cases/215/gia-9/filed', 'notices']
  const answerTo = (caller: Caller, list: string, cursor: string) =>
    openCursor(caller, list, cursor).then(
      (position) => ({ position }),
      ({ code, errors, params }: Problem) => ({ refused: JSON.stringify({ code, errors, params }) }),
    )

  it('opens for whom and what it was made, and is refused alike in every other case; nothing can be read in it', async () => {
    const other = await testRegion()
    const all = callers(other.code)
    const numRuns = asked ? 20_000 : 3000
    const refusals = new Set<string>()
    const wrong: string[] = []
    let naive = 0
    const at = fc.record({ who: fc.nat(4), list: fc.nat(4) })
    const position = fc.record({ pk: fc.string({ unit: 'binary' }), sk: fc.uuid() })
    const edit = fc.option(fc.tuple(fc.nat(), fc.constantFrom(...'AZaz09-_ =.я')), { freq: 3 })
    await fc.assert(
      fc.asyncProperty(at, at, position, edit, async (made, used, next, changed) => {
        const [owner, user] = [all[made.who], all[used.who]]
        const [list = '', asking = ''] = [lists[made.list], lists[used.list]]
        if (!owner || !user) throw new Error('nobody')
        const cursor = (await sealCursor({ ...region.act(), region: owner.region }, owner, list, next)) ?? ''
        const spot = changed ? changed[0] % cursor.length : 0
        const sent = changed ? cursor.slice(0, spot) + changed[1] + cursor.slice(spot + 1) : cursor
        const own = owner === user && list === asking && sent === cursor
        const answer = await answerTo(user, asking, sent)
        if ('refused' in answer) refusals.add(answer.refused)
        if (own !== 'position' in answer || (own && JSON.stringify(answer).length < 20)) wrong.push(sent)
        const bytes = Buffer.from(cursor, 'base64url').toString('latin1')
        if (bytes.includes(next.sk) || bytes.includes(next.sk.slice(0, 8))) wrong.push(`readable: ${sent}`)
        // A key as base64: whoever sends it to another list is answered.
        if (!own) naive++
      }),
      { numRuns },
    )
    const violations = wrong.length + refusals.size - 1
    const what =
      'cursors of another person, role, position, region, list or filter, or edited, that open or are told apart'
    proved({ id: 'E3', what, n: numRuns, violations, baseline: naive })
    expect(wrong).toEqual([])
    expect(refusals.size).toBe(1)
  })

  it.each(['', '=', 'A', 'null', '../..', 'x'.repeat(5000), 'eyJwayI6IngifQ'])(
    'that is none is refused likewise: %j',
    async (sent) => {
      const [mine] = callers(region.code)
      if (!mine) throw new Error('nobody')
      expect(await answerTo(mine, 'notices', sent)).toEqual({ refused: expect.stringContaining('invalid-request') })
    },
  )
})
