import * as oauth from 'oauth4webapi'
import type { Act } from '../domain/act.ts'
import { Claims } from '../domain/person.ts'
import { env } from '../env.ts'

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

/** What the browser keeps, sealed, between leaving for the provider and coming back. */
export type Leaving = { state: string; verifier: string; nonce: string; to: string }

const token = (act: Act) => Buffer.from(act.random(32)).toString('base64url')

/** Where to send the browser, and what to remember meanwhile (OpenID Connect, code flow with PKCE). */
export async function leave(act: Act, to: string): Promise<{ location: string; leaving: Leaving }> {
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

/** Who came back: state, PKCE, signature, issuer, audience, nonce and times are checked. @throws when any is wrong */
export async function comeBack(
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
