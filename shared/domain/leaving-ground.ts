import type * as z from 'zod/mini'
import { oneOf } from './fields.ts'

/** Why a child leaves a kindergarten for good: the family asks for it, it moves away, the child goes to school. */
export const LeavingGround = oneOf('family', 'moved', 'school')
export type LeavingGround = z.infer<typeof LeavingGround>

/** Why an end that was entered does not count: of another child, with another day, or its order was cancelled. */
export const ReturnGround = oneOf('wrong-child', 'wrong-day', 'order-cancelled')
export type ReturnGround = z.infer<typeof ReturnGround>
