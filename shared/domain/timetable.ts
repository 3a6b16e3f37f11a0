import * as z from 'zod/mini'
import { addDays, type Holidays, weekday } from './calendar.ts'
import { Code, Count, Id, Ref, Title } from './fields.ts'
import { isWithin, type Span } from './terms.ts'

/** A subject as a lesson carries it: the code of the region's dictionary and its words. */
export const Subject = z.object({ code: Code, title: Title })

/** One hour of a week: the same in the week of the class and in the week of the teacher. */
export const Slot = z.object({ weekday: Count, number: Count, group: Id, subject: Subject, teacher: Ref })
export type Slot = z.infer<typeof Slot>

/** Days on which no class has lessons. */
export type DaysOff = Pick<Holidays, 'off'> & { vacations?: readonly Span[] }

/** The hours of a date in their order; none on a public holiday and in the vacations of schools. */
export const slotsOn = (slots: readonly Slot[], date: string, { off, vacations = [] }: DaysOff): Slot[] =>
  off.includes(date) || vacations.some((it) => isWithin(date, it))
    ? []
    : slots.filter((slot) => slot.weekday === weekday(date)).toSorted((a, b) => a.number - b.number)

/** As far back as a day with lessons is looked for: the longest holidays in a school year are shorter. */
const LOOK_BACK_DAYS = 31

/** The nearest earlier date that has lessons, or nothing. */
export function dayBefore(slots: readonly Slot[], date: string, holidays: DaysOff): string | undefined {
  for (let back = 1; back <= LOOK_BACK_DAYS; back++) {
    const day = addDays(date, -back)
    if (slotsOn(slots, day, holidays).length > 0) return day
  }
  return undefined
}
