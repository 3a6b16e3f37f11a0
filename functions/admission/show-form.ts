import { showForm } from '../../shared/contracts/filing.ts'
import { http } from '../../shared/edge/http.ts'
import { formOf } from '../../shared/table/applications.ts'
import { applicationSeen } from '../../shared/table/offers.ts'
import { proposalFor } from '../../shared/table/territories.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(showForm, async ({ params: { id }, caller, act, permit }) => {
  const { child, seq, confirmed, municipality } = await applicationSeen(act.region, id, (it) =>
    permit({ child: it.child, person: it.applicant, municipality: it.municipality }),
  )
  const form = await formOf(act.region, id, await personVault(act.region, child))
  const looks = caller.role === 'specialist'
  const assigned = looks
    ? await proposalFor(act, { municipality, kind: 'kindergarten', address: form.address.full })
    : undefined
  return { ...form, seq, confirmed, ...(assigned && { assigned }) }
})
