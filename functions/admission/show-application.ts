import { showApplication } from '../../shared/contracts/applications.ts'
import { http } from '../../shared/edge/http.ts'
import { historyOf, viewOf } from '../../shared/table/application-view.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(showApplication, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id)
  const organisation = 'offer' in application ? application.offer.organisation : undefined
  permit({ child: application.child, municipality: application.municipality, organisations: [organisation] })
  return { ...(await viewOf(act, application)), history: await historyOf(application) }
})
