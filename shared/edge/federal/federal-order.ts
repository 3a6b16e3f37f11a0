import { PortalOrderAsked, PortalOrderMade } from '../../contracts/federal.ts'
import type { Act } from '../../domain/act.ts'
import type { Application } from '../../domain/application.ts'
import { orderMade, showInPortal } from '../../domain/filing.ts'
import { childIdentity, documentText } from '../../domain/form.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { routedHere } from '../../domain/region.ts'
import { child } from '../../federal/application-form.ts'
import { acknowledgement, type Envelope } from '../../federal/envelope.ts'
import type { OrderResponse } from '../../federal/kindergarten-order.ts'
import { orderAsked } from '../../federal/replies.ts'
import { Applications, formOf, latestApplication } from '../../table/applications.ts'
import { applicationOf, putOrder } from '../../table/federal/federal-orders.ts'
import { applicationSeen } from '../../table/offers.ts'
import { regionData } from '../../table/regions.ts'
import { commit } from '../../table/store/facts.ts'
import { personVault, personWith } from '../../vault/person.ts'
import { type Asked, type Conversations, type Outcome, reply } from './conversation.ts'
import { answeredMessage, lastOrder, OrderRefused } from './order-refused.ts'

/** A parent who filed elsewhere asks to see the application in the portal. */
export const order: Pick<Conversations, 'ApplicationOrderInfoRequest'> = {
  async ApplicationOrderInfoRequest(asked) {
    const { request, orderId, oktmo, client, envelope, version, act } = asked
    const { zone } = routedHere(await regionData(act.region), oktmo)
    const { application, vault } = await filedElsewhere(asked)
    const federal = { client, orderId, servicesType: request.ServicesType, oktmo, replyTo: envelope.replyTo, version }

    const shown = showInPortal(application, federal, zone)

    const answer = reply(asked, orderAsked(orderId), vault)
    const number = putOrder(act.region, orderId, shown.id)
    return commit(act, answer, [PortalOrderAsked.fact(shown)], Applications.save(shown), number)
  },
}

/**
 * The application of that child, if the very applicant filed it: who knows a birth certificate alone learns nothing.
 * @throws Problem `not-found`
 */
async function filedElsewhere({ request, act: { region } }: Asked<'ApplicationOrderInfoRequest'>) {
  const ref = await personWith(region, 'child', childIdentity(child(request)))
  const latest = ref === undefined ? undefined : await latestApplication(region, ref, 'kindergarten')
  if (ref === undefined || !latest) throw new Problem('not-found')
  const vault = await personVault(region, ref)
  const [application, { applicantDocument: filed }] = await Promise.all([
    applicationSeen(region, latest.id),
    formOf(region, latest.id, vault),
  ])
  const { IdentityDocName, IdentityDocSeries, IdentityDocNumber } = request.PersonIdentityDocInfo
  const named = { code: IdentityDocName.code, series: IdentityDocSeries, number: IdentityDocNumber }
  if (documentText({ ...filed, code: filed.type.code }) !== documentText(named)) throw new Problem('not-found')
  return { application, vault }
}

/**
 * The portal has answered an order of ours: nothing is said back but that it was taken. Which code means that all is well is not
 * published: an order with a number was made whatever its code, of an update the region's data say it.
 */
export async function orderAnswered(
  act: Act,
  client: string,
  envelope: Envelope,
  said: OrderResponse,
): Promise<Outcome> {
  const taken = { xml: acknowledgement(act.cause) }
  const refused = async (application: Application | undefined, reason: string): Promise<Outcome> => {
    const about = await answeredMessage(act.region, client, envelope)
    const sent = about ?? (application && (await lastOrder(application, client)))
    const orderId = sent?.orderId ?? application?.federal?.orderId
    const kept = await commit(act, taken, [])
    if (act.trial) return { kept }
    return { kept, refused: new OrderRefused({ reason, orderId, sending: sent?.number }) }
  }
  const { CreateOrderResponse: made, UpdateOrderResponse: updated } = said
  if (updated) {
    const { updateTaken = ['0'] } = (await regionData(act.region)).adapters
    if (updateTaken.includes(updated.code)) return { kept: await commit(act, taken, []) }
    return refused(undefined, `Госуслуги не приняли изменение заказа (код ${updated.code.slice(0, 20)})`)
  }
  const id = await applicationOf(act.region, made.orderId_InfoRequest)
  const application = id === undefined ? undefined : await Applications.find({ region: act.region, id })
  const shown = application && orderMade(application, made.orderId ?? '')
  if (shown && made.orderId !== undefined) {
    const number = putOrder(act.region, made.orderId, shown.id)
    return { kept: await commit(act, taken, [PortalOrderMade.fact(shown)], Applications.save(shown), number) }
  }
  const { order } = application?.federal ?? {}
  if (!order || order.number !== undefined) return { kept: await commit(act, taken, []) }
  return refused(application, `Госуслуги не создали заказ в личном кабинете (код ${made.code.slice(0, 20)})`)
}
