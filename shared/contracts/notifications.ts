import * as z from 'zod/mini'
import { Code, Id, Title, Zone } from '../domain/fields.ts'
import { Notice } from '../domain/notices/notice.ts'
import { Cursor, pageOf, route } from './route.ts'

const Titled = z.object({ id: Id, title: Title })

export const listNotices = route({
  name: 'listNotices',
  method: 'GET',
  path: '/me/notices',
  summary: 'Мои уведомления, сначала новые',
  who: ['parent', 'pupil'],
  query: z.object({ after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      ...z.pick(Notice, { id: true, at: true, code: true, child: true, about: true, term: true, readAt: true }).shape,
      organisation: z.optional(Titled),
      group: z.optional(Titled),
      /** Of a case: the service, and what the region says of the state it came to. */
      service: z.optional(z.object({ code: Code, title: Title, says: Title })),
      /** Where the organisation is: the day of `term` is a day there. */
      zone: Zone,
      /** The text in the second language of the region, with names in braces as in ours (notice-words.ts). */
      second: z.optional(z.object({ language: Code, text: Title })),
    }),
    Cursor,
  ),
  problems: ['invalid-request'],
})

export const markRead = route({
  name: 'markRead',
  method: 'POST',
  path: '/me/notices/{id}/read',
  summary: 'Отметить уведомление прочитанным',
  who: ['parent', 'pupil'],
  params: z.object({ id: Id }),
  status: 204,
  response: z.object({}),
  problems: ['not-found'],
})
