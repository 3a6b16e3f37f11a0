import type * as z from 'zod/mini'
import { oneOf } from './fields.ts'

/** What is asked for. Later kinds (first class, exams, olympiads) are further words here and data in the region. */
export const Kind = oneOf('kindergarten')
export type Kind = z.infer<typeof Kind>

/** Which way it came: the family in the portal here or in the federal one, or somebody for it at a counter, in an МФЦ, by post. */
export const Channel = oneOf('portal', 'federal', 'counter', 'mfc', 'post')

/** Where an application stands (docs/application-states.md). */
export const Status = oneOf(
  'queued',
  'offered',
  'consented',
  'contracting',
  'contracted',
  'enrolled',
  'declined',
  'lapsed',
  'withdrawn',
  'refused',
)
export type Status = z.infer<typeof Status>
