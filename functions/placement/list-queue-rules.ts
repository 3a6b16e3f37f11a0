import { listQueueRules } from '../../shared/contracts/queue-rules.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { draftsAhead, rulesAhead, signaturesFor } from '../../shared/domain/queue/rule-set.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { adoptedRules, ruleSetsOf } from '../../shared/table/queue/rule-sets.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listQueueRules, async ({ params: { municipality }, caller, act, permit }) => {
  permit({ municipality })
  const region = await regionData(act.region)
  const today = civilDate(act.now, itsMunicipality(region, municipality).zone)
  const [sets, adopted] = await Promise.all([
    ruleSetsOf(act.region, municipality),
    adoptedRules(act.region, { fresh: true }),
  ])

  return {
    today,
    inForce: rulesOn(region, today, municipality),
    coming: rulesAhead(region, adopted, municipality, today),
    signatures: signaturesFor(region, municipality, today),
    drafts: draftsAhead(sets, caller.ref, today),
  }
})
