import * as z from 'zod/mini'
import { Employment, Given, StaffRole } from '../domain/access/employment.ts'
import { Count, Id, Instant, PersonName, Ref, Snils, Title } from '../domain/fields.ts'
import { event } from './event.ts'
import { Cursor, pageOf, route } from './route.ts'

export const listStaff = route({
  name: 'listStaff',
  method: 'GET',
  path: '/organisations/{organisation}/staff',
  summary: 'Сотрудники организации и их роли; вместо организации — region: все, кто работает на регион',
  who: ['administrator', 'head'],
  params: z.object({ organisation: Id }),
  query: z.object({ after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      id: Id,
      seq: Count,
      person: Ref,
      name: PersonName,
      grants: z.array(z.object({ id: Id, role: StaffRole, where: z.optional(Title), until: z.optional(Instant) })),
    }),
    Cursor,
  ),
  problems: ['invalid-request', 'not-found'],
})

export const giveGrant = route({
  name: 'giveGrant',
  method: 'POST',
  path: '/staff',
  summary: 'Дать роль сотруднику',
  who: ['administrator', 'head'],
  /** Who it is, by SNILS; the name serves where the person is new here. */
  body: z.extend(Given, {
    snils: Snils,
    surname: PersonName,
    name: PersonName,
    middleName: z.optional(PersonName),
  }),
  status: 201,
  response: z.object({ id: Id, seq: Count, grant: Id }),
  once: true,
  problems: ['invalid-request', 'not-found', 'grant-incomplete', 'grant-held', 'changed-meanwhile'],
})

export const takeGrant = route({
  name: 'takeGrant',
  method: 'POST',
  path: '/employments/{id}/grants/{grant}/end',
  summary: 'Снять роль: доступ прекращается со следующего обращения',
  who: ['administrator', 'head'],
  params: z.object({ id: Id, grant: Id }),
  match: true,
  response: z.object({ id: Id, seq: Count }),
  problems: ['not-found', 'version-missing', 'changed-meanwhile'],
})

const { id, person, organisation } = Employment.shape
const given = { id, person, organisation, grant: Id, role: StaffRole }
export const GrantGiven = event('access.grant-given', 'employment', z.object(given))
export const GrantTaken = event('access.grant-taken', 'employment', z.object(given))
