import { signOut } from '../../shared/contracts/access.ts'
import { close } from '../../shared/domain/access/principal.ts'
import { door, REFRESH, refreshCookie } from '../../shared/edge/sign-in/door.ts'
import { readToken } from '../../shared/edge/sign-in/tokens.ts'
import { principalOf, storePrincipal } from '../../shared/table/people/principals.ts'

export const handler = door(signOut, async ({ body, cookies }) => {
  const presented = readToken(cookies.get(REFRESH))
  const principal = presented && (await principalOf(presented.region, presented.ref))
  const closed = principal && close(principal, presented.hash, body.everywhere ?? false)
  if (closed && closed.sessions.length < principal.sessions.length) await storePrincipal(closed)
  return { answer: {}, cookies: [refreshCookie('', 0)] }
})
