/** `npm run deploy`, step `regions`: puts the folders `regions/<code>/` into the table and, the first time, makes the region's keys. */
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { stage: { type: 'string', default: '' }, region: { type: 'string', multiple: true, default: [] } },
})
process.env.STAGE = values.stage
const { actOf } = await import('../../shared/edge/act.ts')
const { loadRegionData, readRegion } = await import('../../regions/load.ts')
const now = new Date().toISOString()
// All are judged before the first is put: half of a deployment would be one more thing to understand.
for (const region of values.region) await readRegion(region, now.slice(0, 10))
for (const region of values.region)
  await loadRegionData(actOf({ region, actor: 'system/deploy', now, cause: `deploy/${values.stage}` }))
