import { saveDraft } from '../../shared/contracts/services.ts'
import { http } from '../../shared/edge/http.ts'
import { storeDraft } from '../../shared/table/cases.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { personVault } from '../../shared/vault/person.ts'

/** A draft is no application: nothing is checked but its size, the last one wins. */
export const handler = http(saveDraft, async ({ params, body, caller, act, permit }) => {
  const { region } = act
  permit({ child: body.child })
  const { code } = await serviceOf(region, params.service)
  const vault = await personVault(region, body.child)
  await storeDraft(act, vault, caller.ref, code, body)
  return { savedAt: act.now }
})
