import { refreshSession } from '../../shared/contracts/access.ts'
import { ACCESS_MINUTES, refresh, SESSION_HOURS, secondsLeft } from '../../shared/domain/access/principal.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { door, REFRESH, refreshCookie } from '../../shared/edge/sign-in/door.ts'
import { newTokens, readToken } from '../../shared/edge/sign-in/tokens.ts'
import { principalOf, storePrincipal } from '../../shared/table/people/principals.ts'

export const handler = door(refreshSession, async ({ body, cookies, act }) => {
  const presented = readToken(cookies.get(REFRESH))
  const principal = presented && (await principalOf(presented.region, presented.ref))
  if (!principal) throw new Problem('signed-out')

  const tokens = newTokens({ ...act, region: principal.region }, principal.ref)
  const next = refresh(principal, presented.hash, tokens.hashes, act.now, body.as)
  if (!next) throw new Problem('signed-out')
  await storePrincipal(next)
  const [session] = next.sessions
  if (!session || next.sessions.length < principal.sessions.length) throw new Problem('signed-out')

  return {
    answer: {
      token: tokens.access,
      seconds: ACCESS_MINUTES * 60,
      sessionSeconds: secondsLeft(session, act.now),
      grant: session.grant,
    },
    cookies: [refreshCookie(tokens.refresh, SESSION_HOURS * 3600)],
  }
})
