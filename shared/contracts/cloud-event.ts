import * as z from 'zod/mini'

/** CloudEvents 1.0 attributes, as they stand in the detail of a bus event. `sequence` orders the facts of a subject. */
export const CloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  time: z.string(),
  subject: z.string(),
  dataschema: z.string(),
  sequence: z.string(),
  region: z.string(),
  actor: z.string(),
  /** The request, message or schedule that began it all. An extension attribute, so in small letters. */
  correlationid: z.optional(z.string()),
  data: z.unknown(),
})
export type CloudEvent = z.infer<typeof CloudEvent>
