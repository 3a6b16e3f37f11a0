import type * as z from 'zod/mini'
import { oneOf } from '../fields.ts'

/** What personal data of a child may be used for only when a guardian agrees; each has a text of its own (152-FZ art. 9). */
export const Purpose = oneOf('application', 'health', 'publication')
export type Purpose = z.infer<typeof Purpose>
