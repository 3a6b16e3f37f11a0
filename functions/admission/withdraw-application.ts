import { ApplicationWithdrawn, withdrawApplication } from '../../shared/contracts/admission.ts'
import { actsAsDelegate } from '../../shared/domain/access/policy.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { withdraw } from '../../shared/domain/filing.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(withdrawApplication, async ({ params: { id }, match, caller, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) => permit(filedFor(it)))

  const withdrawn = withdraw(atVersion(application, match), act.now)

  const delegated = actsAsDelegate(caller, application.child) || undefined
  const answer = { ...withdrawn, seq: match + 1 }
  return commit(
    act,
    answer,
    [ApplicationWithdrawn.fact({ ...withdrawn, delegated })],
    ...(await endOfFiling(withdrawn)),
  )
})
