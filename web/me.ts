import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type * as z from 'zod/mini'
import type { showMe } from '../shared/contracts/access.ts'
import type { Role, Scope } from '../shared/domain/access/policy.ts'

/** Who signed in: role, name, region, children. */
export type Me = z.output<typeof showMe.response>

export const MeContext = createContext<Me | undefined>(undefined)

export const RenewMeContext = createContext<() => void>(() => undefined)

/** Reads anew who signed in: they have just got or given back what is told there. */
export const useRenewMe = () => useContext(RenewMeContext)

/** Who signed in. Only on pages that need a sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('this page needs somebody signed in')
  return me
}

/**
 * Whether the role of who signed in may do this at all: a contract names the roles that the policy lets in, held to it by
 * `npm run check`. How far a role reaches is the server's to say.
 */
export function useMay(): (contract: { who: readonly Role[] }) => boolean {
  const { role } = useMe()
  return ({ who }) => who.includes(role)
}

/** Whether a child is one's own. What only its guardians decide is not offered to whom it was entrusted. */
export function useOwn(child: string): boolean {
  const { children } = useMe()
  return !children.some(({ ref, entrusted }) => ref === child && entrusted)
}

export type Child = Me['children'][number]

/** Whether somebody comes as a family: as a parent, or as the pupil. */
export const isFamily = ({ role }: Pick<Me, 'role'>): boolean => role === 'parent' || role === 'pupil'

/** Whether one may see or do this for a child: all for one's own, for others what their guardians entrusted. */
export const maySee = ({ entrusted }: Pick<Child, 'entrusted'>, scope: Scope): boolean =>
  !entrusted || entrusted.scopes.includes(scope)
