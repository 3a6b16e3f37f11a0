import * as z from 'zod/mini'
import { Count, Instant, none } from './fields.ts'

/**
 * A number given at the door to who comes when more apply than a municipality takes in a second. Those who came are let in
 * one after another at that rate, so a turn is known from the first moment, needs no second look and is not lost by going away.
 */
export const Ticket = z.object({
  /** Grows by one with everybody who comes. */
  number: Count,
  arrivedAt: Instant,
  /** Milliseconds of the epoch. */
  turn: none(z.number()),
})
export type Ticket = z.infer<typeof Ticket>

/** A crowd of a moment does not wait: so many milliseconds of work may be under way. */
const SLACK_MS = 2000

/** Milliseconds that each who comes keeps the door. */
export const stepOf = (perSecond: number) => 1000 / perSecond

/**
 * The ticket of who came, or nothing where nobody has to wait.
 * @param before by when the door has done with all who came before, milliseconds of the epoch
 */
export function ticketFor(number: number, before: number, now: string): Ticket | undefined {
  const turn = before - SLACK_MS
  return turn <= Date.parse(now) ? undefined : { number, arrivedAt: now, turn }
}

/** How many tickets are still before it and for how long, whole seconds; nothing when its turn has come. */
export function waitOf(
  { turn }: Pick<Ticket, 'turn'>,
  now: string,
  perSecond: number,
): { ahead: number; seconds: number } | undefined {
  const left = turn - Date.parse(now)
  // Turns lie a step apart; a millionth of one is what adding fractions may lose.
  const ahead = Math.max(0, Math.ceil(left / stepOf(perSecond) - 1e-6) - 1)
  return left <= 0 ? undefined : { ahead, seconds: Math.ceil(left / 1000) }
}
