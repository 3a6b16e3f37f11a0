import type * as z from 'zod/mini'
import { oneOf } from '../fields.ts'

/** Right to a place before others: out of turn, first priority, preferential, none (273-FZ art. 67 and federal acts). */
export const BenefitClass = oneOf('outOfTurn', 'first', 'preferential', 'none')
export type BenefitClass = z.infer<typeof BenefitClass>
