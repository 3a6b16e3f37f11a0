import { ApplicationSubmitted, submitApplication } from '../../shared/contracts/admission.ts'
import { ask, filedHere, receiptFor, submit } from '../../shared/domain/filing.ts'
import { organisationsIn } from '../../shared/domain/form.ts'
import { http } from '../../shared/edge/http.ts'
import { latestApplication, saveWithForm } from '../../shared/table/applications.ts'
import { commit } from '../../shared/table/facts.ts'
import { organisationsAmong } from '../../shared/table/organisations.ts'
import { ownChild } from '../../shared/table/people.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(submitApplication, async ({ body: form, caller, act, permit }) => {
  permit({ person: caller.ref })
  const wished = await organisationsAmong(act.region, organisationsIn(form))
  const asked = ask(form, wished, await regionData(act.region), act.now)
  const { vault, writes } = await ownChild(act, caller, form.child)
  const before = await latestApplication(act.region, vault.ref, 'kindergarten')

  const submitted = submit(filedHere(act, vault.ref, caller.ref), asked)

  const saved = saveWithForm(act, submitted, before, vault, form)
  return commit(act, receiptFor(submitted), [ApplicationSubmitted.fact(submitted)], ...saved, ...writes)
})
