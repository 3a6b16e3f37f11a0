import { PublicationStarted } from '../../shared/contracts/placement.ts'
import { offersOf } from '../../shared/domain/runs/offers.ts'
import { sendOffers } from '../../shared/edge/send.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { resultOf } from '../../shared/table/runs/run-files.ts'
import { flipWhenDone, Runs } from '../../shared/table/runs/runs.ts'

export const handler = subscriber('send-offers', PublicationStarted, async ({ data: { id }, act }) => {
  const run = await Runs.get({ region: act.region, id })
  if (run.status !== 'publishing') return
  await sendOffers(act, offersOf(run, await resultOf(run)))
  if (run.chunks === 0) await flipWhenDone(act, id)
})
