import { type Grant, newcomer, open, type Principal } from '../shared/domain/access/principal.ts'
import type { Claims } from '../shared/domain/person.ts'
import { newTokens } from '../shared/edge/sign-in/tokens.ts'
import { putRelated, visitor } from '../shared/table/people/people.ts'
import { principalOf, putPrincipal } from '../shared/table/people/principals.ts'
import { commit } from '../shared/table/store/facts.ts'
import type { testRegion } from './testing.ts'

type Test = Awaited<ReturnType<typeof testRegion>>

let people = 0

/** Somebody who signed in at some time, with these children and grants. @returns the ref */
export async function personOf(
  { code, act }: Test,
  { children = [], grants, ...more }: Partial<Pick<Principal, 'children' | 'grants' | 'entrusted'>> = {},
): Promise<string> {
  const claims: Claims = {
    sub: `person-${people++}`,
    family_name: 'Орлова',
    given_name: 'Вера',
    middle_name: 'Ивановна',
  }
  const { ref, writes } = await visitor(act(), 'idp', claims)
  const before = newcomer(code, ref, 'В. О.')
  const related = await putRelated(before, { ...before, children, ...(grants && { grants }), ...more })
  await commit(act(), undefined, [], ...related, ...writes)
  return ref
}

/** Signs a known person in, in a role that they hold. @returns the bearer */
export async function bearerOf({ code, act }: Test, ref: string, grant?: Grant['id']): Promise<string> {
  const principal = await principalOf(code, ref)
  if (!principal) throw new Error(`nobody is ${ref}`)
  const tokens = newTokens(act(), ref)
  const opened = open(principal, act().id(), grant ?? principal.grants[0]?.id ?? '', tokens.hashes, act().now)
  await commit(act(), undefined, [], putPrincipal(opened))
  return tokens.access
}
