import { CaseFiled } from '../../shared/contracts/cases.ts'
import { fileCase } from '../../shared/contracts/services.ts'
import { fileCase as file } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { checkAge, fitting, officeOf, placeFor } from '../../shared/table/case-filing.ts'
import { Cases, claimCase, forgetDraft, putAnswers } from '../../shared/table/cases.ts'
import { childCard } from '../../shared/table/people/people.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { turnToFile } from '../../shared/table/tickets.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(fileCase, async ({ params, body, caller, act, permit }) => {
  const { region, now } = act
  const { child, answers } = body
  permit({ child })
  const service = await serviceOf(region, params.service)
  if (!service.applicants.some((who) => who === caller.role)) throw new Problem('not-permitted')
  const [vault, place, { birthDate }] = await Promise.all([
    personVault(region, child),
    placeFor(act, service, child, body.organisation),
    childCard(region, child),
  ])
  const { organisation, municipality } = fitting(service, place, body.organisation)
  const office = await officeOf(region, municipality)
  checkAge(service, birthDate, now, office.zone, answers)
  await turnToFile(act, municipality)

  const asked = { organisation, municipality, child, applicant: caller.ref, answers, channel: 'portal' as const }
  const filed = file(act, service, asked, office)

  const saved = [
    Cases.save(filed),
    await claimCase(service, filed, office.zone),
    putAnswers(act, filed.id, vault, answers),
  ]
  const { id, number, filedAt } = filed
  const gone = forgetDraft(region, caller.ref, service.code)
  return commit(act, { id, number, filedAt }, [CaseFiled.fact(filed)], ...saved, gone)
})
