import { acceptCorrection, CardCorrected } from '../../shared/contracts/personal-data.ts'
import { correct } from '../../shared/domain/privacy/data-request.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { correctedCard, groupsNaming, wantedValue } from '../../shared/table/people/corrections.ts'
import { atDesk, DataRequests } from '../../shared/table/people/data-requests.ts'
import { childCard } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(acceptCorrection, async ({ params: { id }, caller, act, match, permit }) => {
  const { region } = act
  const request = await DataRequests.get({ region, id })
  permit({ ...atDesk(request.desk), child: request.child })
  const [vault, card] = await Promise.all([personVault(region, request.child), childCard(region, request.child)])
  const asked = atVersion(request, match)

  const { done, corrected } = correct(asked, card, wantedValue(vault, asked), caller.ref, act.now)

  const groups = await groupsNaming(region, request.child)
  const writes = await correctedCard(act, vault, card, corrected)
  const fact = CardCorrected.fact({ ...done, groups })
  return commit(act, committed(done), [fact], DataRequests.save(done), ...writes)
})
