import * as z from 'zod/mini'
import { Ground } from '../ground.ts'

/** Places there were given to children for whom the rule set keeps them. */
const reserved = z.optional(z.literal(true))

/** Children who go to kindergartens could trade places there, and somebody who stands before them would be passed over. */
const trade = z.optional(z.literal(true))

/** Why a wish did not come true: no group there suits the child, no place there was free, or all went to others. */
const Reason = z.union([
  z.object({ organisation: z.string(), why: z.literal('no-group') }),
  z.object({ organisation: z.string(), why: z.literal('no-places'), reserved, trade }),
  z.object({
    organisation: z.string(),
    why: z.literal('others-first'),
    last: z.object({ class: z.number(), filedAt: z.string() }),
    reserved,
    trade,
  }),
])
export type Reason = z.infer<typeof Reason>

export const Assignment = z.object({
  application: z.string(),
  seq: z.number(),
  child: z.string(),
  number: z.string(),
  filedAt: z.string(),
  organisation: z.optional(z.string()),
  group: z.optional(z.string()),
  /** Which wish came true, 1 is the first. */
  wish: z.optional(z.number()),
  /** The class of the rule set by which the child stood at that organisation, 0 is best. */
  class: z.optional(z.number()),
  /** By whom the place was given; nobody was ranked against it. */
  ground: z.optional(Ground),
  /** The place is one of those that the rule set keeps for children of this right. */
  reserve: z.optional(z.string()),
  /** Of a place that the second stage gave: the way from the kindergarten wished first. `wish` is 0 then. */
  metres: z.optional(z.number()),
  /** The child goes to a kindergarten and keeps its seat there, because no better one was to be had. */
  stays: z.optional(z.boolean()),
  /** The place is somebody's who is to go elsewhere: it is offered when that one is enrolled there. */
  waits: z.optional(z.boolean()),
  /**
   * Orders one after another never free that place: the child is of a ring of full kindergartens (`own`), or waits for one who
   * is (`after`).
   */
  ring: z.optional(z.enum(['own', 'after'])),
  /** For every better wish, and for all of an unplaced child. */
  reasons: z.array(Reason),
})
export type Assignment = z.infer<typeof Assignment>

export type Result = { assignments: Assignment[]; violations: number }
