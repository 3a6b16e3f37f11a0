import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod/mini'
import type { Route } from '../../contracts/route.ts'
import type { Act } from '../../domain/act.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { env } from '../../env.ts'
import { openedBy, regionKeys } from '../../vault/region-keys.ts'
import { open, seal } from '../../vault/seal.ts'
import { actOf } from '../act.ts'
import { entry } from '../entry.ts'
import { log } from '../log.ts'
import { json, parse } from '../read.ts'

type Visit<Q extends z.ZodMiniType, B extends z.ZodMiniType> = {
  query: z.output<Q>
  body: z.output<B>
  cookies: Map<string, string>
  act: Act
}
/** Either where the browser goes or what it is told; cookies ride along. */
type Outcome<R extends z.ZodMiniType> = { cookies?: string[] } & ({ location: string } | { answer: z.input<R> })

const WithRegion = z.object({ region: z.optional(z.string()) })

/**
 * The doors by which people and systems come in: routes without a caller, that set cookies or send the browser on.
 * Everything else goes through `http`.
 */
export const door = <R extends z.ZodMiniType, Q extends z.ZodMiniType, B extends z.ZodMiniType>(
  route: Route<z.ZodMiniType, Q, B, R>,
  useCase: (visit: Visit<Q, B>) => Promise<Outcome<R>>,
) =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(entry(route))
    .handler(async (event: APIGatewayProxyEventV2) => {
      needOwnSite(route.method, event.headers)
      const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body
      const form = event.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
      const given = form ? Object.fromEntries(new URLSearchParams(text)) : json(text, route.limit)
      const cookies = new Map((event.cookies ?? []).map((cookie) => pair(cookie)))
      const query = parse(route.query, event.queryStringParameters ?? {}, '/query')
      const body = parse(route.body, given)
      const asked = [query, body].map((it) => WithRegion.safeParse(it).data?.region).find((it) => it !== undefined)
      const region = asked ?? cookies.get(REFRESH)?.split('.')[0] ?? env('DEFAULT_REGION')
      const { requestId, timeEpoch } = event.requestContext
      const act = actOf({ region, actor: 'public', now: new Date(timeEpoch).toISOString(), cause: requestId })
      const answer = respond(route, await useCase({ query, body, cookies, act }))
      log.info('done')
      return answer
    })

/**
 * These routes live by a cookie. The cookie is not sent across sites (`SameSite=Strict`); a browser that says whence it comes is
 * asked once more, so that no page of others refreshes or ends a session, or signs its reader in as somebody else. Browsers
 * that know no `Sec-Fetch-Site` name the page's own address; programs name neither and bring no cookie of a person.
 * @throws Problem `not-permitted`
 */
function needOwnSite(method: string, headers: Record<string, string | undefined>): void {
  const { 'sec-fetch-site': from, origin } = headers
  const foreign = from === undefined ? isForeign(origin, headers.host) : from === 'cross-site' || from === 'same-site'
  if (method === 'POST' && foreign) throw new Problem('not-permitted')
}

/** A page of the portal, or of whatever address the door itself was asked at. A page that hides its address says `null`. */
const isForeign = (origin: string | undefined, host = '') =>
  origin !== undefined && ![new URL(env('PORTAL_URL')).origin, `https://${host}`, `http://${host}`].includes(origin)

const pair = (cookie: string): [string, string] => {
  const at = cookie.indexOf('=')
  return [cookie.slice(0, at).trim(), cookie.slice(at + 1)]
}

function respond<R extends z.ZodMiniType>(
  route: { status: number; response: R },
  outcome: Outcome<R>,
): APIGatewayProxyStructuredResultV2 {
  const cookies = outcome.cookies ?? []
  const common = { 'cache-control': 'no-store' }
  if ('location' in outcome) return { statusCode: 302, headers: { ...common, location: outcome.location }, cookies }
  const headers = { ...common, 'content-type': 'application/json; charset=utf-8' }
  const body = route.status === 204 ? {} : { body: JSON.stringify(route.response.parse(outcome.answer)) }
  return { statusCode: route.status, headers, cookies, ...body }
}

/** The refresh token's cookie: never readable by a script, never sent across sites, only to the session routes. */
export const REFRESH = 'zvonok_refresh'
export const LEAVING = 'zvonok_sign_in'

const secure = () => (env('PORTAL_URL').startsWith('https:') ? '; Secure' : '')
export const refreshCookie = (value: string, seconds: number) =>
  `${REFRESH}=${value}; Path=/session; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure()}`

const PURPOSE = 'cookie|sign-in'
const TEN_MINUTES = 600

/** What is remembered while the browser is at the provider: sealed, ten minutes, sent back on the way home only. */
export async function leavingCookie(act: Act, value: unknown): Promise<string> {
  const { data } = await regionKeys(act.region)
  const sealed = `${act.region}.${seal(data, PURPOSE, { value, until: Date.parse(act.now) + TEN_MINUTES * 1000 }, act.random(12))}`
  return `${LEAVING}=${encodeURIComponent(sealed)}; Path=/session/callback; HttpOnly; SameSite=Lax; Max-Age=${TEN_MINUTES}${secure()}`
}

/** Whoever came home remembers the way no more: it is good for one sign-in. */
export const arrivedCookie = () => `${LEAVING}=; Path=/session/callback; HttpOnly; SameSite=Lax; Max-Age=0${secure()}`

const Remembered = z.object({
  value: z.object({ state: z.string(), verifier: z.string(), nonce: z.string(), to: z.string() }),
  until: z.number(),
})

/** What was remembered, and in which region; nothing when the cookie is missing, stale or not ours. */
export async function fromLeavingCookie(cookie: string | undefined, now: string) {
  try {
    const [region, sealed] = decodeURIComponent(cookie ?? '').split('.')
    if (!region || !sealed) return undefined
    const keys = await regionKeys(region)
    const { value, until } = Remembered.parse(openedBy(keys, (key) => open(key, PURPOSE, sealed)))
    return until > Date.parse(now) ? { region, leaving: value } : undefined
  } catch {
    return undefined
  }
}
