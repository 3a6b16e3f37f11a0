import { addDays } from './calendar.ts'
import type { LeavingGround } from './leaving-ground.ts'
import { Problem } from './problems/problem.ts'
import { currentEnrolment, type Enrolment, type Pupil } from './pupil.ts'

/** So many days an order may be older than the day on which it is entered. */
const LATEST = 30

type Order = { ground: LeavingGround; number: string; on: string }

/**
 * A child leaves the kindergarten group; `on` is its last day there. The place is free at once.
 * @throws Problem `not-enrolled` where it goes to another group, or to a school, whose way out is a transfer; `date-impossible`
 */
export function leave(
  pupil: Pupil,
  group: string,
  { ground, number, on }: Order,
  today: string,
): { pupil: Pupil; left: Enrolment } {
  const left = currentEnrolment(pupil)
  if (left?.group !== group || left.kind !== 'kindergarten-group') throw new Problem('not-enrolled')
  const begun = left.from <= today
  const from = [addDays(today, -LATEST), begun ? left.from : ''].toSorted()[1] ?? today
  if (on < from || on > today) throw new Problem('date-impossible', { date: on, from, to: today })
  const ended = { ...left, to: on, ended: { ground, order: number } }
  return { pupil: { ...pupil, enrolments: pupil.enrolments.map((it) => (it === left ? ended : it)) }, left }
}
