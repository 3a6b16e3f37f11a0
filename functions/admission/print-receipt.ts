import { printReceipt } from '../../shared/contracts/papers.ts'
import { http } from '../../shared/edge/http.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { linkToReceipt } from '../../shared/table/papers/papers.ts'

export const handler = http(printReceipt, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, ({ child, municipality }) =>
    permit({ child, municipality }),
  )
  return linkToReceipt(act, application)
})
