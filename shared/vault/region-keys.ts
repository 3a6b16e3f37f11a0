import * as z from 'zod/mini'
import { Problem } from '../domain/problem.ts'
import { entity } from '../table/entity.ts'
import { keys } from '../table/keys.ts'
import { keysTable } from '../table/table.ts'
import { unwrap } from './kms.ts'
import { derive } from './seal.ts'

/** `data` wraps personal keys and seals rosters and cookies; `mac` makes uniqueness and the blind index. */
export type RegionKeys = { data: Uint8Array; mac: Uint8Array }

const Stored = z.object({ region: z.string(), wrapped: z.string() })
const Items = entity<z.infer<typeof Stored>, { region: string }>({
  name: 'REGION-KEYS',
  version: 1,
  schema: Stored,
  key: keys.regionKeys,
  table: keysTable,
})
export const putRegionKeys = (region: string, wrapped: Uint8Array) =>
  Items.put({ region, wrapped: Buffer.from(wrapped).toString('base64') }, { over: 0 })
export const findRegionKeys = (region: string) => Items.find({ region })

const FIVE_MINUTES = 300_000
const cache = new Map<string, { keys: RegionKeys; until: number }>()

/** The region's keys, unwrapped by KMS and held for five minutes. @throws Problem `not-found` for an unknown region. */
export async function regionKeys(region: string): Promise<RegionKeys> {
  const hit = cache.get(region)
  const time = performance.now()
  if (hit && hit.until > time) return hit.keys
  const item = await Items.find({ region })
  if (!item) throw new Problem('not-found')
  const master = await unwrap(region, Buffer.from(item.wrapped, 'base64'))
  const unwrapped = { data: derive(master, 'data'), mac: derive(master, 'mac') }
  cache.set(region, { keys: unwrapped, until: time + FIVE_MINUTES })
  return unwrapped
}
