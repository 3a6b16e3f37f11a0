import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { showMe } from '../shared/contracts/access.ts'
import type { Role } from '../shared/domain/policy.ts'
import { rules } from '../shared/domain/rules.ts'

/** Who signed in: role, name, region, children. */
export type Me = z.output<typeof showMe.response>

export const MeContext = createContext<Me | undefined>(undefined)

/** Who signed in. Only on pages that need a sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('this page needs somebody signed in')
  return me
}

/** Whether the policy lets a role do this at all. What it may be done to is decided by the server. */
export const may = (role: Role, action: string): boolean =>
  rules.some((rule) => rule.role === role && rule.actions.includes(action))
