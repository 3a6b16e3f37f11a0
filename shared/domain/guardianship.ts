import * as z from 'zod/mini'
import { Instant, Ref, Title } from './fields.ts'
import { fresh, subject } from './subject.ts'

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

/** Before anything was decided. */
export const undecided = (region: string, child: string): Guardianship => ({ ...fresh, region, id: child, parted: [] })
