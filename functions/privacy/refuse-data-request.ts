import { DataRequestRefused, refuseDataRequest } from '../../shared/contracts/personal-data.ts'
import { refuseDataRequest as refuse } from '../../shared/domain/privacy/data-request.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { atDesk, DataRequests, sealedText } from '../../shared/table/people/data-requests.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(refuseDataRequest, async ({ params: { id }, body, caller, act, match, permit }) => {
  const request = await DataRequests.get({ region: act.region, id })
  permit({ ...atDesk(request.desk), child: request.child })
  const vault = await personVault(act.region, request.child)
  const reason = sealedText(act, vault, request, 'reason', body.reason)

  const refused = refuse(atVersion(request, match), reason, caller.ref, act.now)

  return commit(act, committed(refused), [DataRequestRefused.fact(refused)], DataRequests.save(refused))
})
