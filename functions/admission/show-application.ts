import { showApplication } from '../../shared/contracts/applications.ts'
import { http } from '../../shared/edge/http.ts'
import { historyOf, viewOf } from '../../shared/table/application-view.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { placeChanges } from '../../shared/table/queue.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showApplication, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id)
  const organisation = 'offer' in application ? application.offer.organisation : undefined
  permit({ child: application.child, municipality: application.municipality, organisations: [organisation] })
  const [view, history] = await Promise.all([viewOf(act, application), historyOf(application)])
  if (application.status !== 'queued') return { ...view, history }
  return { ...view, history, placeHistory: await placeChanges(application, await regionData(act.region)) }
})
