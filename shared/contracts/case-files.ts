import * as z from 'zod/mini'
import { FileKind } from '../domain/attachment.ts'
import { CivilDate, Code, Count, Flag, Id, Instant, none, PersonalText, Title } from '../domain/fields.ts'
import { route } from './route.ts'

/** Files of an application for an e-service: sent and looked at like those of a kindergarten's (attachments.ts). */

const one = z.object({ id: Id })
const file = z.object({ id: Id, file: Id })

export const requestCaseUpload = route({
  name: 'requestCaseUpload',
  method: 'POST',
  path: '/cases/{id}/uploads',
  summary: 'Адрес, по которому файл к заявлению на услугу отправляют методом PUT: пять минут и ровно столько байтов',
  who: ['parent', 'pupil', 'clerk', 'specialist', 'mfc-clerk'],
  params: one,
  body: z.object({ bytes: none(z.int().check(z.gte(1), z.lte(10_485_760))) }),
  response: z.object({ id: Id, url: none(z.string()), seconds: Count }),
  limited: 'upload',
  problems: ['invalid-request', 'not-found', 'wrong-state', 'too-many-files', 'too-many-requests'],
})

export const attachCaseFile = route({
  name: 'attachCaseFile',
  method: 'PUT',
  path: '/cases/{id}/files/{file}',
  summary: 'Приложить отправленный файл к заявлению на услугу как один из её документов',
  who: ['parent', 'pupil', 'clerk', 'specialist', 'mfc-clerk'],
  params: file,
  body: z.object({ name: PersonalText, document: Code }),
  response: z.object({ id: Id, kind: FileKind }),
  problems: ['invalid-request', 'not-found', 'wrong-state', 'too-many-files', 'upload-refused', 'changed-meanwhile'],
})

export const listCaseFiles = route({
  name: 'listCaseFiles',
  method: 'GET',
  path: '/cases/{id}/files',
  summary: 'Документы заявления на услугу: какие нужны по ответам и какие файлы приложены',
  who: ['parent', 'pupil', 'clerk', 'head', 'exam-coordinator'],
  params: one,
  response: z.object({
    /** What the answers ask for. */
    documents: z.array(
      z.object({
        ...{ code: Code, title: Title, optional: z.optional(Flag), sent: Flag },
        /** An education authority has confirmed the right before: no document is needed until that day. */
        confirmed: z.optional(z.object({ until: z.optional(CivilDate) })),
      }),
    ),
    items: z.array(
      z.object({
        ...{ id: Id, name: PersonalText, kind: FileKind, bytes: Count, attachedAt: Instant },
        document: z.optional(Code),
      }),
    ),
    /** Whether another file may be sent. */
    open: Flag,
  }),
  problems: ['not-found'],
})

export const openCaseFile = route({
  name: 'openCaseFile',
  method: 'POST',
  path: '/cases/{id}/files/{file}/links',
  summary: 'Файл, приложенный к заявлению на услугу: ссылка открывается одну минуту',
  who: ['parent', 'pupil', 'clerk', 'head', 'exam-coordinator'],
  params: file,
  reads: true,
  response: z.object({ url: none(z.string()), fileName: PersonalText, seconds: Count }),
  problems: ['not-found'],
})
