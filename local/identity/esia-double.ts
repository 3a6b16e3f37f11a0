/**
 * A double of ЕСИА: the endpoints that our sign-in uses, with RSA where ЕСИА has GOST, and the people of the demo region.
 * It refuses what ЕСИА would refuse: an unknown system, a wrong signature or certificate, an old time, a used code.
 */
import { createSign, createVerify, generateKeyPairSync, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Persona } from '../../regions/demo/personas.ts'
import type { Handler } from '../api/http.ts'
import { showPeople } from './choose-person.ts'
import { personDocuments } from './esia-people.ts'

export const ESIA = '/esia'
/** Our information system, as it is registered with the double. */
const SYSTEM = { client_id: 'ZVONOK', certificate: '00', signerToken: 'local-signer' }
const RECIPE = ['client_id', 'scope', 'scope_org', 'timestamp', 'state', 'redirect_uri']
const MINUTE = 60_000
const CODE_MS = 5 * MINUTE
const FIRST_OID = 1_000_299_654

type Waiting = { redirectUri: string; state: string; scope: string; at: number }
type Granted = Waiting & { oid: number }

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Of our system and of ЕСИА: new ones for each process, because making them takes a tenth of a second. */
let made: Record<'system' | 'esia', ReturnType<typeof pair>> | undefined
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
function pairs() {
  made ??= { system: pair(), esia: pair() }
  return made
}

/** `2026.11.21 12:00:00 +0300` */
function isRecent(timestamp: string): boolean {
  const [, date = '', time, zone = ''] = /^([\d.]{10}) ([\d:]{8}) ([+-]\d{4})$/.exec(timestamp) ?? []
  const at = Date.parse(`${date.replaceAll('.', '-')}T${time}${zone.replace(/(\d\d)$/, ':$1')}`)
  return Math.abs(Date.now() - at) < MINUTE
}

/**
 * Mounted under `/esia` of the region's port.
 * @param origin of the region; only its own callback is a redirect address
 */
export function esiaDouble(origin: string, people: readonly Persona[]): Handler {
  const { system, esia } = pairs()
  const waiting = new Map<string, Waiting>()
  const codes = new Map<string, Granted>()

  const signedBySystem = (text: string, signature: string) =>
    createVerify('sha256').update(text).verify(system.publicKey, signature, 'base64url')

  /** Why ЕСИА would not talk to who asks this, in its own codes. */
  function refusal(given: URLSearchParams, code = ''): string | undefined {
    if (given.get('client_id') !== SYSTEM.client_id) return 'ESIA-007003'
    if (given.get('client_certificate_hash') !== SYSTEM.certificate) return 'ESIA-007014'
    if (given.get('redirect_uri') !== `${origin}/session/callback`) return 'ESIA-007005'
    if (!isRecent(given.get('timestamp') ?? '')) return 'ESIA-007008'
    const text = RECIPE.map((name) => given.get(name) ?? '').join('') + code
    return signedBySystem(text, given.get('client_secret') ?? '') ? undefined : 'ESIA-007004'
  }

  function tokenOf(claims: object): string {
    const now = Math.floor(Date.now() / 1000)
    const head = base64url({ alg: 'RS256', ver: 1, typ: 'JWT' })
    const body = base64url({ iss: `${origin}/`, iat: now, nbf: now, exp: now + 3600, ...claims })
    const signature = createSign('sha256').update(`${head}.${body}`).sign(esia.privateKey, 'base64url')
    return `${head}.${body}.${signature}`
  }

  function authorize(given: URLSearchParams, response: ServerResponse) {
    const [redirectUri, state] = [given.get('redirect_uri') ?? '', given.get('state') ?? '']
    const error = refusal(given)
    if (error !== undefined) return json(response, 400, { error, error_description: 'The request is refused', state })
    const id = randomUUID()
    waiting.set(id, { redirectUri, state, scope: given.get('scope') ?? '', at: Date.now() })
    response.writeHead(302, { location: `${ESIA}/interaction/${id}` }).end()
  }

  function chosen(id: string, person: string, response: ServerResponse) {
    const it = waiting.get(id)
    const index = people.findIndex(({ key }) => key === person)
    waiting.delete(id)
    if (!it) return json(response, 400, { error: 'ESIA-007019', error_description: 'The request is over' })
    const back = new URL(it.redirectUri)
    back.searchParams.set('state', it.state)
    if (index < 0) back.searchParams.set('error', 'ESIA-007007')
    else {
      const code = randomUUID()
      codes.set(code, { ...it, at: Date.now(), oid: FIRST_OID + index })
      back.searchParams.set('code', code)
    }
    response.writeHead(303, { location: back.href }).end()
  }

  function token(given: URLSearchParams, response: ServerResponse) {
    const code = given.get('code') ?? ''
    const state = given.get('state') ?? ''
    const granted = codes.get(code)
    codes.delete(code)
    const stale = !granted || Date.now() - granted.at > CODE_MS
    const error = refusal(given, code) ?? (stale ? 'ESIA-007011' : undefined)
    if (error !== undefined || !granted)
      return json(response, 400, { error, error_description: 'No token for this request', state })
    const { oid, scope } = granted
    const child = people[oid - FIRST_OID]?.claims.child_account === true
    const subject = {
      'urn:esia:sbj:typ': 'P',
      'urn:esia:sbj:oid': oid,
      ...(!child && { 'urn:esia:sbj:is_tru': true }),
      'urn:esia:sbj:lvl': child ? 'KD' : 'PR',
    }
    json(response, 200, {
      access_token: tokenOf({ client_id: SYSTEM.client_id, 'urn:esia:sbj_id': oid, scope }),
      id_token: tokenOf({ aud: SYSTEM.client_id, sub: oid, 'urn:esia:sbj': subject }),
      refresh_token: randomUUID(),
      state,
      token_type: 'Bearer',
      expires_in: 3600,
    })
  }

  /** Who a bearer speaks for; nothing when this double has not made it. */
  function bearer(request: IncomingMessage): number | undefined {
    const [head, body = '', signature = ''] = (request.headers.authorization ?? '').replace('Bearer ', '').split('.')
    const ours = createVerify('sha256').update(`${head}.${body}`).verify(esia.publicKey, signature, 'base64url')
    return ours ? Number(JSON.parse(Buffer.from(body, 'base64url').toString())['urn:esia:sbj_id']) : undefined
  }

  function person(path: string, request: IncomingMessage, response: ServerResponse) {
    const [, oid, part = ''] = /^\/rs\/prns\/(\d+)(?:\/(\w+))?$/.exec(path) ?? []
    const persona = people[Number(oid) - FIRST_OID]
    if (!persona || bearer(request) !== Number(oid)) return json(response, 401, { code: 'ESIA-005011' })
    const found = personDocuments(persona.claims, Number(oid))[part]
    return found ? json(response, 200, found) : json(response, 404, { code: 'ESIA-040011' })
  }

  /** The customer's signing service: ours signs with RSA, and knows the certificate of the double. */
  function signer(action: string, body: string, request: IncomingMessage, response: ServerResponse) {
    if (request.headers.authorization !== `Bearer ${SYSTEM.signerToken}`) return json(response, 401, {})
    const { bytes, signature, algorithm } = JSON.parse(body)
    const text = Buffer.from(String(bytes), 'base64')
    if (action === 'sign')
      return json(response, 200, { signature: createSign('sha256').update(text).sign(system.privateKey, 'base64url') })
    const valid =
      algorithm === 'RS256' &&
      createVerify('sha256').update(text).verify(esia.publicKey, String(signature), 'base64url')
    return json(response, 200, { valid })
  }

  return async (request, response) => {
    const url = new URL(request.url ?? '', origin)
    const path = url.pathname.slice(ESIA.length)
    const body = request.method === 'POST' ? (await buffer(request)).toString() : ''
    const [, id] = /^\/interaction\/([\w-]+)$/.exec(path) ?? []
    if (id !== undefined && request.method === 'POST')
      chosen(id, new URLSearchParams(body).get('person') ?? '', response)
    else if (id !== undefined) showPeople(people, response)
    else if (path === '/aas/oauth2/v2/ac') authorize(url.searchParams, response)
    else if (path === '/aas/oauth2/v3/te' && request.method === 'POST') token(new URLSearchParams(body), response)
    else if (path.startsWith('/rs/prns/')) person(path, request, response)
    else if (path === '/signer/sign' || path === '/signer/verify') signer(path.slice(8), body, request, response)
    else if (path === '/idp/ext/Logout')
      response.writeHead(302, { location: url.searchParams.get('redirect_url') ?? '/' }).end()
    else json(response, 404, { error: 'not found' })
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
  response.writeHead(status, headers).end(JSON.stringify(body))
}
