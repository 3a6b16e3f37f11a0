import { ApplicationSubmitted, ApplicationWithdrawn } from '../../contracts/admission.ts'
import { civilDate } from '../../domain/calendar.ts'
import { federalId, filedThere, submit, withdraw } from '../../domain/filing.ts'
import { itsMunicipality, routedHere } from '../../domain/region.ts'
import { formOf } from '../../federal/application-form.ts'
import { applicationShown, cancelled, changesAccepted, registered, wrongPart } from '../../federal/replies.ts'
import { instantOf } from '../../federal/simple.ts'
import { Applications, formOf as formFiled } from '../../table/applications.ts'
import { applicationOf } from '../../table/federal/federal-orders.ts'
import { lookForFiles } from '../../table/federal/late-files.ts'
import { askedFor, endOfFiling, firstFiling, revision } from '../../table/filing.ts'
import { applicationToChange } from '../../table/offers.ts'
import { familyOf } from '../../table/people/families.ts'
import { confirmedBefore } from '../../table/people/family-benefits.ts'
import { regionData } from '../../table/regions.ts'
import { commit } from '../../table/store/facts.ts'
import { type Conversations, known, reply } from './conversation.ts'

/** Requests by which a family files, reads, changes and takes back an application. */
export const filing: Pick<Conversations, 'ApplicationRequest' | 'GetApplicationRequest' | 'cancelRequest'> = {
  async ApplicationRequest(asked) {
    const { request, orderId, envelope, oktmo, client, version, act } = asked
    const region = routedHere(await regionData(act.region), oktmo)
    const said = request.FilingDate === undefined ? undefined : instantOf(request.FilingDate, region.zone)
    // Nobody files in the future: a clock that is ahead counts as ours.
    const filedOn = said !== undefined && said < act.now ? said : undefined
    const form = formOf(request)
    if (civilDate(filedOn ?? act.now, region.zone) < form.child.birthDate) {
      const unborn = civilDate(act.now, region.zone) < form.child.birthDate
      const part = unborn ? 'ChildInfo/ChildBirthDate' : 'FilingDate'
      return commit(act, reply(asked, wrongPart(orderId, `ApplicationRequest/${part}`)), [])
    }
    const wanted = await askedFor(act, form, filedOn ?? act.now)
    const id = (await applicationOf(act.region, orderId)) ?? federalId(orderId)
    const looks = lookForFiles(act, id, form, region.zone)
    if (await Applications.find({ region: act.region, id })) {
      const before = await applicationToChange(act.region, id)
      const { vault, facts, writes } = await revision(act, before, form, wanted)
      return commit(act, reply(asked, changesAccepted(orderId), vault), facts, ...writes, ...looks)
    }
    const { child, guardian, writes } = await familyOf(act, form)
    const order = { client, orderId, servicesType: request.ServicesType, oktmo, replyTo: envelope.replyTo, version }

    const seen = await confirmedBefore(act, form, child.ref, guardian.ref)

    const submitted = submit(filedThere(act, order, filedOn, child.ref, guardian.ref), wanted, seen)

    const { zone } = itsMunicipality(region, submitted.municipality)
    const saved = [...(await firstFiling(act, submitted, child, form)), ...writes, ...looks]
    const answer = reply(asked, registered(orderId, civilDate(submitted.filedAt, zone)), child)
    return commit(act, answer, [ApplicationSubmitted.fact(submitted)], ...saved)
  },

  async GetApplicationRequest(asked) {
    const { orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    const form = await formFiled(act.region, application.id, vault)
    return commit(act, reply(asked, applicationShown(orderId, form), vault), [])
  },

  async cancelRequest(asked) {
    const { orderId, act } = asked
    const { application, vault } = await known(act.region, orderId)
    const withdrawn = withdraw(await applicationToChange(act.region, application.id), act.now)
    const answer = reply(asked, cancelled(orderId), vault)
    return commit(act, answer, [ApplicationWithdrawn.fact(withdrawn)], ...(await endOfFiling(withdrawn)))
  },
}
