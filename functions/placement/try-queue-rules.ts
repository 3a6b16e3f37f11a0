import { tryQueueRules } from '../../shared/contracts/queue-rules.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { proposedRules } from '../../shared/domain/queue/rule-set.ts'
import { movesBy, placesBy } from '../../shared/domain/queue/what-if.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { requestRun } from '../../shared/domain/runs/run.ts'
import { http } from '../../shared/edge/http.ts'
import { waitingIn } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'
import { takeSnapshot } from '../../shared/table/runs/snapshot.ts'

/** The run whose snapshot is taken is never saved. */
export const handler = http(tryQueueRules, async ({ params: { municipality }, body, caller, act, permit }) => {
  permit({ municipality })
  const region = await regionData(act.region)
  const proposed = proposedRules(act.id(), body, region, municipality, act.now)
  const today = civilDate(act.now, itsMunicipality(region, municipality).zone)
  const rules = rulesOn(region, today, municipality)
  const startsOn = nextSeptember(today)
  const run = requestRun(act, { municipality, kind: 'mass', startsOn, rules: rules.id, requestedBy: caller.ref })
  const [waiting, snapshot] = await Promise.all([waitingIn(act.region, municipality, today), takeSnapshot(run, region)])

  const queue = movesBy(waiting, rules, proposed)
  const places = placesBy(snapshot, proposed)

  return { at: act.now, against: rules.id, queue, places }
})
