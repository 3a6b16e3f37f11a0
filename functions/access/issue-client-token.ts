import { issueClientToken } from '../../shared/contracts/access.ts'
import { ACCESS_MINUTES, grantInForce, open } from '../../shared/domain/access/principal.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { door } from '../../shared/edge/sign-in/door.ts'
import { newTokens, same } from '../../shared/edge/sign-in/tokens.ts'
import { principalOf, storePrincipal } from '../../shared/table/people/principals.ts'
import { spend } from '../../shared/table/store/allowance.ts'
import { sha256 } from '../../shared/vault/seal.ts'

export const handler = door(issueClientToken, async ({ body, act }) => {
  await spend(act, 'sign-in', body.client_id)
  const client = await principalOf(act.region, body.client_id)
  const grant = client && grantInForce(client, act.now)
  if (!client || grant?.role !== 'federal' || !same(client.secret ?? '', sha256(body.client_secret)))
    throw new Problem('signed-out')

  const tokens = newTokens(act, client.ref)
  await storePrincipal(open(client, act.id(), grant.id, tokens.hashes, act.now))

  return { answer: { access_token: tokens.access, token_type: 'Bearer' as const, expires_in: ACCESS_MINUTES * 60 } }
})
