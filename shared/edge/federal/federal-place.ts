import { OfferAccepted, OfferDeclined } from '../../contracts/enrollment.ts'
import { type Application, holdsPlace } from '../../domain/application.ts'
import { childIdentity } from '../../domain/form.ts'
import { consent, decline } from '../../domain/offer.ts'
import { itsMunicipality } from '../../domain/region.ts'
import { child, withAdmission } from '../../federal/application-form.ts'
import { refusals } from '../../federal/refusals.ts'
import { admissionShown, consentTaken, refusedBy, rejectionAccepted, wrongPart } from '../../federal/replies.ts'
import { Applications, formOf, putForm } from '../../table/applications.ts'
import { checked } from '../../table/filing.ts'
import { Organisations } from '../../table/organisations.ts'
import { regionData } from '../../table/regions.ts'
import { freePlace } from '../../table/runs/seats.ts'
import { commit } from '../../table/store/facts.ts'
import { type Asked, type Conversations, known, reply } from './conversation.ts'

/** Requests about the place that a направление gives. */
export const place: Pick<
  Conversations,
  'ApplicationAdmissionRequest' | 'GetApplicationAdmissionRequest' | 'ApplicationRejectionRequest'
> = {
  /** The family agrees; what it tells with that brings the form up to date. */
  async ApplicationAdmissionRequest(asked) {
    const { request, orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    if (!isOffered(application)) return refuse(asked, refusals.admissionWithoutReferral)
    const municipality = itsMunicipality(await regionData(act.region), application.municipality)
    const form = await formOf(act.region, application.id, vault)
    const path = childIdentity(child(request)) !== childIdentity(form.child) ? 'ChildInfo' : 'EduOrganizationCode'
    if (path === 'ChildInfo' || request.EduOrganizationCode !== application.offer.organisation)
      return commit(act, reply(asked, wrongPart(orderId, `ApplicationAdmissionRequest/${path}`)), [])

    const consented = consent(application, municipality, act.now)

    const brought = putForm(act, application.id, vault, checked(withAdmission(form, request)))
    const answer = reply(asked, consentTaken(orderId, municipality.authority), vault)
    return commit(act, answer, [OfferAccepted.fact(consented)], Applications.save(consented), brought)
  },

  async GetApplicationAdmissionRequest(asked) {
    const { orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    if (!isOffered(application)) return refuse(asked, refusals.admissionWithoutReferral)
    const form = await formOf(act.region, application.id, vault)
    const organisation = await Organisations.get({ region: act.region, id: application.offer.organisation })
    return commit(act, reply(asked, admissionShown(orderId, form, organisation), vault), [])
  },

  async ApplicationRejectionRequest(asked) {
    const { orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    if (!holdsPlace(application) || application.status === 'enrolled')
      return refuse(asked, refusals.rejectionWithoutReferral)

    const declined = decline(application, act.now)

    const seat = await freePlace({ region: act.region, ...declined.offer })
    const answer = reply(asked, rejectionAccepted(orderId), vault)
    return commit(act, answer, [OfferDeclined.fact(declined)], Applications.save(declined), seat)
  },
}

const isOffered = (it: Application) => it.status === 'offered'

const refuse = (asked: Asked, refusal: { code: 150 | 180; text: () => string }) =>
  commit(asked.act, reply(asked, refusedBy(asked.orderId, refusal)), [])
