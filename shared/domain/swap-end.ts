import type * as z from 'zod/mini'
import { oneOf } from './fields.ts'

/** Taken back by the family, an exchange declined or not answered in time, or the child has left the group. */
export const SwapEnd = oneOf('withdrawn', 'declined', 'unanswered', 'left')
export type SwapEnd = z.infer<typeof SwapEnd>
