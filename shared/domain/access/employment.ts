import * as z from 'zod/mini'
import { Code, Id, Instant, oneOf, Ref } from '../fields.ts'
import { Problem } from '../problems/problem.ts'
import { fresh, subject } from '../subject.ts'
import { STAFF_ROLES } from './policy.ts'
import { Grant } from './principal.ts'

export const StaffRole = oneOf(...STAFF_ROLES)
export type StaffRole = z.infer<typeof StaffRole>

const StaffGrant = z.extend(Grant, { role: StaffRole })
type StaffGrant = z.infer<typeof StaffGrant>

/** Who works where, and as what: one state per person and organisation; `region` stands for those who work for all of it. */
export const Employment = z.object({
  ...subject,
  id: Id,
  person: Ref,
  organisation: Id,
  grants: z.array(StaffGrant),
  since: Instant,
})
export type Employment = z.infer<typeof Employment>

/** The employer of those who work for the whole region or a municipality. */
export const REGION_STAFF = 'region'

export const employmentId = (person: string, organisation: string) => `${person}-${organisation}`

/** Nobody's before the first grant. */
export const employmentOf = (region: string, person: string, organisation: string, since: string): Employment => ({
  ...fresh,
  region,
  id: employmentId(person, organisation),
  person,
  organisation,
  grants: [],
  since,
})

/** What a role is given for. */
export const Given = z.object({
  role: StaffRole,
  organisation: z.optional(Id),
  group: z.optional(Id),
  municipality: z.optional(Code),
  until: z.optional(Instant),
})
export type Given = z.infer<typeof Given>

const NEEDS: Partial<Record<StaffRole, readonly ('organisation' | 'group' | 'municipality')[]>> = {
  teacher: ['organisation'],
  'class-teacher': ['organisation', 'group'],
  clerk: ['organisation'],
  head: ['organisation'],
  specialist: ['municipality'],
  'mfc-clerk': ['municipality'],
}

/** A grant with no more and no less than its role needs. @throws Problem `grant-incomplete` */
export function grantOf(id: string, given: Given): StaffGrant {
  const grant: StaffGrant = { id, role: given.role, ...(given.until !== undefined && { until: given.until }) }
  for (const what of NEEDS[given.role] ?? []) {
    const value = given[what]
    if (value === undefined) throw new Problem('grant-incomplete', { what: `needs-${what}` })
    grant[what] = value
  }
  return grant
}

/** Whether a grant that is in force gives what another would. */
export const isSame = (held: StaffGrant, asked: StaffGrant, now: string): boolean =>
  (held.until === undefined || held.until > now) &&
  (['role', 'organisation', 'group', 'municipality'] as const).every((what) => held[what] === asked[what])
