import { showApplication } from '../../shared/contracts/applications.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { http } from '../../shared/edge/http.ts'
import { historyOf, viewOf } from '../../shared/table/application-view.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { publicNumberOf } from '../../shared/table/queue/public-editions.ts'
import { placeChance, placeChanges } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showApplication, async ({ params: { id }, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({
      child: it.child,
      person: it.applicant,
      municipality: it.municipality,
      organisations: [offerOf(it)?.organisation],
    }),
  )
  const [view, history] = await Promise.all([viewOf(act, application), historyOf(application)])
  if (application.status !== 'queued' || !view.place) return { ...view, history }
  const region = await regionData(act.region)
  const [placeHistory, chance, publicNumber] = await Promise.all([
    placeChanges(application, region),
    placeChance(application, region, view.place, act.now),
    publicNumberOf(application),
  ])
  return { ...view, history, placeHistory, ...chance, publicNumber }
})
