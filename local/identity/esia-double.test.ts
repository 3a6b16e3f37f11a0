import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { pageHeaders } from '../../infra/state.ts'
import { family } from '../../regions/demo/personas.ts'
import { actOf } from '../../shared/edge/act.ts'
import { comeBack, leave } from '../../shared/edge/sign-in/identity.ts'
import { esiaDouble } from './esia-double.ts'

const mother = {
  key: 'parent',
  title: 'Мама',
  claims: {
    sub: 'parent',
    family_name: 'Смирнова',
    given_name: 'Анна',
    middle_name: 'Сергеевна',
    birthdate: '1990-05-01',
    snils: '00094000100',
    phone_number: '+7(491)2205500',
    email: 'parent@demo.example',
    id_doc: { code: '1', series: '6112', number: '123456' },
    children: [family.schoolgirl.identity, family.youngest],
  },
}

let server: Server
let origin: string
/** What an answer of the double is turned into on its way, by its path. */
let bend: Record<string, (body: string) => string>
beforeEach(async () => {
  bend = {}
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', origin).pathname.replace('/esia', '')
    const change = bend[path.replace(/\d{10}/, 'OID')]
    const end = response.end.bind(response)
    if (change) Object.assign(response, { end: (body: string) => end(change(body)) })
    void double(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const address = server.address()
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  const double = esiaDouble(origin, [mother])
  Object.assign(process.env, {
    PORTAL_URL: origin,
    IDENTITY: 'esia',
    IDENTITY_PROVIDER: `${origin}/esia`,
    IDENTITY_CLIENT: 'ZVONOK',
    ESIA_CERTIFICATE_HASH: '00',
    ESIA_RECIPE: 'client_id scope scope_org timestamp state redirect_uri',
    SIGNER_URL: `${origin}/esia/signer`,
    SIGNER_TOKEN: 'local-signer',
  })
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const act = (ahead = 0) =>
  actOf({
    region: 'demo',
    actor: 'public',
    now: new Date(Date.now() + ahead * 1000).toISOString(),
    cause: 'test',
  })
const goTo = (location: string) => fetch(location, { redirect: 'manual' })

/** Leaves for ЕСИА, chooses a person there and comes back: the query that our address gets, and what was remembered. */
async function chosen(person = 'parent') {
  const { location, leaving } = await leave(act(), '/cabinet/')
  const page = await goTo(location)
  const interaction = page.headers.get('location') ?? ''
  const body = new URLSearchParams({ person })
  const back = await fetch(`${origin}${interaction}`, { method: 'POST', body, redirect: 'manual' })
  const query = Object.fromEntries(new URL(back.headers.get('location') ?? '').searchParams)
  return { query, leaving }
}

/** A token whose claims are changed after it was signed, or whose header is. */
const bent = (name: string, part: 0 | 1, change: object) => (body: string) => {
  const tokens = JSON.parse(body)
  const parts = String(tokens[name]).split('.')
  const said = JSON.parse(Buffer.from(parts[part] ?? '', 'base64url').toString())
  parts[part] = Buffer.from(JSON.stringify({ ...said, ...change })).toString('base64url')
  return JSON.stringify({ ...tokens, [name]: parts.join('.') })
}

describe('signing in by the recipe of ЕСИА', () => {
  it('tells the person, their papers and children in the claims of any other login', async () => {
    const { query, leaving } = await chosen()
    const { issuer, sub, ...claims } = await comeBack(act(), query, leaving)
    const { sub: _, ...known } = mother.claims
    expect({ issuer, sub, claims }).toEqual({ issuer: `${origin}/esia`, sub: '1000299654', claims: known })
  })

  it('signs its parameters in the order that the setting says, and ЕСИА refuses any other', async () => {
    process.env.ESIA_RECIPE = 'scope timestamp client_id state'
    const { location } = await leave(act(), '/')
    const page = await goTo(location)
    expect([page.status, await page.json()]).toMatchObject([400, { error: 'ESIA-007004' }])
  })

  it.each([
    ['with an old time', (url: URL) => url.searchParams.set('timestamp', '2026.11.21 12:00:00 +0300'), 'ESIA-007008'],
    ['to another address', (url: URL) => url.searchParams.set('redirect_uri', 'https://evil.example'), 'ESIA-007005'],
    ['of another system', (url: URL) => url.searchParams.set('client_id', 'OTHER'), 'ESIA-007003'],
    ['without the certificate', (url: URL) => url.searchParams.delete('client_certificate_hash'), 'ESIA-007014'],
    ['with another scope than was signed', (url: URL) => url.searchParams.set('scope', 'openid'), 'ESIA-007004'],
  ])('the double refuses a request %s', async (_, change, error) => {
    const url = new URL((await leave(act(), '/')).location)
    change(url)
    expect(await (await goTo(url.href)).json()).toMatchObject({ error })
  })

  it('the page on which one chooses who to be has the headers of the portal and nothing that they forbid', async () => {
    const interaction = (await goTo((await leave(act(), '/')).location)).headers.get('location') ?? ''
    const page = await fetch(`${origin}${interaction}`)
    expect(Object.fromEntries(page.headers)).toMatchObject(pageHeaders)
    expect(await page.text()).not.toMatch(/<style|<script|style=|\son\w+=/)
  })

  it.each<[string, (it: { query: Record<string, string>; leaving: { state: string } }) => void]>([
    ['another state than we left with', ({ query }) => Object.assign(query, { state: 'other' })],
    ['a code that nobody gave', ({ query }) => Object.assign(query, { code: 'other' })],
    ['an error instead of a code', ({ query }) => delete query.code],
  ])('is refused with %s', async (_, change) => {
    const it = await chosen()
    change(it)
    await expect(comeBack(act(), it.query, it.leaving)).rejects.toThrow('sign-in-failed')
  })

  it('is refused when the person went back, and when a code is used twice', async () => {
    const away = await chosen('nobody')
    await expect(comeBack(act(), away.query, away.leaving)).rejects.toThrow('sign-in-failed')
    const it = await chosen()
    await comeBack(act(), it.query, it.leaving)
    await expect(comeBack(act(), it.query, it.leaving)).rejects.toThrow('sign-in-failed')
  })

  it.each([
    ['that somebody changed', bent('access_token', 1, { 'urn:esia:sbj_id': 1 })],
    ['without a signature', bent('id_token', 0, { alg: 'none' })],
    ['with the state of another request', (body: string) => body.replace(/"state":"[^"]*"/, '"state":"other"')],
    ['that is no token', (body: string) => body.replace(/"id_token":"[^"]*"/, '"id_token":"a.b"')],
    [
      'of the other kind',
      (body: string) => JSON.stringify({ ...JSON.parse(body), id_token: JSON.parse(body).access_token }),
    ],
    ['that is a page about maintenance', () => '<html>'],
  ])('is refused with a token %s', async (_, change) => {
    const { query, leaving } = await chosen()
    bend['/aas/oauth2/v3/te'] = change
    await expect(comeBack(act(), query, leaving)).rejects.toThrow('sign-in-failed')
  })

  it.each(['none', 'None', 'HS256', 'ES256', ''])(
    'is refused with a token signed by «%s», whatever the signing service says',
    async (alg) => {
      const { query, leaving } = await chosen()
      bend = { '/signer/verify': () => '{"valid":true}', '/aas/oauth2/v3/te': bent('access_token', 0, { alg }) }
      await expect(comeBack(act(), query, leaving)).rejects.toThrow('sign-in-failed')
    },
  )

  it.each([
    ['too late', 2 * 3600],
    ['too early', -120],
  ])('is refused with a token that is looked at %s', async (_, seconds) => {
    const { query, leaving } = await chosen()
    // The double checks times too, so only what happens after it is told another time.
    bend['/aas/oauth2/v3/te'] = (body) => body
    const real = act()
    const now = act(seconds).now
    let asked = 0
    const late = new Proxy(real, { get: (it, name) => (name === 'now' && asked++ > 0 ? now : Reflect.get(it, name)) })
    await expect(comeBack(late, query, leaving)).rejects.toThrow('sign-in-failed')
  })

  it('is refused for another system, another issuer, and an account that nobody confirmed', async () => {
    const signed = { '/signer/verify': () => '{"valid":true}' }
    for (const [change, code] of [
      [{ iss: 'https://esia.example/' }, 'sign-in-failed'],
      [{ aud: 'OTHER' }, 'sign-in-failed'],
      [{ 'urn:esia:sbj': { 'urn:esia:sbj:oid': 1000299654 } }, 'account-not-confirmed'],
      [{ 'urn:esia:sbj': { 'urn:esia:sbj:oid': 7, 'urn:esia:sbj:is_tru': true } }, 'sign-in-failed'],
    ] as const) {
      bend = {}
      const { query, leaving } = await chosen()
      bend = { ...signed, '/aas/oauth2/v3/te': bent('id_token', 1, change) }
      await expect(comeBack(act(), query, leaving)).rejects.toThrow(code)
    }
  })

  it('does without what the person did not consent to share', async () => {
    const { query, leaving } = await chosen()
    bend['/rs/prns/OID/kids'] = () => '{"elements":[],"size":0}'
    bend['/rs/prns/OID/docs'] = () => '{"elements":[{"type":"MDCL_PLCY","number":"1"}],"size":1}'
    const claims = await comeBack(act(), query, leaving)
    expect(claims.children).toEqual([])
    expect(claims.id_doc).toBeUndefined()
  })
})
