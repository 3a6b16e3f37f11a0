/** A small OpenID provider for the local region: people of the demo region, chosen from a list instead of a password. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { interactionPolicy } from 'oidc-provider'
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'
import type { Persona } from '../../regions/demo/personas.ts'
import type { Handler } from '../api/http.ts'
import { showPeople } from './choose-person.ts'

export const IDP = '/idp'

/** Mounted under `/idp` of the region's port: code flow with PKCE, signed id tokens, every claim that a login tells. */
export async function identityProvider(origin: string, people: readonly Persona[]): Promise<Handler> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const { base, Check } = interactionPolicy
  const policy = base()
  // Nobody stays signed in at the provider: each visit chooses a person anew.
  const choose = new Check('choose', 'a person is chosen each time', 'login_required', (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  )
  policy.get('login')?.checks.add(choose)

  const provider = new Provider(`${origin}${IDP}`, {
    clients: [
      {
        client_id: 'zvonok',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${origin}/session/callback`],
      },
    ],
    // As a factory: the class itself makes the provider warn that nothing outlives a restart, which is as it should be.
    adapter: (name) => new MemoryAdapter(name),
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    scopes: ['openid', 'profile', 'citizen'],
    claims: {
      citizen: [
        'family_name',
        'given_name',
        'middle_name',
        'birthdate',
        'phone_number',
        'email',
        'snils',
        'id_doc',
        'children',
        'own_certificate',
        'child_account',
        'heads',
      ],
    },
    conformIdTokenClaims: false,
    interactions: { policy, url: (_, { uid }) => `${IDP}/interaction/${uid}` },
    findAccount: (_, id) => {
      const person = people.find(({ key }) => key === id)
      return person && { accountId: id, claims: () => ({ ...person.claims }) }
    },
    // The region's own client asks for what it needs and nothing else, so there is nothing to consent to.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile citizen')
      await grant.save()
      return grant
    },
    ttl: { Grant: 600, Session: 600, Interaction: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 300 },
  })
  const serve = provider.callback()

  return async (request, response) => {
    const path = (request.url ?? '').slice(IDP.length)
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(path.split('?')[0] ?? '') ?? []
    if (uid === undefined) {
      Object.assign(request, { originalUrl: request.url, url: path || '/' })
      return serve(request, response)
    }
    return request.method === 'POST' ? finish(provider, request, response) : showPeople(people, response)
  }
}

async function finish(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const accountId = new URLSearchParams(Buffer.concat(chunks).toString()).get('person') ?? ''
  await provider.interactionFinished(request, response, { login: { accountId } })
}
