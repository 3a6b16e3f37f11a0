import { printReceipt } from '../../shared/contracts/papers.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { http } from '../../shared/edge/http.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { linkToReceipt } from '../../shared/table/papers/papers.ts'

export const handler = http(printReceipt, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({ ...filedFor(it), municipality: it.municipality }),
  )
  return linkToReceipt(act, application)
})
