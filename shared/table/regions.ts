import * as z from 'zod/mini'
import { RegionData } from '../domain/region.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'

const Stored = z.object({ region: z.string(), name: z.string(), hash: z.string(), value: RegionData })
const Items = entity<z.infer<typeof Stored>, { region: string; name: string }>({
  name: 'REGION',
  version: 1,
  schema: Stored,
  key: keys.regionData,
})

/** For loading: `npm start` and `deploy` put the region's folder into the table under its hash. */
export const putRegion = (value: RegionData, hash: string) =>
  Items.put({ region: value.code, name: 'DATA', hash, value })

const FIVE_MINUTES = 300_000
const cache = new Map<string, { value: RegionData; until: number }>()

/** What makes the region itself, at most five minutes old. @throws Problem `not-found` for an unknown region. */
export async function regionData(region: string): Promise<RegionData> {
  const hit = cache.get(region)
  const time = performance.now()
  if (hit && hit.until > time) return hit.value
  const { value } = await Items.get({ region, name: 'DATA' }, { fresh: false })
  cache.set(region, { value, until: time + FIVE_MINUTES })
  return value
}

const List = z.object({ codes: z.array(z.string()) })
const Lists = entity<z.infer<typeof List>, object>({ name: 'REGIONS', version: 1, schema: List, key: keys.regionList })

/** The regions that this deployment carries. */
export const regionCodes = async () => (await Lists.find({}, { fresh: false }))?.codes ?? []
export const putRegionCodes = (codes: string[]) => Lists.put({ codes })
