import * as z from 'zod/mini'
import { Instant, Ref, Title } from '../fields.ts'
import { Problem } from '../problems/problem.ts'
import { fresh, subject } from '../subject.ts'
import { type Delegation, delegatesIn, isOpen } from './delegation.ts'

const decision = { at: Instant, ground: Title }
/** Whose own a child is no longer, and `restored`: the decision that gave it back. */
export const Parted = z.object({ guardian: Ref, ...decision, restored: z.optional(z.object(decision)) })

/**
 * What was decided about who stands for a child. `parted`: whose own the child is no longer, whatever a login says, and
 * the decision it rests on (number and date of a court's judgement or of an act of the guardianship authority; Family
 * Code, articles 69-73 and 121), until another one restores them (articles 72 and 76) or says that it was a mistake.
 * `codeAt`: when a guardian last gave the child a code to sign in.
 */
export const Guardianship = z.object({
  ...subject,
  id: Ref,
  parted: z.array(Parted),
  codeAt: z.optional(Instant),
})
export type Guardianship = z.infer<typeof Guardianship>

const holdsFor = (person: string) => (it: z.infer<typeof Parted>) => it.guardian === person && !it.restored

/** Whether a decision that nobody has taken back keeps somebody from a child. */
export const isParted = ({ parted }: Guardianship, person: string): boolean => parted.some(holdsFor(person))

/** A guardian whom a later decision gives the child back. @throws Problem `not-parted` for one whom none keeps from it */
export function restore(decided: Guardianship, guardian: string, at: string, ground: string): Guardianship {
  if (!isParted(decided, guardian)) throw new Problem('not-parted')
  const holds = holdsFor(guardian)
  return { ...decided, parted: decided.parted.map((it) => (holds(it) ? { ...it, restored: { at, ground } } : it)) }
}

/**
 * Who is told of a child: its guardians, whom they entrusted with its notices, and who applied for it, also before signing
 * in for the first time; never who was parted from it, nor who acts for the family without being entrusted with notices.
 */
export function toTell(
  guardians: readonly string[],
  applicant: string | undefined,
  decided: Guardianship,
  delegations: readonly Delegation[],
  now: string,
): string[] {
  const delegates = delegations.flatMap((it) => (it.status === 'given' ? [it] : []))
  const entrusted = delegates.filter((it) => isOpen(it, now) && it.scopes.includes('notices'))
  const ever = new Set(delegatesIn(delegations))
  const filed = applicant === undefined || ever.has(applicant) ? [] : [applicant]
  const all = [...guardians, ...entrusted.map(({ delegate }) => delegate), ...filed]
  return [...new Set(all)].filter((person) => !isParted(decided, person))
}

/** Before anything was decided. */
export const undecided = (region: string, child: string): Guardianship => ({ ...fresh, region, id: child, parted: [] })
