import type { Standing } from '../domain/queue.ts'
import { cancelResponse, changeOrderInfo, queueResponse } from './answers.ts'
import type { FormDataResponse } from './kindergarten.ts'
import { acceptances } from './refusals.ts'
import { statusTexts } from './statuses.ts'

/** Immediate answers of kindergarten 3.2.1 to requests that were carried out. */

export const registered = (orderId: string, filedAt: string): FormDataResponse =>
  changeOrderInfo({
    orderId,
    orgCode: 110,
    comment: statusTexts[110]({ date: filedAt, id: orderId }),
    cancelAllowed: true,
  })

export const changesAccepted = (orderId: string): FormDataResponse =>
  changeOrderInfo({ orderId, orgCode: 110, comment: acceptances.changesAccepted.text(), cancelAllowed: true })

export const cancelled = (orderId: string): FormDataResponse =>
  cancelResponse({ orderId, result: 'CANCELLED', comment: 'Заявление отменено' })

/** The three numbers by right are of those who stand before this application; the schema does not say which it means. */
export const positionOf = (orderId: string, { position, total, ahead, at }: Standing): FormDataResponse =>
  queueResponse({
    orderId,
    position,
    total,
    withoutQueue: ahead.outOfTurn,
    firstQueue: ahead.first,
    advantageQueue: ahead.preferential,
    relevantAt: at,
  })
