import { showCase } from '../../shared/contracts/cases.ts'
import { concerning, concerns, stepsFor } from '../../shared/domain/case.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { addressIn, stateOf } from '../../shared/domain/service.ts'
import { http } from '../../shared/edge/http.ts'
import { casesShown, historyOf } from '../../shared/table/case-view.ts'
import { answersOf, Cases } from '../../shared/table/cases.ts'
import { provedIn } from '../../shared/table/people/family-benefits.ts'
import { serviceOf } from '../../shared/table/services.ts'
import { proposalFor } from '../../shared/table/territories.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(showCase, async ({ params: { id }, caller, act, permit }) => {
  const { region } = act
  const it = await Cases.get({ region, id })
  permit(concerning(it))
  const [service, vault] = await Promise.all([serviceOf(region, it.service), personVault(region, it.child)])
  if (!concerns(service, caller.role)) throw new Problem('not-found')
  const [[shown], answers, told] = await Promise.all([
    casesShown(act, [service], [it]),
    answersOf(region, id, vault),
    historyOf(it, service, vault),
  ])
  if (!shown) throw new Error(`${id} could not be shown`)
  const ground = service.steps.flatMap(({ grounds = [] }) => grounds).find(({ code }) => code === it.ground)
  const changeable = stateOf(service, it.state)?.changeable === true
  const benefits = (await provedIn(act, service, it, answers)).map(({ benefit }) => benefit)
  const looks = caller.role !== 'parent' && caller.role !== 'pupil'
  const address = looks ? addressIn(service, answers) : undefined
  const { municipality } = it
  const assigned = address === undefined ? undefined : await proposalFor(act, { municipality, kind: 'school', address })
  const steps = stepsFor(service, it, caller.role)
  return { ...shown, answers, ground, ...told, benefits, changeable, steps, ...(assigned && { assigned }) }
})
