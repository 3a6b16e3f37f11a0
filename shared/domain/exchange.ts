import * as z from 'zod/mini'
import { Code, Count, Flag, Hash, Id, Instant, oneOf, Title } from './fields.ts'

/**
 * `unreadable`: not of its schema. `refused`: it names something that the region's data lack, so that they may be what is
 * wrong. `broken`: it was to be carried out and something failed. `undelivered`: SMEV refused a message of ours.
 * `file`: the message was taken, a file that it names was not.
 */
export const TroubleKind = oneOf('unreadable', 'refused', 'broken', 'undelivered', 'file')
export type TroubleKind = z.infer<typeof TroubleKind>

/** What stands in the list of the exchange: nothing of it is a value of the message. */
export const Trouble = z.object({
  id: Hash,
  at: Instant,
  client: Id,
  messageId: Title,
  kind: TroubleKind,
  /** The name of the request, as far as it could be read, and the number of the application at the portal. */
  request: z.optional(Code),
  orderId: z.optional(Code),
  /** Plain Russian. */
  reason: Title,
  /** Where in the message: `ApplicationRequest/ChildInfo/ChildBirthDate`. */
  path: z.optional(Title),
  /** How often it was tried anew, and when the last time it went well. */
  tries: Count,
  doneAt: z.optional(Instant),
})
export type Trouble = z.infer<typeof Trouble>

/** SMEV keeps so many messages for a region that does not take them; then the senders are refused. */
export const QUOTA = 1000
const HOUR = 3_600_000

/** The state of what goes out: how many messages the adapter has not taken, and since when the oldest waits. */
export const Depth = z.object({ waiting: Count, oldest: z.optional(Instant), alarm: Flag, quota: Count })
export type Depth = z.infer<typeof Depth>

/** The state of what comes in where we fetch it: how many messages the adapter still had when it was last asked. */
export const Incoming = z.object({ waiting: Count, at: Instant, alarm: Flag, quota: Count })

/** Half of the quota, or an adapter that could not be asked for an hour: somebody has to look. */
export function incomingAt({ waiting, at }: { waiting: number; at: string }, now: string): z.infer<typeof Incoming> {
  const silent = Date.parse(now) - Date.parse(at) > HOUR
  return { waiting, at, alarm: waiting >= QUOTA / 2 || silent, quota: QUOTA }
}

/** Half of the quota, or a message that has waited for an hour: somebody has to look. */
export function depthOf(waiting: number, oldest: string | undefined, now: string): Depth {
  const late = oldest !== undefined && Date.parse(now) - Date.parse(oldest) > HOUR
  return { waiting, ...(oldest !== undefined && { oldest }), alarm: waiting >= QUOTA / 2 || late, quota: QUOTA }
}
