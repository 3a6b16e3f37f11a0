import * as z from 'zod/mini'
import type { Resource } from './access/policy.ts'
import { addDays, ageIn } from './calendar.ts'
import { CivilDate, Code, Id, none, oneOf, Ref } from './fields.ts'
import { LeavingGround, ReturnGround } from './leaving-ground.ts'
import type { Group } from './organisation.ts'
import { byName, ERASED_NAME } from './person.ts'
import { Problem } from './problems/problem.ts'
import { fresh, subject } from './subject.ts'

const Enrolment = z.object({
  organisation: Id,
  municipality: Code,
  group: Id,
  kind: oneOf('kindergarten-group', 'class'),
  from: CivilDate,
  /** The last day; open while the child attends. */
  to: z.optional(CivilDate),
  /** What it rests on: number of the order or of the transfer. */
  ground: Code,
  /** The first day of the plan of groups that the place is of: until then it is counted apart. */
  plan: z.optional(CivilDate),
  /**
   * By which order the child left for good; absent where it went on to another group or class. `plan`: of the year ahead that
   * counted the child and got one more free place.
   */
  ended: z.optional(z.object({ ground: LeavingGround, order: Code, plan: z.optional(CivilDate) })),
  /** An end that was entered and does not count: why, by which paper, and on which day that was said. */
  restored: z.optional(z.object({ ground: ReturnGround, order: Code, on: CivilDate })),
})
export type Enrolment = z.infer<typeof Enrolment>

/** A child in the contingent, under its ref: where it attends and has attended. Its marks stay with it. */
export const Pupil = z.object({
  ...subject,
  id: Ref,
  cohort: none(z.int()),
  enrolments: z.array(Enrolment),
})
export type Pupil = z.infer<typeof Pupil>

export const currentEnrolment = (pupil: Pupil | undefined): Enrolment | undefined =>
  pupil?.enrolments.find(({ to }) => to === undefined)

/** What access to a child's marks depends on: the child, and the class and organisation that it attends now. */
export function ofPupil(child: string, pupil: Pupil | undefined): Resource {
  const now = currentEnrolment(pupil)
  return { child, ...(now && { classes: [now.group], organisations: [now.organisation] }) }
}

/** Where the child attended last before now, somewhere else than now. */
export function lastLeft(pupil: Pupil): (Enrolment & { to: string }) | undefined {
  const current = currentEnrolment(pupil)
  return pupil.enrolments
    .flatMap((it) => (it.to === undefined || it.to < it.from ? [] : [{ ...it, to: it.to }]))
    .findLast(({ group }) => group !== current?.group)
}

/** A time in a class or group, as lists know it. */
export const Stay = z.pick(Enrolment, { group: true, from: true, to: true })
export type Stay = z.infer<typeof Stay>

/** The last three times of at least a day, oldest first: more than a school year has. */
export const staysOf = ({ enrolments }: Pupil): Stay[] =>
  enrolments
    .filter(({ from, to }) => to === undefined || from <= to)
    .slice(-3)
    .map((it) => Stay.parse(it))

export const stayed = (stays: readonly Stay[], group: string, date: string): boolean =>
  stays.some((it) => it.group === group && it.from <= date && (it.to === undefined || date <= it.to))

/** Where the child attends now and since when, as facts tell it. @throws Problem `not-enrolled` */
export function attendance(pupil: Pupil) {
  const current = currentEnrolment(pupil)
  if (!current) throw new Problem('not-enrolled')
  const { organisation, municipality, group, from: on } = current
  return { organisation, municipality, group, on }
}

/** Where the child attended on a date. */
export const enrolmentOn = ({ enrolments }: Pupil, date: string): Enrolment | undefined =>
  enrolments.find(({ from, to }) => from <= date && (to === undefined || date <= to))

type Place = Pick<Group, 'organisation' | 'municipality' | 'id' | 'kind'> & Pick<Enrolment, 'plan'>
const enrolmentIn = (
  { organisation, municipality, id, kind, plan }: Place,
  from: string,
  ground: string,
): Enrolment => ({
  organisation,
  municipality,
  group: id,
  kind,
  from,
  ground,
  ...(plan !== undefined && { plan }),
})

/**
 * Enrols a child: into the contingent, if it was not there before.
 * @throws Problem `already-enrolled` when the child attends, or on that day still attended, a group or class
 */
export function enrol(
  known: Pupil | undefined,
  child: Pick<Pupil, 'region' | 'id' | 'cohort'>,
  into: Place,
  on: string,
  ground: string,
): Pupil {
  if (known?.enrolments.some(({ to }) => to === undefined || to >= on)) throw new Problem('already-enrolled')
  const pupil = known ?? { ...fresh, ...child, enrolments: [] }
  return { ...pupil, enrolments: [...pupil.enrolments, enrolmentIn(into, on, ground)] }
}

/**
 * Ends the enrolment a transfer began from and opens the new one, in one step: the day before is the last one there, so
 * no day belongs to two organisations.
 * @throws Problem `not-enrolled` when the child has left meanwhile
 */
export function move(pupil: Pupil, from: string, into: Place, on: string, ground: string): Pupil {
  const current = currentEnrolment(pupil)
  if (!current || current.group !== from) throw new Problem('not-enrolled')
  const ended = pupil.enrolments.map((it) => (it === current ? { ...it, to: addDays(on, -1) } : it))
  return { ...pupil, enrolments: [...ended, enrolmentIn(into, on, ground)] }
}

/**
 * Enrols a child by the order of a kindergarten: out of the queue, or out of the kindergarten that it went to until then.
 * @throws Problem `already-enrolled` where it goes to a school or to that very group
 */
export function admit(
  known: Pupil | undefined,
  child: Pick<Pupil, 'region' | 'id' | 'cohort'>,
  into: Place,
  on: string,
  ground: string,
): { pupil: Pupil; left?: Enrolment } {
  const left = currentEnrolment(known)
  if (known && left?.kind === 'kindergarten-group' && left.group !== into.id)
    return { pupil: move(known, left.group, into, on, ground), left }
  return { pupil: enrol(known, child, into, on, ground) }
}

type Listed = { id: string; cohort: number; stays: readonly Stay[] }

/** The list of a class or group in the order of names. `year`: the 1 September that ages are counted on. */
export const childrenByName = (pupils: readonly Listed[], names: Readonly<Record<string, string>>, year: number) =>
  pupils
    .map(({ id, cohort, stays }) => ({
      ref: id,
      name: names[id] ?? ERASED_NAME,
      age: ageIn(year, cohort),
      since: stays.find(({ to }) => to === undefined)?.from,
    }))
    .toSorted(byName)
