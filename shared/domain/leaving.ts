import { addDays } from './calendar.ts'
import type { LeavingGround, ReturnGround } from './leaving-ground.ts'
import { Problem } from './problems/problem.ts'
import { currentEnrolment, type Enrolment, type Pupil } from './pupil.ts'

/** So many days an order may be older than the day on which it is entered. */
const LATEST = 30

type Order = { ground: LeavingGround; number: string; on: string }

/**
 * A child leaves the kindergarten group; `on` is its last day there. The place is free at once. `ended`: the child then, with the
 * plan of the year ahead in which its place is free too.
 * @throws Problem `not-enrolled` where it goes to another group, or to a school, whose way out is a transfer; `date-impossible`
 */
export function leave(
  pupil: Pupil,
  group: string,
  { ground, number, on }: Order,
  today: string,
): { left: Enrolment; ended: (plan: string | undefined) => Pupil } {
  const left = currentEnrolment(pupil)
  if (left?.group !== group || left.kind !== 'kindergarten-group') throw new Problem('not-enrolled')
  const begun = left.from <= today
  const from = [addDays(today, -LATEST), begun ? left.from : ''].toSorted()[1] ?? today
  if (on < from || on > today) throw new Problem('date-impossible', { date: on, from, to: today })
  const ended = (plan: string | undefined) => {
    const last = { ...left, to: on, ended: { ground, order: number, ...(plan !== undefined && { plan }) } }
    return { ...pupil, enrolments: pupil.enrolments.map((it) => (it === left ? last : it)) }
  }
  return { left, ended }
}

export type Departure = Enrolment & { to: string; ended: NonNullable<Enrolment['ended']> }

/** The end of a child's time in the group, while it may be taken back: nothing has followed it, and it is not too old. */
export function departureFrom({ enrolments }: Pupil, group: string): Departure | undefined {
  const last = enrolments.at(-1)
  if (last?.group !== group || last.to === undefined || !last.ended) return undefined
  return { ...last, to: last.to, ended: last.ended }
}

/** The first last day that can still be taken back. */
export const earliestReturn = (today: string): string => addDays(today, -LATEST)

/**
 * An end that was entered by mistake does not count: the child has attended all the time. Its place has to be free still, which
 * is for the counter of places to say.
 * @throws Problem `already-enrolled`, `not-enrolled` where the child did not leave this group for good, `term-over`
 */
export function comeBack(
  pupil: Pupil,
  group: string,
  { ground, number }: { ground: ReturnGround; number: string },
  today: string,
): { pupil: Pupil; left: Departure } {
  if (currentEnrolment(pupil)) throw new Problem('already-enrolled')
  const left = departureFrom(pupil, group)
  if (!left) throw new Problem('not-enrolled')
  if (left.to < earliestReturn(today)) throw new Problem('term-over', { date: addDays(left.to, LATEST) })
  const { to: _, ended: __, ...enrolment } = left
  const restored = { ...enrolment, restored: { ground, order: number, on: today } }
  return { pupil: { ...pupil, enrolments: [...pupil.enrolments.slice(0, -1), restored] }, left }
}
