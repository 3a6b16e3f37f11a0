import { ApplicationSubmitted, ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import { receiveMessage } from '../../shared/contracts/federal.ts'
import { federalId, filedThere, submit, withdraw } from '../../shared/domain/filing.ts'
import { Problem } from '../../shared/domain/problem.ts'
import { routedHere } from '../../shared/domain/region.ts'
import { message, reply } from '../../shared/edge/message.ts'
import { formOf } from '../../shared/federal/application-form.ts'
import { cancelled, changesAccepted, positionOf, registered } from '../../shared/federal/replies.ts'
import { Applications } from '../../shared/table/applications.ts'
import { commit } from '../../shared/table/facts.ts'
import { familyOf } from '../../shared/table/families.ts'
import { askedFor, endOfFiling, firstFiling, revision } from '../../shared/table/filing.ts'
import { standingOf } from '../../shared/table/queue.ts'
import { regionData } from '../../shared/table/regions.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = message(receiveMessage, {
  async ApplicationRequest({ request, orderId, envelope, oktmo, client, act }) {
    routedHere(await regionData(act.region), oktmo)
    const form = formOf(request)
    const asked = await askedFor(act, form, request.FilingDate ?? act.now)
    const known = await Applications.find({ region: act.region, id: federalId(orderId) })
    if (known) {
      const { vault, facts, writes } = await revision(act, known, form, asked)
      return commit(act, reply(act, changesAccepted(orderId), vault), facts, ...writes)
    }
    const { child, guardian, writes } = await familyOf(act, form)
    const order = { client, orderId, servicesType: request.ServicesType, oktmo, replyTo: envelope.replyTo }

    const submitted = submit(filedThere(act, order, request.FilingDate, child.ref, guardian.ref), asked)

    const saved = [...(await firstFiling(act, submitted, child, form)), ...writes]
    const answer = reply(act, registered(orderId, submitted.filedAt), child)
    return commit(act, answer, [ApplicationSubmitted.fact(submitted)], ...saved)
  },

  async GetApplicationQueueRequest({ orderId, act }) {
    const { application, vault } = await known(act.region, orderId)
    if (application.status !== 'queued') throw new Problem('not-in-queue')
    const standing = await standingOf(application, await regionData(act.region), act.now)
    return commit(act, reply(act, positionOf(orderId, standing), vault), [])
  },

  async cancelRequest({ orderId, act }) {
    const { application, vault } = await known(act.region, orderId)
    const withdrawn = withdraw(application, act.now)
    const answer = reply(act, cancelled(orderId), vault)
    return commit(act, answer, [ApplicationWithdrawn.fact(withdrawn)], ...(await endOfFiling(withdrawn)))
  },
})

/** @throws Problem `not-found`, also when the child was erased: of its application nothing is said any more */
async function known(region: string, orderId: string) {
  const application = await Applications.get({ region, id: federalId(orderId) })
  return { application, vault: await personVault(region, application.child) }
}
