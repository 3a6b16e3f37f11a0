import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { showMe } from '../shared/contracts/access.ts'

/** Who signed in: role, name, region, children. */
export type Me = z.output<typeof showMe.response>

export const MeContext = createContext<Me | undefined>(undefined)

/** Who signed in. Only on pages that need a sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('this page needs somebody signed in')
  return me
}
