import { showDraft } from '../../shared/contracts/services.ts'
import { http } from '../../shared/edge/http.ts'
import { draftOf } from '../../shared/table/cases.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(showDraft, async ({ params, caller, act, permit }) => {
  permit({ person: caller.ref })
  return { draft: await draftOf(act.region, await personVault(act.region, caller.ref), params.service) }
})
