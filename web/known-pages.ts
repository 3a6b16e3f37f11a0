import type { PageEntry } from './router.ts'
import { type Store, store } from './store.ts'

/** The pages known so far, and whether that is all there are. */
export type Known = { list: readonly PageEntry[]; whole: boolean }

export type KnownPages = {
  now: Store<Known>
  /** Learns the rest, once. @throws when it cannot be fetched; asking again tries again */
  fetchRest: () => Promise<void>
}

/** A family carries the list of its own pages only: that of officials is as long, and fetched when one of them comes. */
export function knownPages(first: readonly PageEntry[], fetchRest: () => Promise<readonly PageEntry[]>): KnownPages {
  const now = store<Known>({ list: first, whole: false })
  return {
    now,
    fetchRest: async () => {
      if (now.get().whole) return
      const rest = await fetchRest()
      now.set({ list: [...first, ...rest], whole: true })
    },
  }
}
