/** Signs in to a local region as a person would, step by step through the real doors: for the tour, the tests and `npm run token`. */
import * as z from 'zod/mini'
import { federalPortal } from '../regions/demo/personas.ts'
import { homeOf } from '../regions/invented.ts'

const Refreshed = z.object({ token: z.string() })
const Issued = z.object({ access_token: z.string() })

/** A jar for the cookies of one visit; enough of RFC 6265 for our own doors. */
function jar() {
  const kept = new Map<string, { value: string; path: string }>()
  return {
    keep: (response: Response) => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(/;\s*/)
        const at = pair.indexOf('=')
        const path = attributes.find((it) => /^path=/i.test(it))?.slice(5) ?? '/'
        const gone = attributes.some((it) => /^max-age=0$/i.test(it) || /^expires=thu, 01 jan 1970/i.test(it))
        const name = `${pair.slice(0, at)}|${path}`
        if (gone) kept.delete(name)
        else kept.set(name, { value: pair, path })
      }
    },
    header: (url: URL) =>
      [...kept.values()]
        .filter(({ path }) => url.pathname.startsWith(path))
        .map(({ value }) => value)
        .join('; '),
  }
}

/**
 * Goes from the sign-in link through the provider back to the portal and exchanges the cookie for a bearer token.
 * @param code of the region to come into, where it is not that of those who name none
 * @throws Error with the step that did not go as it should
 */
export async function signIn(
  region: string,
  persona: string,
  code?: string,
): Promise<{ token: string; cookie: string }> {
  const cookies = jar()
  const get = async (address: string | URL, init: RequestInit = {}) => {
    const url = new URL(address, region)
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { cookie: cookies.header(url), ...init.headers },
    })
    cookies.keep(response)
    return response
  }
  let next = new URL('/session/sign-in', region)
  if (code !== undefined) next.searchParams.set('region', code)
  for (let hops = 0; !next.pathname.startsWith('/cabinet'); hops++) {
    if (hops > 12) throw new Error(`the sign-in of ${persona} goes in circles`)
    const choosing = next.pathname.includes('/interaction/')
    const response = await get(next, choosing ? { method: 'POST', body: new URLSearchParams({ person: persona }) } : {})
    const location = response.headers.get('location')
    if (!location)
      throw new Error(
        `the sign-in of ${persona} stopped at ${next.pathname}: ${response.status} ${await response.text()}`,
      )
    next = new URL(location, next)
  }
  const refreshed = await get('/session/refresh', { method: 'POST' })
  if (!refreshed.ok) throw new Error(`no token for ${persona}: ${refreshed.status} ${await refreshed.text()}`)
  const { token } = Refreshed.parse(await refreshed.json())
  return { token, cookie: cookies.header(new URL('/session/refresh', region)) }
}

/** An information system, and its region where that is not the one of those who name none. */
type System = { client: string; secret: string; code?: string }

/** The bearer token of the federal portal's information system (client credentials). */
export async function federalToken(region: string, of: System = federalPortal): Promise<string> {
  const { client, secret, code } = of
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: secret })
  if (code !== undefined) body.set('region', code)
  const response = await fetch(new URL('/oauth/token', region), { method: 'POST', body })
  if (!response.ok) throw new Error(`no token for the federal portal: ${response.status} ${await response.text()}`)
  return Issued.parse(await response.json()).access_token
}

/** A bearer token for a persona of a demo region, by whichever door is theirs. */
export async function tokenFor(region: string, persona: string): Promise<string> {
  if (persona === federalPortal.key) return federalToken(region)
  const home = await homeOf(persona)
  if (!home?.client) return (await signIn(region, persona, home?.region)).token
  return federalToken(region, { client: home.client.id, secret: home.client.secret, code: home.region })
}
