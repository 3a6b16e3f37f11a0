import type * as z from 'zod/mini'
import type { giveGrant } from '../../shared/contracts/staff.ts'
import { StaffRole } from '../../shared/domain/access/employment.ts'
import { NAMED_BY_HEAD, type Role } from '../../shared/domain/access/policy.ts'
import { endOfDay } from '../../shared/domain/calendar.ts'
import { civilDateOf, type DateParts, emptyDate } from '../../shared/ui/date-input.tsx'
import type { FieldProblem } from '../../shared/ui/error-summary.tsx'
import type { words } from './words.ts'

/** What was typed to give a role. */
export type Typed = {
  role: string
  group: string
  municipality: string
  snils: string
  surname: string
  name: string
  middleName: string
  until: DateParts
}
export const emptyGrant: Typed = {
  ...{ role: '', group: '', municipality: '', snils: '', surname: '', name: '', middleName: '' },
  until: emptyDate,
}

type Organisation = { id: string; kind: 'kindergarten' | 'school' }

const AT: Record<Organisation['kind'], readonly StaffRole[]> = {
  school: ['teacher', 'class-teacher', 'clerk', 'head'],
  kindergarten: ['clerk', 'head'],
}

/** Roles that somebody may give: a head those of the own staff, an administrator all of an organisation or of the region. */
export function rolesAt(organisation: Organisation | undefined, by: Role): StaffRole[] {
  const ofRegion = StaffRole.options.filter((role) => !AT.school.includes(role))
  const there = organisation ? AT[organisation.kind] : ofRegion
  return there.filter((role) => mayTake(role, by))
}

/** Whether somebody may take this role from whoever has it. */
export const mayTake = (role: Role, by: Role): boolean => by === 'administrator' || NAMED_BY_HEAD.includes(role)

export const needsClass = (role: string): boolean => role === 'class-teacher'
export const needsMunicipality = (role: string): boolean => role === 'specialist' || role === 'mfc-clerk'

type Body = z.input<typeof giveGrant.body>
type Asked = {
  organisation: Organisation | undefined
  zone: string
  /** The civil date of the region. */
  today: string
  text: typeof words.ru
}

/** What to send, or what is wrong with what was typed. */
export function grantBody(typed: Typed, { organisation, zone, today, text }: Asked): Body | FieldProblem[] {
  const role = StaffRole.safeParse(typed.role)
  const snils = typed.snils.replaceAll(/[\s-]/g, '')
  const dated = Object.values(typed.until).some((part) => part.trim() !== '')
  const until = civilDateOf(typed.until)
  const late = dated && (until === undefined || until < today)
  const checks: (FieldProblem | false)[] = [
    !role.success && { id: 'role', text: text.chooseRole },
    needsClass(typed.role) && typed.group === '' && { id: 'group', text: text.chooseClass },
    needsMunicipality(typed.role) && typed.municipality === '' && { id: 'municipality', text: text.chooseMunicipality },
    !/^\d{11}$/.test(snils) && { id: 'snils', text: text.enterSnils },
    typed.surname.trim() === '' && { id: 'surname', text: text.enterSurname },
    typed.name.trim() === '' && { id: 'name', text: text.enterName },
    late && { id: 'until', text: until === undefined ? text.enterUntil : text.futureUntil },
  ]
  const wrong = checks.filter((it) => it !== false)
  if (!role.success || wrong.length > 0) return wrong
  const middleName = typed.middleName.trim()
  return {
    role: role.data,
    ...(organisation && { organisation: organisation.id }),
    ...(needsClass(typed.role) && { group: typed.group }),
    ...(needsMunicipality(typed.role) && { municipality: typed.municipality }),
    ...(until !== undefined && { until: endOfDay(until, zone) }),
    snils,
    surname: typed.surname.trim(),
    name: typed.name.trim(),
    ...(middleName !== '' && { middleName }),
  }
}
