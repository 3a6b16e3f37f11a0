import { showHealth } from '../../shared/contracts/platform.ts'
import { healthy } from '../../shared/domain/health.ts'
import { http } from '../../shared/edge/http.ts'
import { healthOf } from '../../shared/table/health.ts'

export const handler = http(showHealth, async ({ act, permit }) => {
  permit({})
  return healthy(await healthOf(act))
})
