import { CaseFiled } from '../../shared/contracts/cases.ts'
import { fileCase } from '../../shared/contracts/services.ts'
import { fileCase as file } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { addressee, checkAge, officeOf } from '../../shared/table/case-filing.ts'
import { Cases, claimCase, forgetDraft, putAnswers } from '../../shared/table/cases.ts'
import { commit } from '../../shared/table/facts.ts'
import { childCard, ownChild } from '../../shared/table/people.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { personVault } from '../../shared/vault/person.ts'

/** A child that the region knows is named by its ref; one that it does not is brought by its guardian. */
export const handler = http(fileCase, async ({ params, body, caller, act, permit }) => {
  const { region, now } = act
  const service = await serviceOf(region, params.service)
  permit(body.child ? { child: body.child } : { person: caller.ref })
  if (!service.applicants.some((who) => who === caller.role)) throw new Problem('not-permitted')
  const { vault, writes } = body.child
    ? { vault: await personVault(region, body.child), writes: [] }
    : await ownChild(act, caller, needed(body.identity))
  const to = await addressee(act, service, vault.ref, body.organisation)
  const office = await officeOf(region, to.municipality)
  const { birthDate } = body.child ? await childCard(region, body.child) : needed(body.identity)
  checkAge(service, birthDate, now, office.zone, body.answers)

  const asked = { ...to, child: vault.ref, applicant: caller.ref, answers: body.answers, channel: 'portal' as const }
  const filed = file(act, service, asked, office)

  const saved = [Cases.save(filed), await claimCase(service, filed), putAnswers(act, filed.id, vault, body.answers)]
  const { id, number, filedAt } = filed
  const gone = forgetDraft(region, caller.ref, service.code)
  return commit(act, { id, number, filedAt }, [CaseFiled.fact(filed)], ...saved, ...writes, gone)
})

/** @throws Problem `invalid-request` when neither a known child nor an identity was sent */
function needed<T>(identity: T | undefined): T {
  if (identity !== undefined) return identity
  const errors = [{ pointer: '/child', ru: 'Выберите ребёнка', en: 'Choose a child' }]
  throw new Problem('invalid-request', {}, { errors })
}
