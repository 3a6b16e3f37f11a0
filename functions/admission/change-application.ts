import { changeApplication } from '../../shared/contracts/filing.ts'
import { receiptFor } from '../../shared/domain/filing.ts'
import { atVersion } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { askedFor, revision } from '../../shared/table/filing.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(changeApplication, async ({ params: { id }, body: form, match, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) => permit({ child: it.child }))

  const asked = await askedFor(act, form, act.now)
  const { changed, facts, writes } = await revision(act, atVersion(application, match), form, asked)

  return commit(act, { ...receiptFor(changed), seq: match + 1 }, facts, ...writes)
})
