import * as z from 'zod/mini'
import type { Result } from './assignment.ts'
import { OFFERS_AT_ONCE, type Run } from './run.ts'

/** A handful of offers of a run, as they travel on the queue: ids and codes. */
export const OfferMessage = z.object({
  region: z.string(),
  run: z.string(),
  chunk: z.number(),
  offers: z.array(
    z.object({
      application: z.string(),
      seq: z.number(),
      organisation: z.string(),
      group: z.string(),
      wish: z.number(),
      number: z.string(),
      plan: z.optional(z.string()),
    }),
  ),
})
export type OfferMessage = z.infer<typeof OfferMessage>

/** The offers of a result, without places that have yet to be left, cut into messages; the same run gives the same messages. A направление is called by its run and place in it. */
export function offersOf({ region, id, plan }: Run, { assignments }: Result): OfferMessage[] {
  const offers = assignments.flatMap(({ application, seq, organisation, group, wish, waits }) =>
    !waits && organisation !== undefined && group !== undefined && wish !== undefined
      ? [{ application, seq, organisation, group, wish }]
      : [],
  )
  const numbered = offers.map((offer, at) => ({ ...offer, number: `${id.slice(-6)}-${at + 1}`, ...(plan && { plan }) }))
  return Array.from({ length: Math.ceil(numbered.length / OFFERS_AT_ONCE) }, (_, chunk) => ({
    region,
    run: id,
    chunk,
    offers: numbered.slice(chunk * OFFERS_AT_ONCE, (chunk + 1) * OFFERS_AT_ONCE),
  }))
}
