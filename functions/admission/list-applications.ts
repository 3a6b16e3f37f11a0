import { listApplications } from '../../shared/contracts/applications.ts'
import { http } from '../../shared/edge/http.ts'
import { viewOf } from '../../shared/table/application-view.ts'
import { applicationsOfChildren } from '../../shared/table/applications.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(listApplications, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const entrusted = (caller.entrusted ?? []).filter(({ scopes }) => scopes.includes('applications'))
  const children = [...caller.children, ...entrusted.map(({ child }) => child)]
  const found = await applicationsOfChildren(act.region, children)
  for (const { child } of found) permit({ person: caller.ref, child })
  const items = await Promise.all(found.map(async ({ id }) => viewOf(act, await applicationSeen(act.region, id))))
  return { items: items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1)) }
})
