import * as z from 'zod/mini'
import { RegionData } from '../domain/region.ts'
import { keys } from './keys.ts'
import { adoptedRules } from './queue/rule-sets.ts'
import { entity } from './store/entity.ts'

const Stored = z.object({ region: z.string(), name: z.string(), hash: z.string(), value: RegionData })
/** Before regions named terms, vacations and words of their own for papers. */
const First = z.looseObject({ value: z.looseObject({ holidays: z.looseObject({}) }) })
const Items = entity<z.infer<typeof Stored>, { region: string; name: string }>({
  name: 'REGION',
  version: 2,
  schema: Stored,
  key: keys.regionData,
  upcast: {
    1: (old) => {
      const { value, ...rest } = First.parse(old)
      const { holidays } = value
      const added = { holidays: { ...holidays, vacations: [] }, terms: [], papers: { receipt: [], offer: [] } }
      return { ...rest, value: { ...value, ...added } }
    },
  },
})

/** For loading: `npm start` and `deploy` put the region's folder into the table under its hash. */
export const putRegion = (value: RegionData, hash: string) =>
  Items.put({ region: value.code, name: 'DATA', hash, value })

const FIVE_MINUTES = 300_000
const cache = new Map<string, { value: RegionData; until: number }>()

/** What makes the region itself, with the orders that its municipalities adopted, at most five minutes old. @throws Problem `not-found` for an unknown region. */
export async function regionData(region: string): Promise<RegionData> {
  const hit = cache.get(region)
  const time = performance.now()
  if (hit && hit.until > time) return hit.value
  const [{ value: folder }, adopted] = await Promise.all([
    Items.get({ region, name: 'DATA' }, { fresh: false }),
    adoptedRules(region),
  ])
  const { kindergarten } = folder
  const value = { ...folder, kindergarten: { ...kindergarten, rules: [...kindergarten.rules, ...adopted] } }
  cache.set(region, { value, until: time + FIVE_MINUTES })
  return value
}

const List = z.object({ codes: z.array(z.string()) })
const Lists = entity<z.infer<typeof List>, object>({ name: 'REGIONS', version: 1, schema: List, key: keys.regionList })

/** The regions that this deployment carries. */
export const regionCodes = async () => (await Lists.find({}, { fresh: false }))?.codes ?? []
export const putRegionCodes = (codes: string[]) => Lists.put({ codes })
