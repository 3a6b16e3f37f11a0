import type { Storage } from './draft.ts'
import { quietly } from './quietly.ts'
import { entriesOf } from './texts.ts'

/** What was read, and when by the clock of this device. */
export type Copy = { at: number; value: unknown }

export type LastSeen = {
  /** Whose copies lie here; nothing when there are none that are still good. */
  person: () => string | undefined
  read: (person: string, name: string) => Copy | undefined
  /** Keeps it until the session ends that it was read in; the copies of anybody else go. */
  keep: (person: string, until: number, name: string, value: unknown) => void
  clear: () => void
}

const PREFIX = 'zvonok.seen'
/** No session lasts longer; a clock that was put back must not lengthen it. */
const LONGEST = 12 * 3_600_000

/**
 * The last answers of a few pages, kept on this device so that they open without a line. A copy never outlives the session
 * that it was read in: whoever finds it could have opened the page itself. Signing out, the end of the session and another
 * person wipe all (docs/decisions/13-last-seen.md).
 */
export function lastSeenIn(storage: Storage, now: () => number): LastSeen {
  const keys = () =>
    Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) => key.startsWith(PREFIX))
  const drop = (unwanted: readonly string[]) => {
    for (const key of unwanted) storage.removeItem(key)
  }
  const clear = () => void quietly(() => drop(keys()))

  function good(key: string): Copy | undefined {
    const { at, until, value } = Object.fromEntries(entriesOf(parsed(storage.getItem(key))))
    const fresh =
      typeof at === 'number' && typeof until === 'number' && at <= now() && now() < Math.min(until, at + LONGEST)
    return fresh ? { at, value } : undefined
  }

  quietly(() => drop(keys().filter((key) => !good(key))))
  return {
    person: () => quietly(() => keys().find(good)?.split('|')[1]),
    read: (person, name) => quietly(() => good(`${PREFIX}|${person}|${name}`)),
    keep: (person, until, name, value) =>
      void quietly(() => {
        drop(keys().filter((key) => key.split('|')[1] !== person))
        storage.setItem(`${PREFIX}|${person}|${name}`, JSON.stringify({ at: now(), until, value }))
      }),
    clear,
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
