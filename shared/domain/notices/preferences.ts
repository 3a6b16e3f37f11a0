import * as z from 'zod/mini'
import { civilTime, hourOf } from '../calendar.ts'
import { Count, Id, Instant, none, oneOf, Ref, Region, Sealed } from '../fields.ts'
import { Problem } from '../problems/problem.ts'

/** The ways out of the portal by which somebody can be told. What happens stands in the portal in any case. */
export const Way = oneOf('email', 'sms', 'messenger')
export type Way = z.infer<typeof Way>

/** The whole hour of a day, 0 to 23. */
export const Hour = none(z.int().check(z.gte(0), z.lte(23)))
/** From the first hour on, up to the second: 21 and 8 keep the night quiet. */
export const Quiet = z.object({ from: Hour, to: Hour })
export type Quiet = z.infer<typeof Quiet>
/** `second`: that of the region, where it has texts in it. */
export const LetterLanguage = oneOf('ru', 'en', 'second')
export type LetterLanguage = z.infer<typeof LetterLanguage>

/** What a person chose. */
export const Choice = z.object({
  ways: z.array(Way),
  /** All of a day in one letter at this hour; absent: each thing when it happens. */
  digest: z.optional(Hour),
  quiet: z.optional(Quiet),
  language: LetterLanguage,
})
export type Choice = z.infer<typeof Choice>

/** How a person wants to be told, and where: addresses are sealed under the person's own key. */
export const Preferences = z.extend(Choice, {
  region: Region,
  ref: z.union([Ref, Id]),
  /** Addresses by way, each confirmed by a code that was sent there. */
  sealed: z.optional(Sealed),
  /** An address that waits for its code; address and code are sealed. */
  pending: z.optional(z.object({ way: Way, sealed: Sealed, until: Instant, wrong: Count })),
  seq: Count,
})
export type Preferences = z.infer<typeof Preferences>

/** Before anything was chosen: the portal alone, and quiet nights for what will be. */
export const usual = (region: string, ref: string): Preferences => ({
  ...{ region, ref, seq: 0, ways: [], language: 'ru' },
  quiet: { from: 21, to: 8 },
})

const CODE_MINUTES = 30
const MINUTE = 60_000
/** How often a code may be mistyped: a million codes and five guesses. */
const GUESSES = 5
export const codeUntil = (now: string): string => new Date(Date.parse(now) + CODE_MINUTES * MINUTE).toISOString()

/** Whether the pending code can still be answered. @throws Problem `code-wrong` */
export function answerable({ pending }: Preferences, way: Way, now: string): NonNullable<Preferences['pending']> {
  if (pending?.way !== way || pending.until < now || pending.wrong >= GUESSES) throw new Problem('code-wrong')
  return pending
}

/** A wrong code was typed. */
export const mistyped = (preferences: Preferences): Preferences => ({
  ...preferences,
  ...(preferences.pending && { pending: { ...preferences.pending, wrong: preferences.pending.wrong + 1 } }),
})

const shapes: Record<Way, RegExp> = {
  email: /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
  sms: /^\+7\d{10}$/,
  messenger: /^[\w.@+-]{3,64}$/,
}

/**
 * An address as it is kept: `anna@mail.example`, `+79991234567`, the name in the messenger.
 * @throws Problem `address-impossible`
 */
export function addressFrom(way: Way, typed: string): string {
  const text = typed.trim()
  const digits = text.replaceAll(/[^\d+]/g, '').replace(/^8(?=\d{10}$)/, '+7')
  const address = way === 'sms' ? digits : text
  if (!shapes[way].test(address)) throw new Problem('address-impossible')
  return address
}

const nextHour = (at: number, zone: string) => {
  const [, minutes = 0] = civilTime(new Date(at).toISOString(), zone).split(':').map(Number)
  return at - (at % MINUTE) + (60 - minutes) * MINUTE
}

/** The first moment from `at` on whose hour on the wall clock is right; `at` itself where all hours are wrong. */
function firstHour(at: string, zone: string, right: (hour: number) => boolean): string {
  const DAY = 25
  for (let time = Date.parse(at), step = 0; step <= DAY; step++, time = nextHour(time, zone)) {
    const moment = new Date(time).toISOString()
    if (right(hourOf(moment, zone))) return moment
  }
  return at
}

const isQuiet = ({ from, to }: Quiet, hour: number) =>
  from <= to ? from <= hour && hour < to : hour >= from || hour < to

/**
 * When something may go out: not in the quiet hours of the region's clock, unless they would last beyond the moment by
 * which somebody has to act.
 */
export function outsideQuiet(at: string, term: string | undefined, { quiet }: Choice, zone: string): string {
  const due = quiet ? firstHour(at, zone, (hour) => !isQuiet(quiet, hour)) : at
  return term !== undefined && due > term && at <= term ? at : due
}

/** When what happened at a moment is to go out: at once, or with the rest of the day; what cannot wait for that does not. */
export function dueAt(at: string, term: string | undefined, choice: Choice, zone: string): string {
  const { digest } = choice
  const together = digest === undefined ? at : firstHour(at, zone, (hour) => hour === digest)
  const from = term !== undefined && together > term ? at : together
  return outsideQuiet(from, term, choice, zone)
}
