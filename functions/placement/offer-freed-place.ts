import { OfferDeclined, OfferLapsed } from '../../shared/contracts/enrollment.ts'
import { PlacementRequested } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { requestRun } from '../../shared/domain/run.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { commit } from '../../shared/table/facts.ts'
import { regionData } from '../../shared/table/regions.ts'
import { Runs } from '../../shared/table/runs.ts'

/** The place goes on at once where the municipality says so; elsewhere it waits for the next run. */
export const handler = subscriber('offer-freed-place', [OfferDeclined, OfferLapsed], async ({ data, act }) => {
  const region = await regionData(act.region)
  const { code: municipality, zone, freedPlace } = itsMunicipality(region, data.municipality)
  if (freedPlace === 'wait-for-next-run') return
  const today = civilDate(act.now, zone)

  const request = {
    municipality,
    kind: 'freed',
    group: data.offer.group,
    plan: data.offer.plan,
    requestedBy: act.actor.replace('/', '-'),
  } as const
  const run = requestRun(act, {
    ...request,
    startsOn: nextSeptember(today),
    rules: rulesOn(region, today, municipality).id,
  })

  await commit(act, undefined, [PlacementRequested.fact(run)], Runs.save(run))
})
