import { shownApplication } from './kindergarten.ts'
import { shownApplication as shownApplication4 } from './kindergarten-4.ts'
import { string50, string256 } from './kindergarten-parts.ts'
import { parse } from './parse.ts'
import { attributed, choice, type Infer, many, optional, root, sequence, type Type } from './schema.ts'
import { boolean, dateTime, enumeration, integer, long, string } from './simple.ts'
import type { XmlElement } from './xml.ts'

/**
 * kindergarten-order 1.0.0 and 1.0.1, region to portal: an application that was filed on paper is shown in the account of
 * the parent who asked for it (ApplicationOrderInfoRequest), and its further course too. Names and types are known, what
 * may be absent is inferred. 1.0.0 holds the application as kindergarten 3.2.1 has it, 1.0.1 as 4.0.1 does; a parent who
 * asked by 4.0.1 gets 1.0.1.
 */
const orderNamespace = (version: '1.0.0' | '1.0.1') =>
  `http://epgu.gosuslugi.ru/concentrator/kindergarten-order/${version}`

/** The portal that it is meant for; `EPGU` is the one people use. */
const environment = enumeration('EPGU', 'DEV', 'UAT', 'EXUAT', 'SVCDEV', 'TCOD')

const statusHistory = sequence({
  statusHistory: many(
    sequence({
      statusCode: sequence(choice({ orgCode: string50, techCode: integer })),
      statusDate: dateTime,
      statusComment: optional(string({ max: 4000 })),
      cancelAllowed: optional(boolean),
    }),
    1,
  ),
})

const request = <V>(shown: Type<V>) =>
  attributed(
    { env: environment },
    sequence(
      choice({
        CreateOrderRequest: sequence({
          orderId_InfoRequest: long,
          requestDate: dateTime,
          statusHistoryList: statusHistory,
          application: shown,
        }),
        UpdateOrderRequest: sequence({
          orderId: long,
          statusHistoryList: optional(statusHistory),
          application: optional(shown),
        }),
      }),
    ),
  )

const response = sequence(
  choice({
    CreateOrderResponse: sequence({
      code: integer,
      message: string256,
      orderId_InfoRequest: long,
      /** The number of the order that the portal has made: later statuses go under it. A refusal may have none. */
      orderId: optional(long),
    }),
    UpdateOrderResponse: sequence({ code: integer, message: string256 }),
  }),
)

export const orderRequest100 = root(orderNamespace('1.0.0'), 'OrderRequest', request(shownApplication))
export const orderRequest = root(orderNamespace('1.0.1'), 'OrderRequest', request(shownApplication4))
export const orderResponse100 = root(orderNamespace('1.0.0'), 'OrderResponse', response)
export const orderResponse = root(orderNamespace('1.0.1'), 'OrderResponse', response)

export type OrderResponse = Infer<typeof orderResponse>

/** The portal's answer to an order of ours, of either version. */
export const isOrderResponse = ({ name, namespace }: XmlElement): boolean =>
  name === 'OrderResponse' && (namespace === orderResponse.namespace || namespace === orderResponse100.namespace)

/** @throws FederalError with the first fault */
export const readOrderResponse = (content: XmlElement): OrderResponse =>
  parse(content.namespace === orderResponse.namespace ? orderResponse : orderResponse100, content, { strict: false })
