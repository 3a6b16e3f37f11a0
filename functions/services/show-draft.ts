import { showDraft } from '../../shared/contracts/services.ts'
import { appliesFor } from '../../shared/domain/access/policy.ts'
import { http } from '../../shared/edge/http.ts'
import { draftOf } from '../../shared/table/cases.ts'

export const handler = http(showDraft, async ({ params, caller, act, permit }) => {
  const { ref: person } = caller
  permit({ person })
  const kept = await draftOf(act.region, person, params.service)
  // Guardianship or a delegation may have ended since it was kept.
  const draft = kept && appliesFor(caller, kept.child) ? kept : undefined
  if (draft) permit({ person, child: draft.child })
  return { draft }
})
