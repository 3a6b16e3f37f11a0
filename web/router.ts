import { type ComponentChildren, createElement } from 'preact'
import * as z from 'zod/mini'
import type { Role } from '../shared/domain/access/policy.ts'
import type { Language } from '../shared/domain/problems/problem.ts'
import { keepScroll, rememberScroll, restoreScroll } from './scroll.ts'
import { type Store, store } from './store.ts'

/** Where the person is. `by` says how they came: pages move the focus and the scroll by it. */
export type Place = { path: string; query: URLSearchParams; by: 'opening' | 'link' | 'history' }

/** Draws a page that was fetched. */
export type Drawing = () => ComponentChildren

type OrganisationKind = 'kindergarten' | 'school'

export type PageEntry = {
  /** `/cabinet/applications/{id}` */
  path: string
  /** Roles that have this page; `anyone` needs no sign-in. */
  who: 'anyone' | readonly Role[]
  /** Its name in the header, when it has a place there. */
  nav?: Record<Language, string> | undefined
  /** Only there has it a place in the header: schools have no offers, kindergartens no transfers. */
  at?: OrganisationKind | undefined
  /** What to draw at this address, fetched when it is needed; nothing when the address is another page's. */
  match: (path: string) => (() => Promise<Drawing>) | undefined
}

type Declared = Pick<PageEntry, 'path' | 'who' | 'nav' | 'at'>

/** Declares a page: its path, whom it is for, and the component, imported when somebody comes. */
export const page = (entry: Declared & { load: () => Promise<() => ComponentChildren> }): PageEntry =>
  pageWith(z.object({}), entry)

/** The same with parameters in the path, read by a schema: what does not fit it is no such page. */
export function pageWith<Params extends z.ZodMiniType>(
  params: Params,
  {
    path,
    who,
    nav,
    at,
    load,
  }: Declared & { load: () => Promise<(props: { params: z.output<Params> }) => ComponentChildren> },
): PageEntry {
  const pattern = new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`)
  return {
    path,
    who,
    nav,
    at,
    match: (address) => {
      const found = pattern.exec(address)
      const read = found && params.safeParse(decoded(found.groups ?? {}))
      if (!read?.success) return undefined
      return async () => {
        const Component = await load()
        return () => createElement(Component, { params: read.data })
      }
    },
  }
}

function decoded(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
  } catch {
    return {}
  }
}

export type Router = {
  place: Store<Place>
  /** Goes to an address of the app, as a link would. `replace` leaves no step back to this page. */
  go: (address: string, options?: { replace?: boolean }) => void
}

/** Follows links of the app without loading a page anew: real links, real addresses, the browser's own buttons. */
export function startRouter(window: Window, under: string): Router {
  const { history, location, document } = window
  const here = (by: Place['by']): Place => ({
    path: location.pathname,
    query: new URLSearchParams(location.search),
    by,
  })
  const place = store(here('opening'))
  history.scrollRestoration = 'manual'

  const go: Router['go'] = (address, { replace = false } = {}) => {
    keepScroll(window)
    if (replace) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    place.set(here('link'))
    window.scrollTo(0, 0)
  }

  document.addEventListener('click', (event) => {
    const address = addressOfClick(event, location, under)
    if (address === undefined) return
    event.preventDefault()
    go(address)
  })
  let shown = location.pathname + location.search
  place.watch(() => {
    shown = location.pathname + location.search
  })
  window.addEventListener('popstate', ({ state }) => {
    // A step between anchors of one page is the browser's own business.
    if (shown === location.pathname + location.search) return
    place.set(here('history'))
    restoreScroll(window, state)
  })
  rememberScroll(window)
  return { place, go }
}

/** The address inside the app that a click asks for; nothing when the click is the browser's: a new tab, a file, an anchor. */
export function addressOfClick(event: MouseEvent, location: Location, under: string): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const { target } = event
  const link = target instanceof Element ? target.closest('a') : null
  if (!link?.href || link.target || link.hasAttribute('download')) return undefined
  const to = new URL(link.href)
  if (to.origin !== location.origin || !`${to.pathname}/`.startsWith(`${under}/`)) return undefined
  if (to.hash && to.pathname === location.pathname && to.search === location.search) return undefined
  return to.pathname + to.search + to.hash
}
