import { ApplicationSubmitted } from '../../shared/contracts/admission.ts'
import { submitApplicationFor } from '../../shared/contracts/filing.ts'
import { filedFor, receiptFor, submit } from '../../shared/domain/filing.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { askedFor, firstFiling } from '../../shared/table/filing.ts'
import { familyOf } from '../../shared/table/people/families.ts'
import { confirmedBefore } from '../../shared/table/people/family-benefits.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** At a counter: who applies is known by the identity document, the child by the birth document. */
export const handler = http(submitApplicationFor, async ({ params: { municipality }, body, act, permit }) => {
  permit({ municipality })
  const { channel, filedOn, ...form } = body
  const asked = await askedFor(act, form, act.now)
  if (asked.municipality !== municipality) throw new Problem('unknown-organisation', { code: asked.wishes[0] ?? '' })
  const { child, guardian, writes } = await familyOf(act, form)
  const { zone } = itsMunicipality(await regionData(act.region), municipality)

  const seen = await confirmedBefore(act, form, child.ref, guardian.ref)

  const submitted = submit(filedFor(act, { channel, filedOn, zone }, child.ref, guardian.ref), asked, seen)

  const saved = await firstFiling(act, submitted, child, form)
  return commit(act, receiptFor(submitted), [ApplicationSubmitted.fact(submitted)], ...saved, ...writes)
})
