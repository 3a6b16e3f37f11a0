import { BenefitEnded, BenefitNear } from '../../shared/contracts/benefits.ts'
import type { Act } from '../../shared/domain/act.ts'
import { endBenefit, hasRunOut, runsOutSoon, tellNear } from '../../shared/domain/benefit-term.ts'
import { civilDate, endOfDay } from '../../shared/domain/calendar.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { Applications } from '../../shared/table/applications.ts'
import { confirmedIn } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** Families are told that a right ends, and when it has. The order of a queue does not wait for it: it counts by the day. */
export const handler = schedule('end-benefits', async (act) => {
  const { municipalities } = await regionData(act.region)
  await each(municipalities, async ({ code, zone }) => {
    const today = civilDate(act.now, zone)
    const waiting = await confirmedIn(act.region, code)
    await each(
      waiting.filter((it) => hasRunOut(it, today)),
      ({ id }) => end(act, id, today, zone),
    )
    await each(
      waiting.filter((it) => runsOutSoon(it, today)),
      ({ id }) => tell(act, id, today, zone),
    )
  })
})

async function end(act: Act, id: string, today: string, zone: string) {
  const { ended, until } = endBenefit(await Applications.get({ region: act.region, id }), today)
  const fact = BenefitEnded.fact({ ...ended, term: endOfDay(until, zone) })
  await commit(act, undefined, [fact], Applications.save(ended))
}

async function tell(act: Act, id: string, today: string, zone: string) {
  const told = tellNear(await Applications.get({ region: act.region, id }), today)
  const fact = BenefitNear.fact({ ...told, term: endOfDay(told.nearTold, zone) })
  await commit(act, undefined, [fact], Applications.save(told))
}
