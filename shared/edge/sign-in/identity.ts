import * as oauth from 'oauth4webapi'
import type { Act } from '../../domain/act.ts'
import { Claims } from '../../domain/person.ts'
import { env } from '../../env.ts'
import { comeBackFromEsia, type Leaving, leaveForEsia } from './esia.ts'

/** The provider speaks plain HTTP only on the developer's own machine. */
const options = () =>
  new URL(env('IDENTITY_PROVIDER')).hostname === 'localhost' ? { [oauth.allowInsecureRequests]: true } : {}
const client = (): oauth.Client => ({ client_id: env('IDENTITY_CLIENT') })
const redirectUri = () => `${env('PORTAL_URL')}/session/callback`

let known: Promise<oauth.AuthorizationServer> | undefined
function provider() {
  const issuer = new URL(env('IDENTITY_PROVIDER'))
  known ??= oauth
    .discoveryRequest(issuer, options())
    .then((response) => oauth.processDiscoveryResponse(issuer, response))
    .catch((error: unknown) => {
      known = undefined
      throw error
    })
  return known
}

const token = (act: Act) => Buffer.from(act.random(32)).toString('base64url')

/**
 * Who a deployment signs people in with: `esia`, by its own recipe (esia.ts), or `oidc`, any provider of OpenID Connect.
 * Both tell the same claims, so nothing behind this file knows which it was.
 */
const isEsia = () => env('IDENTITY') === 'esia'

/** Where to send the browser, and what to remember meanwhile. */
export const leave = (act: Act, to: string): Promise<{ location: string; leaving: Leaving }> =>
  isEsia() ? leaveForEsia(act, to) : leaveForOidc(act, to)

/** Who came back. @throws when state, signature, issuer, audience or times are wrong */
export const comeBack = (
  act: Act,
  query: Record<string, string | undefined>,
  leaving: Leaving,
): Promise<Claims & { issuer: string }> =>
  isEsia() ? comeBackFromEsia(act, query, leaving) : comeBackFromOidc(query, leaving)

/** OpenID Connect, code flow with PKCE. */
async function leaveForOidc(act: Act, to: string): Promise<{ location: string; leaving: Leaving }> {
  const { authorization_endpoint } = await provider()
  const leaving = { state: token(act), verifier: token(act), nonce: token(act), to }
  const location = new URL(authorization_endpoint ?? '')
  const parameters = {
    client_id: env('IDENTITY_CLIENT'),
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: 'openid profile citizen',
    state: leaving.state,
    nonce: leaving.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(leaving.verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value)
  return { location: location.href, leaving }
}

/** State, PKCE, signature, issuer, audience, nonce and times are checked. */
async function comeBackFromOidc(
  query: Record<string, string | undefined>,
  { state, verifier, nonce }: Leaving,
): Promise<Claims & { issuer: string }> {
  const server = await provider()
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const callback = oauth.validateAuthResponse(server, client(), new URLSearchParams(given), state)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client(),
    oauth.None(),
    callback,
    redirectUri(),
    verifier,
    options(),
  )
  const tokens = await oauth.processAuthorizationCodeResponse(server, client(), response, {
    expectedNonce: nonce,
    requireIdToken: true,
  })
  return { ...Claims.parse(oauth.getValidatedIdTokenClaims(tokens)), issuer: server.issuer }
}
