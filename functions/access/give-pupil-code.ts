import { givePupilCode, PupilCodeGiven } from '../../shared/contracts/delegations.ts'
import { pupilHere } from '../../shared/domain/access/principal.ts'
import { initials } from '../../shared/domain/person.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { Guardianships, guardianshipOf } from '../../shared/table/people/guardianships.ts'
import { childCard } from '../../shared/table/people/people.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { sha256 } from '../../shared/vault/seal.ts'
import { newCode, shownCode } from '../../shared/vault/spoken-code.ts'

const LENGTH = 12

export const handler = http(givePupilCode, async ({ params: { child }, act, permit }) => {
  permit({ child })
  const { region } = act
  if (!(await Pupils.find({ region, id: child }))) throw new Problem('not-enrolled')
  const guardianship = { ...(await guardianshipOf(region, child)), codeAt: act.now }
  const known = await principalOf(region, child)
  const principal = known ?? pupilHere(region, child, initials(await childCard(region, child)))
  const code = newCode(act, LENGTH)

  const next = { ...principal, secret: sha256(code), sessions: [] }

  const answer = { code: shownCode(`${child}${code}`) }
  return commit(act, answer, [PupilCodeGiven.fact(guardianship)], Guardianships.save(guardianship), putPrincipal(next))
})
