import { bringChild } from '../../shared/contracts/services.ts'
import { http } from '../../shared/edge/http.ts'
import { childToFile } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** A child that is the guardian's already, or entrusted to the caller to file for, stays as it is: the answer names it. */
export const handler = http(bringChild, async ({ body, caller, act, permit }) => {
  permit({ person: caller.ref })
  const { vault, writes } = await childToFile(act, caller, body)
  return commit(act, { child: vault.ref }, [], ...writes)
})
