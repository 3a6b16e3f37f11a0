import { showApplication } from '../../shared/contracts/applications.ts'
import { mayBeCancelled, offerOf } from '../../shared/domain/application.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { groundsOn } from '../../shared/domain/refusal-ground.ts'
import { http } from '../../shared/edge/http.ts'
import { historyOf, viewOf } from '../../shared/table/application-view.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { publicNumberOf } from '../../shared/table/queue/public-editions.ts'
import { placeChance, placeChanges } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showApplication, async ({ params: { id }, caller, act, permit }) => {
  const application = await applicationSeen(act.region, id, (it) =>
    permit({
      child: it.child,
      person: it.applicant,
      municipality: it.municipality,
      organisations: [offerOf(it)?.organisation],
    }),
  )
  const region = await regionData(act.region)
  const [view, history] = await Promise.all([viewOf(act, application), historyOf(application)])
  const mayRefuse = caller.role === 'specialist' && mayBeCancelled(application)
  const grounds = groundsOn(region.kindergarten.refusals ?? [], civilDate(act.now, view.zone))
  const shown = { ...view, history, ...(mayRefuse && { grounds }) }
  if (application.status !== 'queued' || !view.place) return shown
  const [placeHistory, chance, publicNumber] = await Promise.all([
    placeChanges(application, region),
    placeChance(application, region, view.place, act.now),
    publicNumberOf(application),
  ])
  return { ...shown, placeHistory, ...chance, publicNumber }
})
