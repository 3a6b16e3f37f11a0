import * as z from 'zod/mini'
import { Count, Flag, Id, Instant, oneOf, PersonName, Zone } from '../domain/fields.ts'
import { Contact } from '../domain/notices/contact.ts'
import { NoticeCode } from '../domain/notices/notice.ts'
import { event } from './event.ts'
import { route } from './route.ts'

/** A conversation or letter outside the platform is a part of the history of its application. */
export const ContactLogged = event('notifications.contact-logged', 'application', z.extend(Contact, { id: Id }))

const { way, when, outcome } = Contact.shape

export const logContact = route({
  name: 'logContact',
  method: 'POST',
  path: '/applications/{id}/contacts',
  summary: 'Записать звонок, письмо или разговор с семьёй о заявлении',
  who: ['specialist', 'clerk'],
  params: z.object({ id: Id }),
  body: z.object({ way, when, outcome }),
  status: 201,
  response: z.object({ contact: Id, seq: Count }),
  once: true,
  problems: [
    'invalid-request',
    'not-found',
    'date-impossible',
    'outcome-impossible',
    'changed-meanwhile',
    'run-in-progress',
    'idempotency-key-missing',
    'idempotency-key-reused',
  ],
})

export const listContacts = route({
  name: 'listContacts',
  method: 'GET',
  path: '/applications/{id}/contacts',
  summary: 'Как семье сообщали о заявлении: кабинет, письма, звонки — что, когда, каким способом, с каким итогом',
  who: ['specialist', 'clerk'],
  params: z.object({ id: Id }),
  response: z.object({
    items: z.array(
      z.object({
        at: Instant,
        /** `portal`: it stands in the cabinet of the family. */
        way: oneOf('portal', 'email', 'sms', 'messenger', 'phone', 'post', 'visit'),
        /** Of what the platform told by itself. */
        code: z.optional(NoticeCode),
        /** Whether the one who applied was told, or another guardian. */
        applicant: z.optional(Flag),
        outcome: oneOf(
          'unread',
          'read',
          'waiting',
          'trying',
          'sent',
          'refused',
          'given-up',
          'switched-off',
          'not-theirs',
          'told',
          'not-reached',
          'wrong-address',
        ),
        /** When it was read, sent or given up; when it is to go while it waits. */
        outcomeAt: z.optional(Instant),
        /** Who telephoned or wrote. */
        by: z.optional(PersonName),
      }),
    ),
    zone: Zone,
  }),
  problems: ['not-found'],
})
