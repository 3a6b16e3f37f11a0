import type { Act } from '../domain/act.ts'
import { deliveryWorks, type Health, StatusRecord } from '../domain/health.ts'
import { Problem } from '../domain/problems/problem.ts'
import type { RegionData } from '../domain/region.ts'
import { getObject, putObject } from '../files/objects.ts'
import { findRegionKeys, regionKeys } from '../vault/region-keys.ts'
import { oldestWaiting } from './store/outbox.ts'

/** Anybody may ask, as often as they like: a process looks again after this long. */
const TEN_SECONDS = 10_000
const cache = new Map<string, { health: Promise<Health>; until: number }>()

/** Looks whether a region works, at most ten seconds old. @throws Problem `not-found` for an unknown region */
export async function healthOf({ region, now }: Pick<Act, 'region' | 'now'>): Promise<Health> {
  const hit = cache.get(region)
  const time = performance.now()
  if (hit && hit.until > time) return hit.health
  const health = look(region, now)
  cache.set(region, { health, until: time + TEN_SECONDS })
  health.catch(() => cache.delete(region))
  return health
}

/** Sixteen reads of half a unit in the main table, one in the keys table; the key service is asked every five minutes. */
async function look(region: string, now: string): Promise<Health> {
  const [waiting, keys] = await Promise.allSettled([oldestWaiting(region), keysOf(region)])
  if (keys.status === 'rejected' && keys.reason instanceof Problem) throw keys.reason
  return {
    at: now,
    services: [
      { service: 'data', ok: waiting.status === 'fulfilled' },
      { service: 'cabinets', ok: keys.status === 'fulfilled' },
      { service: 'delivery', ok: waiting.status === 'fulfilled' && deliveryWorks(waiting.value, now) },
    ],
  }
}

async function keysOf(region: string): Promise<void> {
  if (!(await findRegionKeys(region))) throw new Problem('not-found')
  await regionKeys(region)
}

/** A CDN asks twice a minute: whoever reads the page while something is wrong reads it again and again. */
const CACHED = 'max-age=0, s-maxage=30'
const folderOf = (region: string) => `${region}/status/`

/** The status of a region as it was published last. */
export async function publishedStatus(region: string): Promise<StatusRecord | undefined> {
  const bytes = await getObject('public', `${folderOf(region)}status.json`)
  return bytes && StatusRecord.parse(JSON.parse(Buffer.from(bytes).toString()))
}

/** Puts the status page of a region and its data into the public bucket. */
export async function storeStatus({ code }: RegionData, record: StatusRecord, page: string): Promise<void> {
  const put = (name: string, type: string, body: string) =>
    putObject('public', `${folderOf(code)}${name}`, body, { type: `${type}; charset=utf-8`, cacheControl: CACHED })
  await put('status.json', 'application/json', JSON.stringify(record))
  await put('index.html', 'text/html', page)
}
