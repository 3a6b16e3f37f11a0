import { showDraft } from '../../shared/contracts/services.ts'
import { http } from '../../shared/edge/http.ts'
import { draftOf } from '../../shared/table/cases.ts'

export const handler = http(showDraft, async ({ params, caller, act, permit }) => {
  const { ref: person } = caller
  permit({ person })
  const draft = await draftOf(act.region, person, params.service)
  if (draft) permit({ person, child: draft.child })
  return { draft }
})
