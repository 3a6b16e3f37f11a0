import { quietly } from './quietly.ts'
import { entriesOf, textsOf } from './texts.ts'

/** What a form keeps until it is sent: answers by name, as they were typed, and lists. */
export type Draft = {
  answers: Readonly<Record<string, string>>
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
  /** The creation that was tried last: the same answers sent again are the same document. */
  attempt?: { key: string; of: string }
}
export const emptyDraft: Draft = { answers: {}, lists: {} }

/** A draft as it lies in storage: read leniently, since what cannot be read is lost for the person. */
function draftOf(kept: unknown): Draft {
  const { answers, lists, attempt } = Object.fromEntries(entriesOf(kept))
  const { key, of } = textsOf(attempt)
  const rows = entriesOf(lists).map(([name, list]) => [name, Array.isArray(list) ? list.map(textsOf) : []] as const)
  return {
    answers: textsOf(answers),
    lists: Object.fromEntries(rows),
    ...(key !== undefined && of !== undefined && { attempt: { key, of } }),
  }
}

/** The part of `localStorage` that drafts need. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export type Drafts = {
  read: (person: string, form: string) => Draft | undefined
  /** False when the device would not keep it: it is full, or forbidden to store. */
  save: (person: string, form: string, draft: Draft) => boolean
  drop: (person: string, form: string) => void
  /** Names of the forms that somebody has begun. */
  begun: (person: string) => string[]
  dropAll: (person: string) => void
}

const PREFIX = 'zvonok.draft'
const DAY = 86_400_000
/** A draft holds a family's papers: it does not lie on a device for ever. */
const KEEP_DAYS = 30

/** Drafts on this device, each under the person who wrote it. Whoever signs in sees their own alone. */
export function draftsIn(storage: Storage, now: () => number): Drafts {
  const keyOf = (person: string, form: string) => `${PREFIX}|${person}|${form}`
  const keys = () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter(Boolean)

  function readKey(key: string): Draft | undefined {
    const text = storage.getItem(key)
    if (text === null) return undefined
    const { at, draft } = Object.fromEntries(entriesOf(parsed(text)))
    if (typeof at === 'number' && at > now() - KEEP_DAYS * DAY) return draftOf(draft)
    storage.removeItem(key)
    return undefined
  }

  const ofPerson = (person: string) => keys().filter((key) => key.startsWith(`${PREFIX}|${person}|`))

  return {
    read: (person, form) => quietly(() => readKey(keyOf(person, form))),
    save: (person, form, draft) =>
      quietly(() => {
        storage.setItem(keyOf(person, form), JSON.stringify({ at: now(), draft }))
        return true
      }) ?? false,
    drop: (person, form) => quietly(() => storage.removeItem(keyOf(person, form))),
    begun: (person) =>
      quietly(() =>
        ofPerson(person)
          .filter((key) => readKey(key) !== undefined)
          .map((key) => key.split('|').at(-1) ?? ''),
      ) ?? [],
    dropAll: (person) =>
      quietly(() => {
        for (const key of ofPerson(person)) storage.removeItem(key)
      }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The key to send these answers with: the one of the last try when nothing was changed since. */
export function attemptFor(draft: Draft, body: unknown, newKey: () => string): { key: string; of: string } {
  const of = JSON.stringify(body)
  return draft.attempt?.of === of ? draft.attempt : { key: newKey(), of }
}
