import { CaseFiled } from '../../shared/contracts/cases.ts'
import { fileCaseFor } from '../../shared/contracts/services.ts'
import { fileCase } from '../../shared/domain/case.ts'
import { http } from '../../shared/edge/http.ts'
import { checkAge, fitting, officeOf, placeFor } from '../../shared/table/case-filing.ts'
import { Cases, claimCase, putAnswers } from '../../shared/table/cases.ts'
import { familyAtCounter } from '../../shared/table/people/families.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** At a counter: who applies is known by the identity document, the child by the birth document. */
export const handler = http(fileCaseFor, async ({ params, body, act, permit }) => {
  const { region, now } = act
  const service = await serviceOf(region, params.service)
  const { child, guardian, writes } = await familyAtCounter(act, body.applicant, body.identity)
  const place = await placeFor(act, service, child.ref, body.organisation)
  permit({ organisations: [place?.organisation], municipality: place?.municipality })
  const { organisation, municipality } = fitting(service, place, body.organisation)
  const office = await officeOf(region, municipality)
  checkAge(service, body.identity.birthDate, now, office.zone, body.answers)

  const { answers, channel, filedOn } = body
  const asked = { organisation, municipality, child: child.ref, applicant: guardian.ref, answers, channel, filedOn }
  const filed = fileCase(act, service, asked, office)

  const saved = [
    Cases.save(filed),
    await claimCase(service, filed, office.zone),
    putAnswers(act, filed.id, child, answers),
  ]
  const { id, number, filedAt } = filed
  return commit(act, { id, number, filedAt }, [CaseFiled.fact(filed)], ...saved, ...writes)
})
