/** `npm run deploy`, step `regions`: puts `regions/<code>/region.json` into the table and, the first time, makes the region's keys. */
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { stage: { type: 'string', default: '' }, region: { type: 'string', multiple: true, default: [] } },
})
process.env.STAGE = values.stage
const { actOf } = await import('../../shared/edge/act.ts')
const { loadRegionData } = await import('../../regions/load.ts')
for (const region of values.region)
  await loadRegionData(
    actOf({ region, actor: 'system/deploy', now: new Date().toISOString(), cause: `deploy/${values.stage}` }),
  )
