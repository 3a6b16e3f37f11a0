import { GrantGiven, giveGrant } from '../../shared/contracts/staff.ts'
import { employmentId, employmentOf, grantOf, isSame, REGION_STAFF } from '../../shared/domain/employment.ts'
import { initials } from '../../shared/domain/person.ts'
import { newcomer } from '../../shared/domain/principal.ts'
import { Problem } from '../../shared/domain/problem.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Employments } from '../../shared/table/employments.ts'
import { commit } from '../../shared/table/facts.ts'
import { group, organisation } from '../../shared/table/organisations.ts'
import { staffMember } from '../../shared/table/people.ts'
import { principalOf, putPrincipal } from '../../shared/table/principals.ts'

export const handler = http(giveGrant, async ({ body, act, permit }) => {
  permit({ organisations: [body.organisation], roles: [body.role] })
  const { region } = act
  const grant = grantOf(act.id(), body)
  if (grant.organisation !== undefined && !(await organisation(region, grant.organisation)))
    throw new Problem('not-found')
  if (grant.group !== undefined && (await group(region, grant.group))?.organisation !== grant.organisation)
    throw new Problem('grant-incomplete', { what: 'needs-group' })
  const { ref, writes } = await staffMember(act, body)
  const at = grant.organisation ?? REGION_STAFF
  const known = await Employments.find({ region, id: employmentId(ref, at) })
  const employment = known ?? employmentOf(region, ref, at, act.now)
  if (employment.grants.some((it) => isSame(it, grant, act.now))) throw new Problem('grant-held')
  const principal = (await principalOf(region, ref)) ?? newcomer(region, ref, initials(body))

  const employed = { ...employment, grants: [...employment.grants, grant] }
  const next = { ...principal, grants: [grant, ...principal.grants] }

  return commit(
    act,
    { ...committed(employed), grant: grant.id },
    [GrantGiven.fact({ ...employed, grant: grant.id, role: body.role })],
    Employments.save(employed),
    putPrincipal(next),
    ...writes,
  )
})
