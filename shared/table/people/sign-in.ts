import { isParted } from '../../domain/access/guardianship.ts'
import {
  asCitizen,
  newcomer,
  type Principal,
  pupilHere,
  withChildren,
  withLoginGrants,
} from '../../domain/access/principal.ts'
import type { Act } from '../../domain/act.ts'
import { type ChildIdentity, childIdentity } from '../../domain/form.ts'
import { type Claims, initials } from '../../domain/person.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { personWith } from '../../vault/person.ts'
import { organisationsWith } from '../organisations.ts'
import { Pupils } from '../pupils.ts'
import { guardianshipOf } from './guardianships.ts'
import { principalOf } from './principals.ts'

/**
 * Who somebody is here as of this sign-in, and as it was stored: with the children that the login vouches for (not those
 * whose guardian the person is no longer), and as head of the organisations that it names. A pupil is nothing but a pupil.
 * @throws Problem `account-not-confirmed` for a child's account of somebody who is no pupil here
 */
export async function related(act: Act, ref: string, claims: Claims): Promise<{ before: Principal; now: Principal }> {
  const { region } = act
  const label = initials({ surname: claims.family_name, name: claims.given_name })
  const known = await principalOf(region, ref)
  if (!known && (await Pupils.find({ region, id: ref }, { fresh: false }))) {
    const pupil = pupilHere(region, ref, label)
    return { before: pupil, now: pupil }
  }
  const before = known ?? newcomer(region, ref, label)
  if (before.grants.some(({ role }) => role === 'pupil')) return { before, now: before }
  if (claims.child_account) throw new Problem('account-not-confirmed')
  const headed = await organisationsWith(region, claims.heads ?? [])
  const citizen = asCitizen(withLoginGrants(before, headed))
  return { before, now: withChildren(citizen, await knownChildren(region, ref, claims.children ?? [])) }
}

/** Refs of the children that a login vouches for and the region knows, but for those whom the person was parted from. */
async function knownChildren(region: string, person: string, children: readonly ChildIdentity[]): Promise<string[]> {
  const refs = await Promise.all(children.map((child) => personWith(region, 'child', childIdentity(child))))
  const decided = await Promise.all(refs.flatMap((ref) => (ref === undefined ? [] : [guardianshipOf(region, ref)])))
  return decided.flatMap((it) => (isParted(it, person) ? [] : [it.id]))
}
