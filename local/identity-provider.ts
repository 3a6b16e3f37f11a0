/** A small OpenID provider for the local region: people of the demo region, chosen from a list instead of a password. */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { interactionPolicy } from 'oidc-provider'
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'
import type { Persona } from '../regions/demo/personas.ts'
import type { Handler } from './http.ts'

const PREFIX = '/idp'

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

  const provider = new Provider(`${origin}${PREFIX}`, {
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
      ],
    },
    conformIdTokenClaims: false,
    interactions: { policy, url: (_, { uid }) => `${PREFIX}/interaction/${uid}` },
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
    const path = (request.url ?? '').slice(PREFIX.length)
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(path.split('?')[0] ?? '') ?? []
    if (uid === undefined) {
      Object.assign(request, { originalUrl: request.url, url: path || '/' })
      return serve(request, response)
    }
    return request.method === 'POST' ? finish(provider, request, response) : show(people, response)
  }
}

async function finish(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const accountId = new URLSearchParams(Buffer.concat(chunks).toString()).get('person') ?? ''
  await provider.interactionFinished(request, response, { login: { accountId } })
}

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function show(people: readonly Persona[], response: ServerResponse) {
  const buttons = people.map(({ key, title, claims }) => {
    const name = [claims.family_name, claims.given_name, claims.middle_name].filter(Boolean).join(' ')
    return `<li><button name="person" value="${quoted(key)}"><b>${quoted(title)}</b><br>${quoted(name)}</button></li>`
  })
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Кто вы?</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}ul{list-style:none;padding:0}button{font:inherit;width:100%;text-align:left;padding:.75rem 1rem;margin:.25rem 0;border:2px solid #1f5bb5;border-radius:8px;background:#fff;cursor:pointer}button:hover,button:focus{background:#e8f0fb;outline:3px solid #ffbf47}</style></head>
<body><main><h1>Кто вы?</h1><p>Это учебный вход местного региона вместо Госуслуг: выберите человека. Все люди вымышлены.</p>
<form method="post"><ul>${buttons.join('\n')}</ul></form></main></body></html>`)
}
