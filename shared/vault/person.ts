import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { Problem } from '../domain/problems/problem.ts'
import { keys } from '../table/keys.ts'
import { entity, type Write } from '../table/store/entity.ts'
import { keysIn } from '../table/store/lists.ts'
import { keysTable } from '../table/store/table.ts'
import { blind, type Mark, marksOf, openedBy, regionKeys, unique } from './region-keys.ts'
import { ALPHABET, open, seal } from './seal.ts'

const PersonKey = z.object({ region: z.string(), ref: z.string(), wrapped: z.string() })
const PersonKeys = entity<z.infer<typeof PersonKey>, { region: string; ref: string }>({
  name: 'KEY',
  version: 1,
  schema: PersonKey,
  key: keys.personKey,
  table: keysTable,
})

/** The generation of the key a mark was made by; absent for the first. */
const generation = z.optional(z.number())
const Unique = z.object({ region: z.string(), mac: z.string(), ref: z.string(), generation })
const Uniques = entity<z.infer<typeof Unique>, { region: string; mac: string }>({
  name: 'UNIQUE',
  version: 1,
  schema: Unique,
  key: keys.unique,
  table: keysTable,
})

const Blind = z.object({ region: z.string(), mac: z.string(), ref: z.string(), generation })
const Blinds = entity<z.infer<typeof Blind>, { region: string; mac: string; ref: string }>({
  name: 'BLIND',
  version: 1,
  schema: Blind,
  key: keys.blind,
  table: keysTable,
})

/** Seals and opens values of one person. `place` is the key of the item the bytes lie in. */
export type PersonVault = {
  ref: string
  seal: (act: Act, place: { pk: string; sk: string }, value: unknown) => string
  open: (place: { pk: string; sk: string }, sealed: string) => unknown
}

const NONCE = 12
const placeOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk}|${sk}`
const vaultOf = (ref: string, key: Uint8Array): PersonVault => ({
  ref,
  seal: (act, place, value) => seal(key, placeOf(place), value, act.random(NONCE)),
  open: (place, sealed) => open(key, placeOf(place), sealed),
})

const REF_LENGTH = 8

/**
 * A new person: a random ref and a key of their own, wrapped by the region's. Nothing of the person is in the ref;
 * destroying the key is erasure.
 */
export async function newPerson(act: Act): Promise<PersonVault & { write: Write }> {
  const ref = [...act.random(REF_LENGTH)].map((byte) => ALPHABET[byte & 31]).join('')
  const key = act.random(32)
  const { data } = await regionKeys(act.region)
  const place = placeOf(keys.personKey({ region: act.region, ref }))
  const wrapped = seal(data, place, Buffer.from(key).toString('base64'), act.random(NONCE))
  remember(act.region, ref, key)
  return { ...vaultOf(ref, key), write: PersonKeys.put({ region: act.region, ref, wrapped }, { over: 0 }) }
}

/** The vault of a person we know. @throws Problem `not-found` when the key was destroyed: the person was erased. */
export async function personVault(region: string, ref: string): Promise<PersonVault> {
  const found = await findVault(region, ref)
  if (!found) throw new Problem('not-found')
  return found
}

/** The same, or nothing when the person was erased. */
export async function findVault(region: string, ref: string): Promise<PersonVault | undefined> {
  const key = recall(region, ref) ?? (await fetchKey(region, ref))
  return key && vaultOf(ref, key)
}

async function fetchKey(region: string, ref: string): Promise<Uint8Array | undefined> {
  const item = await PersonKeys.find({ region, ref }, { fresh: false })
  return item && unwrapped(item)
}

async function unwrapped({ region, ref, wrapped }: z.infer<typeof PersonKey>): Promise<Uint8Array> {
  const place = placeOf(keys.personKey({ region, ref }))
  const bare = openedBy(await regionKeys(region), (key) => open(key, place, wrapped))
  const key = Buffer.from(z.string().parse(bare), 'base64')
  remember(region, ref, key)
  return key
}

/** What has to be read to open the vaults of many people at once, and the vaults from what was read; the erased have none. */
export const personKeys = {
  wanted: (region: string, refs: readonly string[]) =>
    refs
      .filter((ref) => !recall(region, ref))
      .map((ref) => ({ table: keysTable, key: keys.personKey({ region, ref }) })),
  open: async (
    region: string,
    refs: readonly string[],
    items: readonly Record<string, unknown>[],
  ): Promise<PersonVault[]> => {
    const read = items.filter(({ kind }) => kind === 'KEY').map((item) => PersonKeys.read(item))
    await Promise.all(read.map(unwrapped))
    return refs.flatMap((ref) => {
      const key = recall(region, ref)
      return key ? [vaultOf(ref, key)] : []
    })
  },
}

// An erased person's key may live here five minutes more, as the region's key may; docs/architecture.md says so.
const CACHED = 2_000
const FIVE_MINUTES = 300_000
const cache = new Map<string, { key: Uint8Array; until: number }>()

function remember(region: string, ref: string, key: Uint8Array) {
  const [oldest] = cache.keys()
  if (cache.size >= CACHED && oldest !== undefined) cache.delete(oldest)
  cache.set(`${region}/${ref}`, { key, until: performance.now() + FIVE_MINUTES })
}

/** What this process remembers of somebody who was erased. */
export const forgetPerson = (region: string, ref: string): boolean => cache.delete(`${region}/${ref}`)

function recall(region: string, ref: string) {
  const hit = cache.get(`${region}/${ref}`)
  return hit && hit.until > performance.now() ? hit.key : undefined
}

/** What one person alone may have. The value is canonical text: see shared/domain/identity.ts. */
export type UniqueKind = 'child' | 'identity-document' | 'snils' | 'login'

/**
 * Claims a value for a person; the transaction fails when somebody has it. While keys are rotated it is claimed under both
 * generations, so that two functions of which one knows the newer one only cannot both succeed.
 */
export async function claim(act: Act, kind: UniqueKind, value: string, ref: string): Promise<Write[]> {
  const { region } = act
  const marks = marksOf(await regionKeys(region), unique, kind, value)
  return marks.map((mark) => Uniques.put({ region, ref, ...numbered(mark) }, { over: 0 }))
}
const numbered = ({ mac, generation }: Mark) => ({ mac, ...(generation > 1 && { generation }) })

/** Gives up a value that was claimed for a person by mistake; nothing where it is another's. */
export async function release(act: Act, kind: UniqueKind, value: string, ref: string): Promise<Write[]> {
  const { region } = act
  if ((await personWith(region, kind, value)) !== ref) return []
  return marksOf(await regionKeys(region), unique, kind, value).map(({ mac }) => Uniques.remove({ region, mac }))
}

/** The ref of the person who has this value. The older mark first: it goes only when the newer one is there. */
export async function personWith(region: string, kind: UniqueKind, value: string): Promise<string | undefined> {
  for (const { mac } of marksOf(await regionKeys(region), unique, kind, value)) {
    const found = await Uniques.find({ region, mac })
    if (found) return found.ref
  }
  return undefined
}

/** Makes a person findable by something that many share (shared/table/people/people.ts searches). */
export async function findable(act: Act, purpose: string, value: string, ref: string): Promise<Write[]> {
  const { region } = act
  const marks = marksOf(await regionKeys(region), blind, purpose, value)
  return marks.map((mark) => Blinds.put({ region, ref, ...numbered(mark) }))
}

/** Those who may be meant by a value: the index is blind on purpose, so who it is shows only by comparing. */
export async function perhaps(region: string, purpose: string, value: string): Promise<string[]> {
  const found = new Set<string>()
  for (const { mac } of marksOf(await regionKeys(region), blind, purpose, value))
    for await (const { sk } of keysIn({ table: keysTable, partition: keys.blinds({ region, mac }), fresh: true }))
      found.add(sk)
  return [...found]
}
