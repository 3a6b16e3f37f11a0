import { declineOffer, OfferDeclined } from '../../shared/contracts/enrollment.ts'
import { decline, stepOf } from '../../shared/domain/offer.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Applications } from '../../shared/table/applications.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { freePlace } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(declineOffer, async ({ params, match, act, permit }) => {
  const application = await applicationToChange(act.region, params.id, (it) => permit({ child: it.child }))

  const declined = decline(atVersion(application, match), act.now)

  const place = await freePlace({ region: act.region, ...declined.offer })
  return commit(act, stepOf(declined), [OfferDeclined.fact(declined)], Applications.save(declined), place)
})
