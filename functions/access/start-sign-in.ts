import { startSignIn } from '../../shared/contracts/access.ts'
import { door, leavingCookie } from '../../shared/edge/sign-in/door.ts'
import { leave } from '../../shared/edge/sign-in/identity.ts'

export const handler = door(startSignIn, async ({ query, act }) => {
  const { location, leaving } = await leave(act, query.to ?? '/cabinet/')
  return { location, cookies: [await leavingCookie(act, leaving)] }
})
