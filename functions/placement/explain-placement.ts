import { explainPlacement } from '../../shared/contracts/placement.ts'
import { http } from '../../shared/edge/http.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { whyOf } from '../../shared/table/runs/run-why.ts'

export const handler = http(explainPlacement, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, ({ child, municipality }) =>
    permit({ child, municipality }),
  )
  return whyOf(application)
})
