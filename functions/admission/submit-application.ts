import { ApplicationSubmitted } from '../../shared/contracts/admission.ts'
import { submitApplication } from '../../shared/contracts/filing.ts'
import { filedHere, receiptFor, submit } from '../../shared/domain/filing.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { askedFor, firstFiling } from '../../shared/table/filing.ts'
import { consentsGiven } from '../../shared/table/people/consents.ts'
import { confirmedBefore } from '../../shared/table/people/family-benefits.ts'
import { childToFile } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { filedWhenIn, turnToFile } from '../../shared/table/tickets.ts'

export const handler = http(submitApplication, async ({ body: { consents = [], ...form }, caller, act, permit }) => {
  permit({ person: caller.ref })
  const asked = await askedFor(act, form, act.now)
  const filedAt = await turnToFile(act, asked.municipality, await filedWhenIn(act, asked.municipality))
  const { vault, writes, delegated } = await childToFile(act, caller, form.child)
  // A delegate files; what a family agrees to its guardians say.
  if (delegated && consents.length > 0) throw new Problem('consents-of-guardians')
  const seen = await confirmedBefore(act, form, vault.ref, delegated ? undefined : caller.ref)

  const filing = { ...filedHere(act, vault.ref, caller.ref), filedAt, ...(delegated && { delegated }) }
  const submitted = submit(filing, asked, seen)

  const agreed = await consentsGiven(act, { child: vault.ref, guardian: caller.ref }, consents)
  const saved = await firstFiling(act, submitted, vault, form)
  const facts = [ApplicationSubmitted.fact(submitted), ...agreed.facts]
  return commit(act, receiptFor(submitted), facts, ...saved, ...writes, ...agreed.writes)
})
