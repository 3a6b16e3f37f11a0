import * as z from 'zod/mini'
import { Instant, Ref, Title } from '../fields.ts'
import { fresh, subject } from '../subject.ts'
import { type Delegation, delegatesIn, isOpen } from './delegation.ts'

/**
 * What was decided about who stands for a child. `parted`: whose own the child is no longer, whatever a login says, and
 * the decision it rests on (number and date of a court's judgement or of an act of the guardianship authority; Family
 * Code, articles 69-73 and 121). `codeAt`: when a guardian last gave the child a code to sign in.
 */
export const Guardianship = z.object({
  ...subject,
  id: Ref,
  parted: z.array(z.object({ guardian: Ref, at: Instant, ground: Title })),
  codeAt: z.optional(Instant),
})
export type Guardianship = z.infer<typeof Guardianship>

const partedFrom = ({ parted }: Guardianship, person: string) => parted.some(({ guardian }) => guardian === person)

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
  return [...new Set(all)].filter((person) => !partedFrom(decided, person))
}

/** Before anything was decided. */
export const undecided = (region: string, child: string): Guardianship => ({ ...fresh, region, id: child, parted: [] })
