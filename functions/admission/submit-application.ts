import { ApplicationSubmitted } from '../../shared/contracts/admission.ts'
import { submitApplication } from '../../shared/contracts/filing.ts'
import { filedHere, receiptFor, submit } from '../../shared/domain/filing.ts'
import { http } from '../../shared/edge/http.ts'
import { commit } from '../../shared/table/facts.ts'
import { askedFor, firstFiling } from '../../shared/table/filing.ts'
import { ownChild } from '../../shared/table/people.ts'

export const handler = http(submitApplication, async ({ body: form, caller, act, permit }) => {
  permit({ person: caller.ref })
  const asked = await askedFor(act, form, act.now)
  const { vault, writes } = await ownChild(act, caller, form.child)

  const submitted = submit(filedHere(act, vault.ref, caller.ref), asked)

  const saved = await firstFiling(act, submitted, vault, form)
  return commit(act, receiptFor(submitted), [ApplicationSubmitted.fact(submitted)], ...saved, ...writes)
})
