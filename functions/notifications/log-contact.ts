import { ContactLogged, logContact } from '../../shared/contracts/contacts.ts'
import { offerOf } from '../../shared/domain/application.ts'
import { noted } from '../../shared/domain/notices/contact.ts'
import { http } from '../../shared/edge/http.ts'
import { Applications } from '../../shared/table/applications.ts'
import { applicationToChange } from '../../shared/table/offers.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(logContact, async ({ params: { id }, body, caller, act, permit }) => {
  const application = await applicationToChange(act.region, id, (it) =>
    permit({ municipality: it.municipality, organisations: [offerOf(it)?.organisation] }),
  )
  const office = caller.role === 'clerk' ? 'clerk' : 'specialist'

  const contact = noted({ ...body, contact: act.id(), office }, application.filedAt, act.now)

  const answer = { contact: contact.contact, seq: application.seq + 1 }
  return commit(act, answer, [ContactLogged.fact({ ...application, ...contact })], Applications.save(application))
})
