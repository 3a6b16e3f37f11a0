import { finishSignIn } from '../../shared/contracts/access.ts'
import { firstGrant, open, SESSION_HOURS } from '../../shared/domain/access/principal.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { arrivedCookie, door, fromLeavingCookie, LEAVING, refreshCookie } from '../../shared/edge/sign-in/door.ts'
import { comeBack } from '../../shared/edge/sign-in/identity.ts'
import { newTokens } from '../../shared/edge/sign-in/tokens.ts'
import { env } from '../../shared/env.ts'
import { putRelated, visitor } from '../../shared/table/people/people.ts'
import { related } from '../../shared/table/people/sign-in.ts'
import { spend } from '../../shared/table/store/allowance.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = door(finishSignIn, async ({ query, cookies, act: here }) => {
  const remembered = await fromLeavingCookie(cookies.get(LEAVING), here.now)
  if (!remembered) throw new Problem('sign-in-failed')
  const act = { ...here, region: remembered.region }
  const { issuer, ...claims } = await comeBack(act, query, remembered.leaving)

  const { ref, writes } = await visitor(act, issuer, claims)
  await spend(act, 'sign-in', ref)
  const { before, now } = await related(act, ref, claims)
  const tokens = newTokens(act, ref)
  const opened = open(now, act.id(), firstGrant(now, act.now)?.id ?? 'none', tokens.hashes, act.now)

  await commit(act, undefined, [], ...(await putRelated(before, opened)), ...writes)
  return {
    location: `${env('PORTAL_URL')}${remembered.leaving.to}`,
    cookies: [refreshCookie(tokens.refresh, SESSION_HOURS * 3600), arrivedCookie()],
  }
})
