import type { Form } from '../domain/form.ts'
import type { Standing } from '../domain/queue/queue.ts'
import type { Moves } from '../domain/queue/queue-history.ts'
import { cancelResponse, changeOrderInfo, queueReasonResponse, queueResponse } from './answers.ts'
import type { FormDataResponse4 } from './kindergarten-4.ts'
import { acceptances, refusals } from './refusals.ts'
import { shownForm, shownPersons } from './shown-form.ts'
import { statusTexts } from './statuses.ts'

/** Immediate answers of the kindergarten concentrator. */

/** @param date of filing, on the calendar of its municipality */
export const registered = (orderId: string, date: string) =>
  changeOrderInfo({
    orderId,
    orgCode: 110,
    comment: statusTexts[110]({ date, id: orderId }),
    cancelAllowed: true,
  })

export const changesAccepted = (orderId: string) =>
  changeOrderInfo({ orderId, orgCode: 110, comment: acceptances.changesAccepted.text(), cancelAllowed: true })

export const cancelled = (orderId: string) =>
  cancelResponse({ orderId, result: 'CANCELLED', comment: 'Заявление отменено' })

/** The three numbers by right are of those who stand before this application; the schema does not say which it means. */
export const positionOf = (orderId: string, { position, total, ahead, at }: Standing) =>
  queueResponse({
    orderId,
    position,
    total,
    withoutQueue: ahead.outOfTurn,
    firstQueue: ahead.first,
    advantageQueue: ahead.preferential,
    relevantAt: at,
  })

/**
 * Why the place changed. Those who came without any right but earlier, and those who fell behind, change the queue itself;
 * who left it, by a place or by withdrawal, is one number: the schema has no word for the second.
 */
export const reasonsOf = (orderId: string, { came, placed, withdrew, behind }: Moves) =>
  queueReasonResponse({
    orderId,
    increaseQueue: came.none - behind,
    gotAPlace: placed + withdrew,
    increaseBenefits: came.outOfTurn + came.first + came.preferential,
  })

export const rejectionAccepted = (orderId: string) =>
  changeOrderInfo({ orderId, orgCode: 140, comment: acceptances.rejectionAccepted.text(), cancelAllowed: true })

export const consentTaken = (orderId: string, municipality: string) =>
  changeOrderInfo({ orderId, orgCode: 230, comment: statusTexts[230]({ municipality }), cancelAllowed: false })

/** What the portal fills its form with when the family changes the application. */
export const applicationShown = (orderId: string, form: Form): FormDataResponse4 => ({
  GetApplicationResponse: { orderId, ...shownForm(form) },
})

/** What the portal fills the application for admission with; `organisation` is that of the направление. */
export const admissionShown = (
  orderId: string,
  form: Form,
  { id, title }: { id: string; title: string },
): FormDataResponse4 => ({
  GetApplicationAdmissionResponse: {
    orderId,
    ...shownPersons(form),
    EduOrganizationData: { EduOrganizationCode: id, EduOrganizationName: title.slice(0, 256) },
  },
})

/** A business refusal by its name in the list of texts. */
export const refusedBy = (orderId: string, { code, text }: { code: 150 | 180; text: () => string }) =>
  changeOrderInfo({ orderId, orgCode: code, comment: text() })

export const wrongPart = (orderId: string, path: string) =>
  changeOrderInfo({ orderId, orgCode: 150, comment: refusals.wrongData.text(path) })

export const orderAsked = (orderId: string) =>
  changeOrderInfo({ orderId, orgCode: 110, comment: acceptances.applicationAccepted.text() })
