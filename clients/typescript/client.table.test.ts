import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listed } from '../../checks/service.ts'
import { gateway } from '../../local/api/gateway.ts'
import { testRegion } from '../../regions/testing.ts'
import { openGroup, pupilIn } from '../../regions/testing-places.ts'
import { Transfers } from '../../shared/table/transfers.ts'
import { isProblem, match, once, type Problem, zvonok } from './src/index.ts'

/** Real handlers over DynamoDB Local behind the local gateway; who is signed in is said by the token. */
let region: Awaited<ReturnType<typeof testRegion>>
let url = ''
const server = createServer((request, response) => api.handle(request, response))
const lists = listed('.')
const api = gateway({
  routes: [...lists].flatMap(([fn, { events }]) =>
    events.flatMap(({ httpApi }) =>
      httpApi ? [{ fn, ...httpApi, authorized: httpApi.authorizer !== undefined }] : [],
    ),
  ),
  authorizer: { function: 'authorize', identity: '$request.header.Authorization' },
  invoke: async (fn, event) => {
    if (fn === 'authorize') return signedIn(event as { headers: Record<string, string> })
    const { handler } = await import(join(process.cwd(), `${lists.get(fn)?.handler.replace(/\.handler$/, '.ts')}`))
    return handler(event, {})
  },
})
const signedIn = ({ headers: { authorization = '' } }: { headers: Record<string, string> }) => {
  const organisation = authorization.replace('Bearer clerk-of-', '')
  const context = { region: region.code, ref: 'cccccccc', role: 'clerk', children: [], organisation }
  return organisation === authorization ? { isAuthorized: false } : { isAuthorized: true, context }
}

beforeAll(async () => {
  region = await testRegion()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const clerk = (organisation: string) => zvonok({ url, token: async () => `clerk-of-${organisation}` })

describe('the client for outsiders', () => {
  it('reads what is open to everybody, without a token', async () => {
    const { data } = await zvonok({ url }).GET('/organisations', { params: { query: { region: region.code } } })
    const titles = data?.municipalities.flatMap(({ organisations }) => organisations.map(({ title }) => title))
    expect(titles).toContain('Школа № 2')
  })

  it('creates once and changes what it has read, from request to acceptance', async () => {
    const there = await openGroup(region, { organisation: '302', id: '302-1-5b', capacity: 25 })
    const here = await openGroup(region, { organisation: '301', id: '301-1-5b', capacity: 25 })
    const { id: pupil } = await pupilIn(region, there)
    const key = once()
    const ask = () => clerk('301').POST('/transfers', { params: { header: key }, body: { pupil, group: here.id } })
    const { data: asked, response } = await ask()
    if (!asked) throw new Error(`the transfer was not asked for: ${response.status}`)
    expect(response.headers.get('etag')).toBe('"1"')
    expect((await ask()).data).toEqual(asked)

    const accept = (seq: number) =>
      clerk('302').POST('/transfers/{id}/acceptance', {
        params: { path: { id: asked.id }, header: match(seq) },
      })
    const late = await accept(asked.seq + 1)
    expect(late.error).toMatchObject({ type: '/problems/changed-meanwhile', status: 412 })
    const { data } = await accept(asked.seq)
    expect(data).toEqual({ id: asked.id, seq: 2, status: 'accepted' })
    expect((await Transfers.get({ region: region.code, id: asked.id })).status).toBe('accepted')
  })

  it('tells a refusal in the language that was asked for', async () => {
    const english = zvonok({ url, token: 'clerk-of-301', language: 'en' })
    const { error } = await english.GET('/classes/{group}', { params: { path: { group: 'nowhere' } } })
    expect(isProblem(error) && error.detail).toBe('There is no such thing')
  })

  it('knows the word of the gateway from a refusal', async () => {
    const { error, response } = await zvonok({ url, token: 'nobody' }).GET('/me')
    expect([response.status, isProblem(error), error]).toEqual([403, false, { message: 'Forbidden' }])
  })

  it('is typed: what the API would refuse does not compile', () => {
    const typed = (client: ReturnType<typeof zvonok>) => [
      // @ts-expect-error there is no such path
      () => client.GET('/nowhere'),
      // @ts-expect-error a creation needs its key
      () => client.POST('/transfers', { body: { pupil: 'k3m9p2vx', group: '301-1-5a' } }),
      // @ts-expect-error a change needs the version
      () => client.POST('/transfers/{id}/acceptance', { params: { path: { id: '1' } } }),
      // @ts-expect-error a class is named
      () => client.POST('/transfers', { params: { header: once() }, body: { pupil: 'k3m9p2vx' } }),
    ]
    const said = (problem: Problem): string => problem.title
    expect([typed.length, said({ type: '/problems/x', title: 'x', status: 409, instance: 'i' })]).toEqual([1, 'x'])
  })
})
