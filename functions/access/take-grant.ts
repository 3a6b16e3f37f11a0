import { GrantTaken, takeGrant } from '../../shared/contracts/staff.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Employments } from '../../shared/table/people/employments.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(takeGrant, async ({ params, match, act, permit }) => {
  const { region } = act
  const employment = await Employments.get({ region, id: params.id })
  const grant = employment.grants.find(({ id }) => id === params.grant)
  permit({ organisations: [employment.organisation], ...(grant && { roles: [grant.role] }) })
  if (!grant) throw new Problem('not-found')
  const current = atVersion(employment, match)
  const principal = await principalOf(region, employment.person)

  const left = { ...current, grants: current.grants.filter((it) => it !== grant) }
  const without = principal && { ...principal, grants: principal.grants.filter(({ id }) => id !== grant.id) }

  return commit(
    act,
    committed(left),
    [GrantTaken.fact({ ...left, grant: grant.id, role: grant.role })],
    Employments.save(left),
    ...(without ? [putPrincipal(without)] : []),
  )
})
