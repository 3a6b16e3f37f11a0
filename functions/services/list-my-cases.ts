import { listMyCases } from '../../shared/contracts/cases.ts'
import { appliesFor } from '../../shared/domain/access/policy.ts'
import { http } from '../../shared/edge/http.ts'
import { casesShown } from '../../shared/table/case-view.ts'
import { Cases, casesOfChild } from '../../shared/table/cases.ts'
import { servicesOf } from '../../shared/table/services.ts'

export const handler = http(listMyCases, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const entrusted = (caller.entrusted ?? []).map(({ child }) => child).filter((child) => appliesFor(caller, child))
  const listed = (children: readonly string[]) =>
    Promise.all(children.map((child) => casesOfChild(act.region, child))).then((all) => all.flat())
  const [own, ofOthers] = await Promise.all([listed(caller.children), listed(entrusted)])
  const filed = await Promise.all(ofOthers.map(({ id }) => Cases.get({ region: act.region, id })))
  const cases = [...own, ...filed.filter(({ applicant }) => applicant === caller.ref)]
  for (const { child } of cases) permit({ person: caller.ref, child })
  const items = await casesShown(act, await servicesOf(act.region), cases)
  return { items: items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1)) }
})
