import { acceptDelegation, DelegationTaken } from '../../shared/contracts/delegations.ts'
import { take } from '../../shared/domain/access/delegation.ts'
import { shortName } from '../../shared/domain/person.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { Delegations, invitationWith } from '../../shared/table/people/delegations.ts'
import { childCard } from '../../shared/table/people/people.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { sha256 } from '../../shared/vault/seal.ts'
import { typedCode } from '../../shared/vault/spoken-code.ts'

export const handler = http(acceptDelegation, async ({ body, caller, act, permit }) => {
  permit({ person: caller.ref })
  const { region } = act
  const [invitation, principal] = await Promise.all([
    invitationWith(region, sha256(typedCode(body.code))),
    principalOf(region, caller.ref),
  ])
  if (!invitation || !principal) throw new Problem('code-wrong')

  const given = take(invitation, caller.ref, principal.children, act.now)
  const { id, child, scopes, until } = given
  const entrusted = (principal.entrusted ?? []).filter((it) => it.until > act.now)
  const next = { ...principal, entrusted: [...entrusted, { id, child, scopes, until }] }

  const answer = { id, child, name: shortName(await childCard(region, child)), scopes, until }
  return commit(act, answer, [DelegationTaken.fact(given)], Delegations.save(given), putPrincipal(next))
})
