import {
  employmentId,
  employmentOf,
  type Given,
  grantOf,
  isSame,
  REGION_STAFF,
} from '../../domain/access/employment.ts'
import { newcomer } from '../../domain/access/principal.ts'
import type { Act } from '../../domain/act.ts'
import { initials, type Named } from '../../domain/person.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { isSnils } from '../../domain/snils.ts'
import { group, organisation } from '../organisations.ts'
import { Employments } from './employments.ts'
import { staffMember } from './people.ts'
import { principalOf, putPrincipal } from './principals.ts'

/**
 * What gives somebody, by SNILS, a role: the employment as it becomes, the id of the grant and what is to be written with the fact.
 * @throws Problem `invalid-request` for a SNILS that cannot be, `not-found`, `grant-incomplete`, `grant-held`
 */
export async function granting(act: Act, given: Given & Named & { snils: string }) {
  const { region } = act
  if (!isSnils(given.snils)) {
    const words = { ru: 'Проверьте номер: в нём ошибка', en: 'Look at the number: there is a mistake in it' }
    throw new Problem('invalid-request', {}, { errors: [{ pointer: '/snils', ...words }] })
  }
  const grant = grantOf(act.id(), given)
  if (grant.organisation !== undefined && !(await organisation(region, grant.organisation)))
    throw new Problem('not-found')
  if (grant.group !== undefined && (await group(region, grant.group))?.organisation !== grant.organisation)
    throw new Problem('grant-incomplete', { what: 'needs-group' })
  const { ref, writes } = await staffMember(act, given)
  const at = grant.organisation ?? REGION_STAFF
  const known = await Employments.find({ region, id: employmentId(ref, at) })
  const employment = known ?? employmentOf(region, ref, at, act.now)
  if (employment.grants.some((it) => isSame(it, grant, act.now))) throw new Problem('grant-held')
  const principal = (await principalOf(region, ref)) ?? newcomer(region, ref, initials(given))

  const employed = { ...employment, grants: [...employment.grants, grant] }
  const next = { ...principal, grants: [grant, ...principal.grants] }
  return { employed, grant: grant.id, writes: [Employments.save(employed), putPrincipal(next), ...writes] }
}
