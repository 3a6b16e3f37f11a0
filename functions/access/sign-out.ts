import { signOut } from '../../shared/contracts/access.ts'
import { close } from '../../shared/domain/access/principal.ts'
import { door, REFRESH, refreshCookie } from '../../shared/edge/sign-in/door.ts'
import { readToken } from '../../shared/edge/sign-in/tokens.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = door(signOut, async ({ body, cookies, act }) => {
  const presented = readToken(cookies.get(REFRESH))
  const principal = presented && (await principalOf(presented.region, presented.ref))
  const closed = principal && close(principal, presented.hash, body.everywhere ?? false)
  if (closed && closed.sessions.length < principal.sessions.length)
    await commit(act, undefined, [], putPrincipal(closed))
  return { answer: {}, cookies: [refreshCookie('', 0)] }
})
