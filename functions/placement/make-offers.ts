import { OfferMade } from '../../shared/contracts/placement.ts'
import { offer } from '../../shared/domain/offer.ts'
import { isProblem } from '../../shared/domain/problems/problem.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { OfferMessage } from '../../shared/domain/runs/offers.ts'
import { worker } from '../../shared/edge/worker.ts'
import { Applications } from '../../shared/table/applications.ts'
import { regionData } from '../../shared/table/regions.ts'
import { Chunks, flipWhenDone } from '../../shared/table/runs/runs.ts'
import { counterOf, takeSeat } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = worker('make-offers', OfferMessage, async ({ region, run, chunk, offers }, act) => {
  const data = await regionData(region)
  const skipped: { application: string; why: string }[] = []
  for (const { application: id, seq, ...place } of offers) {
    const application = await Applications.get({ region, id })
    if ('offer' in application && application.offer.run === run) continue
    if (application.seq !== seq) {
      skipped.push({ application: id, why: 'changed-since' })
      continue
    }
    const offered = offer(application, { ...place, run }, itsMunicipality(data, application.municipality), act.now)
    const fact = OfferMade.fact(offered, { held: run })
    await commit(
      act,
      undefined,
      [fact],
      Applications.save(offered),
      takeSeat(await counterOf({ region, ...place }), place.group),
    ).catch((error: unknown) => {
      if (!isProblem(error) || error.code === 'too-busy') throw error
      skipped.push({ application: id, why: error.code })
    })
  }
  await Chunks.store({ region, run, chunk, made: offers.length - skipped.length, skipped })
  await flipWhenDone(act, run)
})
