import { usePortal } from './portal.ts'
import { useStore } from './store.ts'

/**
 * Whoever is signed in. While the server is asked, whose copies lie on this device: what is typed meanwhile is kept under
 * their name. Nobody: an empty text.
 */
export function usePerson(): string {
  const { session, seen } = usePortal()
  const state = useStore(session.state)
  if (state.kind === 'signed-in') return state.person
  return state.kind === 'signed-out' ? '' : (seen.person() ?? '')
}
