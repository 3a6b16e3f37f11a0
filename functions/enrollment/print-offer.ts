import { printOffer } from '../../shared/contracts/papers.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { http } from '../../shared/edge/http.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { linkToOffer } from '../../shared/table/papers/papers.ts'

export const handler = http(printOffer, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({ child: it.child, municipality: it.municipality, organisations: [offerOf(it)?.organisation] }),
  )
  return linkToOffer(act, application)
})
