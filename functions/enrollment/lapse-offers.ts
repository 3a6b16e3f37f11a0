import { OfferLapsed } from '../../shared/contracts/enrollment.ts'
import type { Act } from '../../shared/domain/act.ts'
import { lapse } from '../../shared/domain/offer.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { Applications, overdueIn } from '../../shared/table/applications.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { regionData } from '../../shared/table/regions.ts'
import { freePlace } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'

const terms = ['offered', 'contracting'] as const

export const handler = schedule('lapse-offers', async (act) => {
  const { municipalities } = await regionData(act.region)
  const lists = municipalities.flatMap(({ code }) => terms.map((status) => ({ code, status })))

  await each(lists, async ({ code, status }) =>
    each(await overdueIn(act.region, code, status, act.now), ({ id }) => lapseOne(act, id)),
  )
})

async function lapseOne(act: Act, id: string) {
  const lapsed = lapse(await applicationToChange(act.region, id), act.now)
  const place = await freePlace({ region: act.region, ...lapsed.offer })
  return commit(act, undefined, [OfferLapsed.fact(lapsed)], Applications.save(lapsed), place)
}
