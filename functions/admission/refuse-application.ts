import { ApplicationRefused, refuseApplication } from '../../shared/contracts/admission.ts'
import { refuse } from '../../shared/domain/filing.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(refuseApplication, async ({ params: { id }, body, match, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) => permit({ municipality: it.municipality }))

  const refused = refuse(atVersion(application, match), body.ground, act.now)

  const answer = { ...refused, seq: match + 1 }
  return commit(act, answer, [ApplicationRefused.fact(refused)], ...(await endOfFiling(refused)))
})
