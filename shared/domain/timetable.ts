import * as z from 'zod/mini'
import { addDays, type Holidays, weekday } from './calendar.ts'
import { Code, Count, Id, Ref, Title } from './fields.ts'

/** A subject as a lesson carries it: the code of the region's dictionary and its words. */
export const Subject = z.object({ code: Code, title: Title })

/** One hour of a week: the same in the week of the class and in the week of the teacher. */
export const Slot = z.object({ weekday: Count, number: Count, group: Id, subject: Subject, teacher: Ref })
export type Slot = z.infer<typeof Slot>

type Off = Pick<Holidays, 'off'>

/** The hours of a date in their order; none on a public holiday. */
export const slotsOn = (slots: readonly Slot[], date: string, { off }: Off): Slot[] =>
  off.includes(date)
    ? []
    : slots.filter((slot) => slot.weekday === weekday(date)).toSorted((a, b) => a.number - b.number)

/** As far back as a day with lessons is looked for: the longest holidays in a school year are shorter. */
const LOOK_BACK_DAYS = 31

/** The nearest earlier date that has lessons, or nothing. */
export function dayBefore(slots: readonly Slot[], date: string, holidays: Off): string | undefined {
  for (let back = 1; back <= LOOK_BACK_DAYS; back++) {
    const day = addDays(date, -back)
    if (slotsOn(slots, day, holidays).length > 0) return day
  }
  return undefined
}
