import { InvitationRenewed, renewInvitation } from '../../shared/contracts/delegations.ts'
import { withCode } from '../../shared/domain/access/delegation.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Delegations } from '../../shared/table/people/delegations.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { sha256 } from '../../shared/vault/seal.ts'
import { newCode, shownCode } from '../../shared/vault/spoken-code.ts'

const LENGTH = 12

export const handler = http(renewInvitation, async ({ params: { id }, act, permit }) => {
  const delegation = await Delegations.get({ region: act.region, id })
  permit({ child: delegation.child })
  const code = newCode(act, LENGTH)

  const invited = withCode(delegation, sha256(code), act.now)

  const answer = { ...committed(invited), code: shownCode(code) }
  return commit(act, answer, [InvitationRenewed.fact(invited)], Delegations.save(invited))
})
