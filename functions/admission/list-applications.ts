import { listApplications } from '../../shared/contracts/applications.ts'
import { appliesFor } from '../../shared/domain/access/policy.ts'
import { http } from '../../shared/edge/http.ts'
import { viewOf } from '../../shared/table/application-view.ts'
import { Applications, applicationsOfChildren } from '../../shared/table/applications.ts'
import { applicationSeen } from '../../shared/table/offers.ts'

export const handler = http(listApplications, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const entrusted = (caller.entrusted ?? []).filter(({ scopes }) => scopes.includes('applications'))
  const children = [...caller.children, ...entrusted.map(({ child }) => child)]
  const files = (caller.entrusted ?? []).filter(({ child }) => !children.includes(child) && appliesFor(caller, child))
  const [all, ofOthers] = await Promise.all([
    applicationsOfChildren(act.region, children),
    applicationsOfChildren(
      act.region,
      files.map(({ child }) => child),
    ),
  ])
  const theirs = await Promise.all(ofOthers.map(({ id }) => Applications.get({ region: act.region, id })))
  // Of other children only what the caller filed.
  const found = [...all, ...theirs.filter(({ applicant }) => applicant === caller.ref)]
  for (const { child } of found) permit({ person: caller.ref, child })
  const items = await Promise.all(found.map(async ({ id }) => viewOf(act, await applicationSeen(act.region, id))))
  return { items: items.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1)) }
})
