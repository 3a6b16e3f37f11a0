import { showMe } from '../../shared/contracts/access.ts'
import type { Caller } from '../../shared/domain/access/policy.ts'
import { asksRole, grantsInForce } from '../../shared/domain/access/principal.ts'
import { fullName } from '../../shared/domain/person.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { organisation, placeOfGrant, titledGroup } from '../../shared/table/organisations.ts'
import { childView, entrustedChild } from '../../shared/table/people/child-view.ts'
import { adultCard, childCard } from '../../shared/table/people/people.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showMe, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const seen = [...caller.children, ...(caller.entrusted ?? []).map(({ child }) => child)]
  for (const child of seen) permit({ person: caller.ref, child })
  const [region, principal] = await Promise.all([regionData(act.region), principalOf(act.region, caller.ref)])
  const own = await Promise.all(caller.children.map((ref) => childView(act.region, ref)))
  const given = (principal?.entrusted ?? []).filter(({ until }) => caller.role === 'parent' && until > act.now)
  const entrusted = await Promise.all(given.map((it) => entrustedChild(act.region, it)))
  const grants = principal ? grantsInForce(principal, act.now) : []

  return {
    ref: caller.ref,
    role: caller.role,
    name: await nameOf(caller),
    region: { code: region.code, title: region.title, zone: region.zone },
    organisation: caller.organisation === undefined ? undefined : await organisation(act.region, caller.organisation),
    municipality: municipalityOf(region, caller.municipality),
    group: caller.group === undefined ? undefined : await titledGroup(act.region, caller.group),
    grants: await Promise.all(
      grants.map(async (it) => ({ ...it, where: await placeOfGrant(region, it), current: it.id === caller.grant })),
    ),
    ...(principal !== undefined && asksRole(principal, act.now) && { asks: true }),
    children: [...own, ...entrusted],
  }
})

async function nameOf({ region, ref, role }: Caller): Promise<string> {
  if (role === 'federal') return ref
  return fullName(role === 'pupil' ? await childCard(region, ref) : await adultCard(region, ref))
}
