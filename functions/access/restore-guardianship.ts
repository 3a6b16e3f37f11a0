import { GuardianRestored, restoreGuardianship } from '../../shared/contracts/delegations.ts'
import { restore } from '../../shared/domain/access/guardianship.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { tell } from '../../shared/table/notices.ts'
import { Guardianships, guardianshipOf } from '../../shared/table/people/guardianships.ts'
import { childCard, putRelated } from '../../shared/table/people/people.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(restoreGuardianship, async ({ params: { child, guardian }, body, match, act, permit }) => {
  permit({ child })
  const { region } = act
  await childCard(region, child)
  const decided = atVersion(await guardianshipOf(region, child), match)
  const next = restore(decided, guardian, act.now, body.ground)
  const principal = await principalOf(region, guardian)
  // Whose data were destroyed has nobody to give the child back to.
  if (!principal) throw new Problem('not-a-guardian')
  const again = { ...principal, children: [...principal.children, child] }

  const told = await tell(act, [guardian], { code: 'guardian-restored', child, about: `guardianship/${child}` })
  const writes = [Guardianships.save(next), ...(await putRelated(principal, again)), ...told]
  return commit(act, committed(next), [GuardianRestored.fact(next)], ...writes)
})
