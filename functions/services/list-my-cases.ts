import { listMyCases } from '../../shared/contracts/cases.ts'
import { appliesFor } from '../../shared/domain/policy.ts'
import { http } from '../../shared/edge/http.ts'
import { casesShown } from '../../shared/table/case-view.ts'
import { casesOfChild } from '../../shared/table/cases.ts'
import { servicesOf } from '../../shared/table/services.ts'

export const handler = http(listMyCases, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const entrusted = (caller.entrusted ?? []).map(({ child }) => child).filter((child) => appliesFor(caller, child))
  const found = await Promise.all([...caller.children, ...entrusted].map((child) => casesOfChild(act.region, child)))
  const cases = found.flat()
  for (const { child } of cases) permit({ person: caller.ref, child })
  const items = await casesShown(act, await servicesOf(act.region), cases)
  return { items: items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1)) }
})
