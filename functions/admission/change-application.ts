import { changeApplication } from '../../shared/contracts/filing.ts'
import { actsAsDelegate } from '../../shared/domain/access/policy.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { receiptFor } from '../../shared/domain/filing.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { askedFor, revision } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(changeApplication, async ({ params: { id }, body: form, match, caller, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) => permit(filedFor(it)))

  const asked = await askedFor(act, form, act.now)
  const delegated = actsAsDelegate(caller, application.child)
  const { changed, facts, writes } = await revision(act, atVersion(application, match), form, asked, delegated)

  return commit(act, { ...receiptFor(changed), seq: match + 1 }, facts, ...writes)
})
