import * as z from 'zod/mini'
import { Code, Id, Instant, oneOf, ordinary, Ref, Title } from '../domain/fields.ts'
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
      replyTo: z.optional(Title),
      orgCode: Code,
      kind: oneOf('FormDataResponse', 'OrderRequest'),
      /** The document as it goes out. */
      xml: Document,
    }),
    Cursor,
  ),
  problems: ['invalid-request', 'exchange-off'],
})

const about = { id: Id, child: Ref, applicant: Ref, municipality: Code }

/** A parent asked to see in the portal an application that was filed elsewhere. */
export const PortalOrderAsked = event('federal.order-asked', 'application', z.object(about))

/** The portal has made its order for such an application. */
export const PortalOrderMade = event('federal.order-made', 'application', z.object(about))
