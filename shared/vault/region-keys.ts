import * as z from 'zod/mini'
import { Problem } from '../domain/problems/problem.ts'
import { envIfSet } from '../env.ts'
import { keys } from '../table/keys.ts'
import { entity } from '../table/store/entity.ts'
import { keysTable } from '../table/store/table.ts'
import { unwrap } from './kms.ts'
import { blindMac, derive, fullMac, open, shuffled } from './seal.ts'

/**
 * The keys of a region, generation by generation. A generation is born of one master key: `data` wraps personal keys and
 * seals rosters, cookies and cursors; `mac` makes uniqueness, the blind index and the codes of papers.
 */
export type RegionKeys = {
  /** Seals. */
  data: Uint8Array
  /** Open what is still about, the sealing one first. */
  readable: readonly Uint8Array[]
  /** Of all generations ever, the oldest first: a mark is made by all of them in turn, a paper by one. */
  macs: readonly Uint8Array[]
  /** The generation that seals. */
  current: number
  /** Generations (from 1) whose marks are still about, the oldest first. */
  live: readonly number[]
}

/** Which generations a region has. While keys are being rotated (shared/table/archive/rotation.ts) two of them are about. */
export const StoredKeys = z.object({
  region: z.string(),
  /** The newest master, wrapped by the deployment's key. */
  wrapped: z.string(),
  /** All masters before it, the oldest first, sealed under the newest. */
  older: z.optional(z.string()),
  /** Seals: the newest, or the one before until every function knows the newest. */
  current: z.optional(z.number()),
  /** What is older than this is no longer about. */
  oldest: z.optional(z.number()),
  /** Where a rotation stands, and since when; absent when none goes on. */
  rotating: z.optional(z.enum(['announced', 'moving', 'sweeping'])),
  changedAt: z.optional(z.string()),
})
export type StoredKeys = z.infer<typeof StoredKeys>
export const KeyItems = entity<StoredKeys, { region: string }>({
  name: 'REGION-KEYS',
  version: 1,
  schema: StoredKeys,
  key: keys.regionKeys,
  table: keysTable,
})
export const putRegionKeys = (region: string, wrapped: Uint8Array) =>
  KeyItems.put({ region, wrapped: Buffer.from(wrapped).toString('base64') }, { over: 0 })
export const findRegionKeys = (region: string) => KeyItems.find({ region })

export const placeOfOlder = (region: string) => `region-keys|${region}|older`
const Masters = z.array(z.string())

/** All masters of a region, the oldest first. */
export async function mastersOf({ region, wrapped, older }: StoredKeys): Promise<Uint8Array[]> {
  const newest = await unwrap(region, Buffer.from(wrapped, 'base64'))
  const before = older === undefined ? [] : Masters.parse(open(derive(newest, 'older'), placeOfOlder(region), older))
  return [...before.map((master) => Buffer.from(master, 'base64')), newest]
}

/** How long a function goes on with the keys it has read, in milliseconds. */
export const heldFor = () => Number(envIfSet('REGION_KEYS_SECONDS') ?? 300) * 1000
const cache = new Map<string, { keys: RegionKeys; until: number }>()

/** The region's keys, unwrapped by KMS and held for five minutes. @throws Problem `not-found` for an unknown region. */
export async function regionKeys(region: string): Promise<RegionKeys> {
  const hit = cache.get(region)
  const time = performance.now()
  if (hit && hit.until > time) return hit.keys
  const item = await KeyItems.find({ region })
  if (!item) throw new Problem('not-found')
  const unwrapped = keysFrom(item, await mastersOf(item))
  cache.set(region, { keys: unwrapped, until: time + heldFor() })
  return unwrapped
}

/** What functions use of a region's masters. */
export function keysFrom({ current: asked, oldest: from }: StoredKeys, masters: readonly Uint8Array[]): RegionKeys {
  const newest = masters.length
  const current = asked ?? newest
  const oldest = from ?? newest
  const live = masters.map((_, at) => at + 1).filter((generation) => generation >= oldest)
  const dataOf = (generation: number) => derive(masters[generation - 1] ?? new Uint8Array(), 'data')
  return {
    data: dataOf(current),
    readable: [current, ...live.filter((it) => it !== current)].map(dataOf),
    macs: masters.map((master) => derive(master, 'mac')),
    current,
    live,
  }
}

/** Opens something by the first of the keys that can. @throws what the last of them threw */
export function openedBy<T>({ readable }: RegionKeys, opening: (key: Uint8Array) => T): T {
  for (const [at, key] of readable.entries()) {
    try {
      return opening(key)
    } catch (error) {
      if (at === readable.length - 1) throw error
    }
  }
  throw new Error('a region without keys')
}

export type Mark = { mac: string; generation: number }

/** How a kind of mark is made of a value, and how it is carried over to the next generation. */
type Making = {
  first: (key: Uint8Array, purpose: string, value: string) => string
  next: (key: Uint8Array, mac: string) => string
}
/** By which somebody is the only one, and by which many are found. */
export const unique: Making = { first: fullMac, next: (key, mac) => fullMac(key, 'carried', mac) }
export const blind: Making = { first: blindMac, next: shuffled }

/**
 * The marks of a value in the generations that are about, the oldest first. A mark is made of the mark of the generation
 * before, so stored marks can be carried over without the values: nobody keeps a login or an older name for that.
 */
export function marksOf({ macs, live }: RegionKeys, { first, next }: Making, purpose: string, value: string): Mark[] {
  let mac = ''
  const all = macs.map((key, at) => {
    mac = at === 0 ? first(key, purpose, value) : next(key, mac)
    return { mac, generation: at + 1 }
  })
  return all.filter(({ generation }) => live.includes(generation))
}
