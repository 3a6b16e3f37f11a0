import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Call } from './call.ts'
import type { Drafts } from './draft.ts'
import type { Known, KnownPages } from './known-pages.ts'
import type { LanguageChoice } from './language-choice.ts'
import type { LastSeen } from './last-seen.ts'
import type { Router } from './router.ts'
import type { Session } from './session.ts'
import { type Store, useStore } from './store.ts'

/** What every page of the app has at hand. Put together once, in main.tsx; a test puts together its own. */
export type Portal = {
  pages: KnownPages
  call: Call
  session: Session
  router: Router
  drafts: Drafts
  seen: LastSeen
  language: LanguageChoice
  /** Whether the server was reached the last time somebody tried. */
  online: Store<boolean>
  now: () => number
}

export const PortalContext = createContext<Portal | undefined>(undefined)

export function usePortal(): Portal {
  const portal = useContext(PortalContext)
  if (!portal) throw new Error('a page stands outside of the portal')
  return portal
}

/** The pages known now; drawn anew when there are more. */
export const useKnownPages = (): Known => useStore(usePortal().pages.now)
