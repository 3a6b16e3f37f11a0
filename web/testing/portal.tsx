/** A portal for tests that draw a page to text: nothing is called, everything is in memory. */
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../shared/domain/problems/problem.ts'
import { LanguageContext } from '../../shared/ui/language.ts'
import '../english.ts'
import type { Call } from '../call.ts'
import { draftsIn } from '../draft.ts'
import type { Known } from '../known-pages.ts'
import { lastSeenIn } from '../last-seen.ts'
import { type Me, MeContext } from '../me.ts'
import { type Portal, PortalContext } from '../portal.ts'
import type { PageEntry, Place } from '../router.ts'
import type { SessionState } from '../session.ts'
import { store } from '../store.ts'

/** Storage in memory. */
export function memory(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (at) => [...kept.keys()][at] ?? null,
    clear: () => kept.clear(),
    get length() {
      return kept.size
    },
  }
}

const never: Call = () => Promise.reject(new Error('a drawn page calls nobody'))

type Setting = {
  me?: Me
  path?: string
  query?: string
  language?: Language
  state?: SessionState
  pages?: readonly PageEntry[]
  online?: boolean
  now?: number
  storage?: Storage
}

export function portalWith({ path = '/cabinet/', query = '', ...set }: Setting = {}): Portal {
  const now = set.now ?? Date.parse('2026-11-22T09:00:00.000Z')
  return {
    pages: { now: store<Known>({ list: set.pages ?? [], whole: true }), fetchRest: () => Promise.resolve() },
    call: never,
    session: {
      state: store<SessionState>(
        set.state ?? { kind: 'signed-in', person: 'demo.aaaaaaaa.parent', endsAt: now + 43_200_000 },
      ),
      token: () => Promise.resolve('demo.aaaaaaaa.secret'),
      as: () => Promise.resolve(),
      expire: () => undefined,
      signOut: () => Promise.resolve(),
    },
    router: { place: store<Place>({ path, query: new URLSearchParams(query), by: 'opening' }), go: () => undefined },
    drafts: draftsIn(set.storage ?? memory(), () => now),
    seen: lastSeenIn(set.storage ?? memory(), () => now),
    language: { now: store<Language>(set.language ?? 'ru'), choose: () => Promise.resolve() },
    online: store(set.online ?? true),
    now: () => now,
  }
}

/** The page as text, as somebody sees it before anything happens. */
export const drawn = (page: ComponentChildren, setting: Setting = {}): string =>
  renderToString(
    <PortalContext.Provider value={portalWith(setting)}>
      <LanguageContext.Provider value={setting.language ?? 'ru'}>
        <MeContext.Provider value={setting.me}>{page}</MeContext.Provider>
      </LanguageContext.Provider>
    </PortalContext.Provider>,
  )
