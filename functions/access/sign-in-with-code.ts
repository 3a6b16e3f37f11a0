import { signInWithCode } from '../../shared/contracts/delegations.ts'
import { grantInForce, open, SESSION_HOURS } from '../../shared/domain/access/principal.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { door, refreshCookie } from '../../shared/edge/sign-in/door.ts'
import { newTokens, same } from '../../shared/edge/sign-in/tokens.ts'
import { principalOf, storePrincipal } from '../../shared/table/people/principals.ts'
import { spend } from '../../shared/table/store/allowance.ts'
import { sha256 } from '../../shared/vault/seal.ts'
import { typedCode } from '../../shared/vault/spoken-code.ts'

const REF = 8

export const handler = door(signInWithCode, async ({ body, act }) => {
  const code = typedCode(body.code)
  await spend(act, 'sign-in', code.slice(0, REF))
  const principal = await principalOf(act.region, code.slice(0, REF))
  const grant = principal && grantInForce(principal, act.now)
  if (!principal || !same(principal.secret ?? '', sha256(code.slice(REF))) || grant?.role !== 'pupil')
    throw new Problem('code-wrong')

  const tokens = newTokens(act, principal.ref)
  await storePrincipal(open(principal, act.id(), grant.id, tokens.hashes, act.now))

  return { answer: {}, cookies: [refreshCookie(tokens.refresh, SESSION_HOURS * 3600)] }
})
