import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import type { Claims } from '../../domain/person.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { env } from '../../env.ts'
import { personOf } from './esia-person.ts'
import { sign, verify } from './signer.ts'

/** What the browser keeps, sealed, between leaving for the provider and coming back. */
export type Leaving = { state: string; verifier: string; nonce: string; to: string }

/** What ЕСИА signs with: GOST R 34.10-2012, RSA on its test contour and in the double. Nothing that a shared secret could make. */
const ALGORITHMS = new Set(['GOST3410_2012_256', 'GOST3410_2012_512', 'RS256'])

/** How far apart the clocks of two systems may be. */
const LEEWAY_SECONDS = 60

/** The least that a family, a teacher and their organisation need of ЕСИА. */
const SCOPE =
  'openid fullname snils birthdate mobile email id_doc usr_org kid_fullname kid_birthdate kid_snils kid_birth_cert_doc'

const redirectUri = () => `${env('PORTAL_URL')}/session/callback`
const base = () => env('IDENTITY_PROVIDER')

/** `2026.11.21 12:00:00 +0300`, in Moscow, as ЕСИА wants it. */
const timestampOf = (now: string) => {
  const moscow = new Date(Date.parse(now) + 3 * 3_600_000).toISOString()
  return `${moscow.slice(0, 10).replaceAll('-', '.')} ${moscow.slice(11, 19)} +0300`
}

function uuid(act: Act): string {
  const bytes = Buffer.from(act.random(16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const asked = (act: Act) => ({
  client_id: env('IDENTITY_CLIENT'),
  scope: SCOPE,
  scope_org: '',
  timestamp: timestampOf(act.now),
  state: uuid(act),
  redirect_uri: redirectUri(),
})

/**
 * `client_secret`: a detached signature over some parameters in a row, without separators. Which ones and in what order
 * has changed between versions of ЕСИА, so it is a setting: `ESIA_RECIPE`, names with a space between them.
 */
function secretOf(parameters: Record<string, string>): Promise<string> {
  const recipe = env('ESIA_RECIPE').split(' ')
  return sign([...recipe.map((name) => parameters[name] ?? ''), parameters.code ?? ''].join(''))
}

/** Where to send the browser, and what to remember meanwhile (authorization code, `/aas/oauth2/v2/ac`). */
export async function leaveForEsia(act: Act, to: string): Promise<{ location: string; leaving: Leaving }> {
  const parameters = asked(act)
  const location = new URL(`${base()}/aas/oauth2/v2/ac`)
  const more = {
    client_secret: await secretOf(parameters),
    client_certificate_hash: env('ESIA_CERTIFICATE_HASH'),
    response_type: 'code',
    access_type: 'online',
  }
  for (const [name, value] of Object.entries({ ...parameters, ...more })) location.searchParams.set(name, value)
  return { location: location.href, leaving: { state: parameters.state, verifier: '', nonce: '', to } }
}

const Tokens = z.object({ access_token: z.string(), id_token: z.string(), state: z.string() })
const Header = z.object({ alg: z.string() })
const Body = z.looseObject({
  iss: z.string(),
  aud: z.optional(z.union([z.string(), z.array(z.string())])),
  client_id: z.optional(z.string()),
  exp: z.number(),
  nbf: z.optional(z.number()),
  iat: z.number(),
})
const Oid = z.pipe(z.union([z.string(), z.number()]), z.transform(String))
const AccessToken = z.object({ 'urn:esia:sbj_id': Oid })
const IdToken = z.object({
  'urn:esia:sbj': z.object({
    'urn:esia:sbj:oid': Oid,
    'urn:esia:sbj:is_tru': z.optional(z.boolean()),
    'urn:esia:sbj:lvl': z.optional(z.string()),
  }),
})

/**
 * Who came back: the state of both legs, every token's signature, issuer, audience and times are checked, then the person
 * is read. An account that nobody has confirmed gets no further, but for a child's: that is for pupils alone, which
 * shared/table/people/people.ts knows.
 * @throws Problem `sign-in-failed` when any of it is wrong, `account-not-confirmed`
 */
export async function comeBackFromEsia(
  act: Act,
  query: Record<string, string | undefined>,
  leaving: Leaving,
): Promise<Claims & { issuer: string }> {
  if (query.code === undefined || query.state !== leaving.state) throw new Problem('sign-in-failed')
  const { access_token, id_token } = await tokensFor(act, query.code)
  const access = read(AccessToken, await checked(act, access_token))
  const { 'urn:esia:sbj': subject } = read(IdToken, await checked(act, id_token))
  const oid = subject['urn:esia:sbj:oid']
  if (access['urn:esia:sbj_id'] !== oid) throw new Problem('sign-in-failed')
  const childAccount = subject['urn:esia:sbj:lvl'] === 'KD'
  if (subject['urn:esia:sbj:is_tru'] !== true && !childAccount) throw new Problem('account-not-confirmed')
  return {
    ...(await personOf(base(), oid, access_token)),
    ...(childAccount && { child_account: true }),
    issuer: base(),
  }
}

async function tokensFor(act: Act, code: string) {
  const parameters = { ...asked(act), code }
  const form = {
    ...parameters,
    client_secret: await secretOf(parameters),
    client_certificate_hash: env('ESIA_CERTIFICATE_HASH'),
    grant_type: 'authorization_code',
    token_type: 'Bearer',
  }
  const response = await fetch(`${base()}/aas/oauth2/v3/te`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(8000),
  })
  const given = Tokens.safeParse(await response.json().catch(() => undefined))
  if (!response.ok || given.data?.state !== parameters.state) throw new Problem('sign-in-failed')
  return given.data
}

/** A part of a token. @throws Problem `sign-in-failed` for what is none */
function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch (cause) {
    throw new Problem('sign-in-failed', {}, { cause })
  }
}

/** @throws Problem `sign-in-failed` when a token does not say what it should */
function read<T extends z.ZodMiniType>(schema: T, said: unknown): z.output<T> {
  const { data, error } = schema.safeParse(said)
  if (error) throw new Problem('sign-in-failed', {}, { cause: error })
  return data
}

/** The claims of a token that ЕСИА made for us and that is good now. */
async function checked(act: Act, token: string): Promise<unknown> {
  const [head = '', body = '', signature = '', ...rest] = token.split('.')
  const { alg } = read(Header, jsonOf(head))
  if (rest.length > 0 || !ALGORITHMS.has(alg)) throw new Problem('sign-in-failed')
  if (!(await verify(`${head}.${body}`, signature, alg))) throw new Problem('sign-in-failed')
  const claims = read(Body, jsonOf(body))
  const now = Date.parse(act.now) / 1000
  const ours = [claims.aud ?? [], claims.client_id ?? []].flat().includes(env('IDENTITY_CLIENT'))
  const early = (claims.nbf ?? claims.iat) - LEEWAY_SECONDS > now
  if (!ours || early || claims.exp + LEEWAY_SECONDS < now || !isTheirs(claims.iss)) throw new Problem('sign-in-failed')
  return claims
}

/** ЕСИА names itself with `http:` and a slash at the end, whatever the address it is called by. */
function isTheirs(issuer: string): boolean {
  const host = (address: string) => new URL(address).host
  return URL.canParse(issuer) && host(issuer) === host(base())
}
