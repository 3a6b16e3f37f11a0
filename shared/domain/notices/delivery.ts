import * as z from 'zod/mini'
import { Count, Id, Instant, oneOf, Ref } from '../fields.ts'
import { Notice } from './notice.ts'
import { type Choice, dueAt, Way } from './preferences.ts'

const Status = oneOf('waiting', 'trying', 'sent', 'failed')

/**
 * A notice on its way out by one way: written with the notice, so it is there exactly once. It holds codes and refs; the
 * address and the words are found when it goes.
 */
export const Delivery = z.extend(z.omit(Notice, { child: true, organisation: true, group: true, readAt: true }), {
  /** Whether it may go is asked anew when it goes. Absent of what an earlier release wrote. */
  child: z.optional(Ref),
  way: Way,
  dueAt: Instant,
  status: Status,
  tries: Count,
  /** The letter it went with: the same for every try, so that the other side can know a repetition. */
  letter: z.optional(Id),
  doneAt: z.optional(Instant),
  /** Why it never went: refused there, given up after a day, the way was switched off, or the child is not theirs any more. */
  reason: z.optional(oneOf('refused', 'given-up', 'switched-off', 'not-theirs')),
  seq: Count,
})
export type Delivery = z.infer<typeof Delivery>

/** The same of a delivery. */
export const DeliveryRow = z.pick(Delivery, {
  ...{ ref: true, at: true, code: true, way: true, status: true, reason: true, dueAt: true, doneAt: true },
})

/** What is to go out of a notice, by every way that the person chose. */
export const deliveriesOf = (notice: Notice, choice: Choice, zone: string): Delivery[] =>
  choice.ways.map((way) => ({
    ...notice,
    way,
    dueAt: dueAt(notice.at, notice.term, choice, zone),
    status: 'waiting',
    tries: 0,
    seq: 0,
  }))

export const isOpen = ({ status }: Delivery): boolean => status === 'waiting' || status === 'trying'

const MINUTE = 60_000
const later = (now: string, minutes: number) => new Date(Date.parse(now) + minutes * MINUTE).toISOString()

/** Whoever tries has so long; then it is due again, because the one who tried was stopped. */
const LEASE_MINUTES = 10
/** Minutes until the next try: the last one is a day and a half after the first. */
const PAUSES = [1, 5, 15, 60, 240, 720, 1440]

/** Somebody tries: nobody else does until the lease ends. */
export const taken = (it: Delivery, letter: string, now: string): Delivery => ({
  ...it,
  status: 'trying',
  letter: it.letter ?? letter,
  tries: it.tries + 1,
  dueAt: later(now, LEASE_MINUTES),
})

export const sent = (it: Delivery, now: string): Delivery => ({ ...it, status: 'sent', doneAt: now })

export const failed = (it: Delivery, reason: NonNullable<Delivery['reason']>, now: string): Delivery => ({
  ...it,
  status: 'failed',
  reason,
  doneAt: now,
})

/** It did not go now: once more later, or never. */
export function postponed(it: Delivery, now: string): Delivery {
  const pause = PAUSES[it.tries - 1]
  return pause === undefined ? failed(it, 'given-up', now) : { ...it, status: 'waiting', dueAt: later(now, pause) }
}

/** What a letter holds at most: all of it is saved in one transaction. */
const MOST_IN_LETTER = 25

/**
 * What goes out together: all that is due to a person by a way is one letter. What was tried before stays the letter it
 * was, whatever came since.
 */
export const inLetters = (due: readonly Delivery[]): Delivery[][] => {
  const together = Map.groupBy(
    due.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ ref, way, letter = '' }) => `${ref} ${way} ${letter}`,
  )
  return [...together.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_IN_LETTER) }, (_, at) =>
      all.slice(at * MOST_IN_LETTER, (at + 1) * MOST_IN_LETTER),
    ),
  )
}
