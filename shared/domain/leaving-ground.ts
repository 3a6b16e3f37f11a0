import type * as z from 'zod/mini'
import { oneOf } from './fields.ts'

/** Why a child leaves a kindergarten for good: the family asks for it, it moves away, the child goes to school. */
export const LeavingGround = oneOf('family', 'moved', 'school')
export type LeavingGround = z.infer<typeof LeavingGround>
