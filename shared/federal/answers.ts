import { fitText } from '../domain/fit-text.ts'
import type { FormDataResponse, ResponseKind } from './kindergarten.ts'
import type { OrgCode, TechCode } from './statuses.ts'

/** An answer of one kind: it reads the same in both versions of the concentrator. */
type Answer<Kind extends ResponseKind> = Extract<FormDataResponse, Record<Kind, unknown>>

/** What a comment of kindergarten 3.2.1 may hold. */
const COMMENT_MAX = 2048

type StatusChange = {
  orderId: string
  comment?: string
  cancelAllowed?: boolean
} & ({ orgCode: OrgCode; techCode?: never } | { techCode: TechCode; orgCode?: never })

/**
 * Status of an application for the portal, as answer or later message. A comment over 2048 characters is cut at a word
 * and ends in `…` (`fitText`).
 *
 *     changeOrderInfo({ orderId: '3010000001', orgCode: 150, comment: refusals.notFound.text() })
 */
export function changeOrderInfo({
  orderId,
  orgCode,
  techCode,
  comment,
  cancelAllowed,
}: StatusChange): Answer<'changeOrderInfo'> {
  return {
    changeOrderInfo: {
      orderId: { pguId: orderId },
      statusCode: orgCode === undefined ? { techCode } : { orgCode: String(orgCode) },
      ...(comment !== undefined && { comment: fitText(comment, COMMENT_MAX) }),
      ...(cancelAllowed !== undefined && { cancelAllowed }),
    },
  }
}

type QueuePosition = {
  orderId: string
  position: number
  total: number
  withoutQueue: number
  firstQueue: number
  advantageQueue: number
  /** When this was true, as an xs:dateTime: an ISO instant is one. */
  relevantAt: string
}

/** Position in the sequence. Numbers are whole; the three by right of benefit fit xs:short, or serialising refuses them. */
export function queueResponse(queue: QueuePosition): Answer<'GetApplicationQueueResponse'> {
  return {
    GetApplicationQueueResponse: {
      orderId: queue.orderId,
      Position: String(queue.position),
      Total: String(queue.total),
      WithoutQueue: queue.withoutQueue,
      FirstQueue: queue.firstQueue,
      AdvantageQueue: queue.advantageQueue,
      RelevantDT: queue.relevantAt,
    },
  }
}

type QueueReasons = { orderId: string; increaseQueue: number; gotAPlace: number; increaseBenefits: number }

/** Why the position changed in a period: how many applications for each reason. */
export function queueReasonResponse(reasons: QueueReasons): Answer<'GetApplicationQueueReasonResponse'> {
  return {
    GetApplicationQueueReasonResponse: {
      orderId: reasons.orderId,
      IncreaseQueue: String(reasons.increaseQueue),
      GotAPlace: String(reasons.gotAPlace),
      IncreaseBenefits: String(reasons.increaseBenefits),
    },
  }
}

type Cancellation = { orderId: string; result: 'CANCELLED' | 'IN_PROGRESS' | 'REJECTED'; comment?: string }

/** What became of a request to cancel. The comment is cut as in `changeOrderInfo`. */
export function cancelResponse({ orderId, result, comment }: Cancellation): Answer<'cancelResponse'> {
  return {
    cancelResponse: {
      orderId,
      result,
      ...(comment !== undefined && { comment: fitText(comment, COMMENT_MAX) }),
    },
  }
}
