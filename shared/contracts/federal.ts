import * as z from 'zod/mini'
import { FileKind } from '../domain/attachment.ts'
import { Depth, Incoming, Trouble } from '../domain/exchange.ts'
import { Code, Count, Flag, Hash, Id, Instant, none, oneOf, ordinary, Ref, Title } from '../domain/fields.ts'
import { event } from './event.ts'
import { Cursor, pageOf, route } from './route.ts'

/** A message as it goes out: a status is short, an order holds a whole application. */
const Document = ordinary(z.string())
const KINDERGARTEN_BYTES = 256 * 1024

export const receiveMessage = route({
  name: 'receiveMessage',
  method: 'POST',
  path: '/federal/smev',
  summary: 'Принять сообщение федерального портала (концентратор детских садов 3.2.1)',
  who: ['federal'],
  limit: KINDERGARTEN_BYTES,
  speaks: 'xml',
  response: z.object({}),
  problems: ['too-large', 'exchange-off'],
})

const file = { orderId: Code, code: Code }

export const requestFederalUpload = route({
  name: 'requestFederalUpload',
  method: 'POST',
  path: '/federal/smev/files',
  summary:
    'Адрес, по которому адаптер отправляет методом PUT файл, названный в заявлении: пять минут и ровно столько байтов',
  who: ['federal'],
  body: z.object({ ...file, bytes: none(z.int().check(z.gte(1), z.lte(10_485_760))) }),
  response: z.object({ id: Id, url: none(z.string()), seconds: Count }),
  problems: ['invalid-request', 'not-found', 'wrong-state', 'too-many-files', 'exchange-off'],
})

export const attachFederalFile = route({
  name: 'attachFederalFile',
  method: 'PUT',
  path: '/federal/smev/files',
  summary: 'Приложить отправленный файл к заявлению: он проверяется и хранится зашифрованным',
  who: ['federal'],
  body: z.object(file),
  response: z.object({ id: Id, kind: FileKind }),
  problems: ['invalid-request', 'not-found', 'wrong-state', 'too-many-files', 'upload-refused', 'exchange-off'],
})

export const listOutgoing = route({
  name: 'listOutgoing',
  method: 'GET',
  path: '/federal/smev/outgoing',
  summary: 'Сообщения для федерального портала: статусы заявлений',
  who: ['federal'],
  query: z.object({ after: z.optional(Cursor), orderId: z.optional(Code) }),
  response: pageOf(
    z.object({
      id: Id,
      at: Instant,
      orderId: Code,
      /** What SMEV is to know it by, and how later notices name it. */
      messageId: Id,
      replyTo: z.optional(Title),
      orgCode: Code,
      kind: oneOf('FormDataResponse', 'OrderRequest'),
      /** Since when SMEV is known to have it. */
      delivered: z.optional(Instant),
      /** The document as it goes out. */
      xml: Document,
    }),
    Cursor,
  ),
  problems: ['invalid-request', 'exchange-off'],
})

export const takeOutgoing = route({
  name: 'takeOutgoing',
  method: 'POST',
  path: '/federal/smev/outgoing/taken',
  summary: 'Подтвердить, что сообщения до этого номера переданы дальше',
  who: ['federal'],
  body: z.object({ upTo: Count }),
  response: z.object({ upTo: Count }),
  problems: ['invalid-request', 'exchange-off'],
})

export const showExchange = route({
  name: 'showExchange',
  method: 'GET',
  path: '/federal/exchange',
  summary: 'Обмен с федеральным порталом: что ждёт отправки и какие сообщения не прошли',
  who: ['administrator'],
  query: z.object({ after: z.optional(Cursor) }),
  response: z.object({
    ...pageOf(Trouble, Cursor).shape,
    on: Flag,
    queues: z.array(z.extend(Depth, { client: Id })),
    incoming: z.optional(Incoming),
  }),
  problems: ['invalid-request'],
})

export const replayMessage = route({
  name: 'replayMessage',
  method: 'POST',
  path: '/federal/exchange/{id}/replay',
  summary: 'Обработать ещё раз сообщение, которое не прошло',
  who: ['administrator'],
  params: z.object({ id: Hash }),
  response: z.object({ done: Flag, reason: z.optional(Title) }),
  problems: ['not-found', 'exchange-off'],
})

const about = { id: Id, child: Ref, applicant: Ref, municipality: Code }

/** A parent asked to see in the portal an application that was filed elsewhere. */
export const PortalOrderAsked = event('federal.order-asked', 'application', z.object(about))

/** Files that the message named have not come within their term: nobody knows what they say. */
export const FilesMissing = event('federal.files-missing', 'application', z.object(about))

/** The portal has made its order for such an application. */
export const PortalOrderMade = event('federal.order-made', 'application', z.object(about))
