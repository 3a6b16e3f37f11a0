import { ApplicationRefused, refuseApplication } from '../../shared/contracts/admission.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { refuse } from '../../shared/domain/filing.ts'
import { groundOf } from '../../shared/domain/refusal-ground.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(refuseApplication, async ({ params: { id }, body, match, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) => permit({ municipality: it.municipality }))

  const region = await regionData(act.region)
  const today = civilDate(act.now, itsMunicipality(region, application.municipality).zone)
  const ground = groundOf(region.kindergarten.refusals ?? [], body.ground, today)
  const refused = refuse(atVersion(application, match), ground, act.now)

  const answer = { ...refused, seq: match + 1 }
  return commit(
    act,
    answer,
    [ApplicationRefused.fact({ ...refused, reason: ground.reason })],
    ...(await endOfFiling(refused)),
  )
})
