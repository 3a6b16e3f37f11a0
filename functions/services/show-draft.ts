import { showDraft } from '../../shared/contracts/services.ts'
import { http } from '../../shared/edge/http.ts'
import { draftOf } from '../../shared/table/cases.ts'

export const handler = http(showDraft, async ({ params, caller, act, permit }) => {
  permit({ person: caller.ref })
  return { draft: await draftOf(act.region, caller.ref, params.service) }
})
