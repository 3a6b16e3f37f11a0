import { showForm } from '../../shared/contracts/filing.ts'
import { filedFor } from '../../shared/domain/application.ts'
import { http } from '../../shared/edge/http.ts'
import { formOf } from '../../shared/table/applications.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(showForm, async ({ params: { id }, act, permit }) => {
  const { child, seq, confirmed } = await applicationSeen(act.region, id, (it) =>
    permit({ ...filedFor(it), municipality: it.municipality }),
  )
  return { ...(await formOf(act.region, id, await personVault(act.region, child))), seq, confirmed }
})
