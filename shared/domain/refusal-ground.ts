import type * as z from 'zod/mini'
import { oneOf } from './fields.ts'

/** By which law an education authority refuses an application for a place in a kindergarten before any направление. */
export const RefusalGround = oneOf('age', 'not-guardian', 'documents', 'false-data')
export type RefusalGround = z.infer<typeof RefusalGround>
