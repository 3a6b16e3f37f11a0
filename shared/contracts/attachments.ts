import * as z from 'zod/mini'
import { Attachment, FileKind } from '../domain/attachment.ts'
import { Count, Id, Instant, none, PersonalText } from '../domain/fields.ts'
import { FileOf } from '../domain/named-files.ts'
import { event } from './event.ts'
import { route } from './route.ts'

/**
 * Files of a family: a place to send one to, then the word that it was sent. Only then is it looked at, sealed under the
 * child's key and part of the application; what was sent and never named is gone within thirty days.
 */

const one = z.object({ id: Id })
const file = z.object({ id: Id, attachment: Id })
const Name = PersonalText

export const requestUpload = route({
  name: 'requestUpload',
  method: 'POST',
  path: '/applications/{id}/uploads',
  summary: 'Адрес, по которому файл отправляют методом PUT: пять минут и ровно столько байтов, сколько названо',
  who: ['parent'],
  params: one,
  body: z.object({ bytes: none(z.int().check(z.gte(1), z.lte(10_485_760))) }),
  response: z.object({ id: Id, url: none(z.string()), seconds: Count }),
  limited: 'upload',
  problems: ['invalid-request', 'not-found', 'wrong-state', 'too-many-files', 'too-many-requests'],
})

export const attachFile = route({
  name: 'attachFile',
  method: 'PUT',
  path: '/applications/{id}/attachments/{attachment}',
  summary: 'Приложить отправленный файл к заявлению: он проверяется и хранится зашифрованным',
  who: ['parent'],
  params: file,
  body: z.object({ name: Name }),
  response: z.object({ id: Id, kind: FileKind }),
  problems: ['invalid-request', 'not-found', 'wrong-state', 'too-many-files', 'upload-refused', 'changed-meanwhile'],
})

export const listAttachments = route({
  name: 'listAttachments',
  method: 'GET',
  path: '/applications/{id}/attachments',
  summary: 'Файлы, приложенные к заявлению',
  who: ['parent', 'specialist'],
  params: one,
  response: z.object({
    items: z.array(z.object({ id: Id, name: Name, kind: FileKind, bytes: Count, attachedAt: Instant })),
    /** Files that the application names and that have not come: the federal portal sends the names apart from the bytes. */
    awaited: z.array(z.object({ name: Name, of: FileOf })),
  }),
  problems: ['not-found'],
})

export const openAttachment = route({
  name: 'openAttachment',
  method: 'POST',
  path: '/applications/{id}/attachments/{attachment}/links',
  summary: 'Приложенный файл: ссылка открывается одну минуту',
  who: ['parent', 'specialist'],
  params: file,
  reads: true,
  response: z.object({ url: none(z.string()), fileName: Name, seconds: Count }),
  problems: ['not-found'],
})

const { id, child, municipality, kind, document } = Attachment.shape
export const FileAttached = event(
  'admission.file-attached',
  'attachment',
  z.object({ id, application: Id, child, municipality, kind }),
)
export const CaseFileAttached = event(
  'services.file-attached',
  'attachment',
  z.object({ id, case: Id, child, municipality, kind, document }),
)
