import { ApplicationEnrolled, OfferDeclined, OfferLapsed, PupilLeft } from '../../shared/contracts/enrollment.ts'
import { PlacementRequested } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { goesOnAtOnce } from '../../shared/domain/runs/freed.ts'
import { requestRun } from '../../shared/domain/runs/run.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { regionData } from '../../shared/table/regions.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'

/**
 * The place goes on at once where the rules or the municipality say so; elsewhere it waits for the next run. One that a child
 * left for another kindergarten goes on in any case: the run that moved the child has given it away already.
 */
export const handler = subscriber(
  'offer-freed-place',
  [OfferDeclined, OfferLapsed, ApplicationEnrolled, PupilLeft],
  async (heard) => {
    const { data, act } = heard
    const region = await regionData(act.region)
    const its = itsMunicipality(region, data.municipality)
    const { code: municipality } = its
    const today = civilDate(act.now, its.zone)
    const rules = rulesOn(region, today, municipality)
    const enrolled = 'order' in data
    const freed = enrolled ? data.left : 'offer' in data ? data.offer : data
    if (!freed || (!enrolled && !goesOnAtOnce(rules, its))) return

    const request = {
      municipality,
      kind: 'freed',
      group: freed.group,
      plan: freed.plan,
      requestedBy: act.actor.replace('/', '-'),
    } as const
    const run = requestRun(act, {
      ...request,
      // The ages of a planned group are those of its own year, also after that has begun.
      startsOn: freed.plan ?? nextSeptember(today),
      rules: rules.id,
    })

    await commit(act, undefined, [PlacementRequested.fact(run)], Runs.save(run))
  },
)
