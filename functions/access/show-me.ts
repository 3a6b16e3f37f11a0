import { showMe } from '../../shared/contracts/access.ts'
import { fullName, shortName } from '../../shared/domain/person.ts'
import type { Caller } from '../../shared/domain/policy.ts'
import { asksRole, type Entrusted, grantsInForce } from '../../shared/domain/principal.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { organisation, placeOfGrant, titledGroup, titledOrganisation } from '../../shared/table/organisations.ts'
import { adultCard, childCard } from '../../shared/table/people.ts'
import { principalOf } from '../../shared/table/principals.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showMe, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const seen = [...caller.children, ...(caller.entrusted ?? []).map(({ child }) => child)]
  for (const child of seen) permit({ person: caller.ref, child })
  const [region, principal] = await Promise.all([regionData(act.region), principalOf(act.region, caller.ref)])
  const own = await Promise.all(caller.children.map((ref) => childOf(act.region, ref)))
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

/** Of a child of others no more than what was entrusted needs. */
async function entrustedChild(region: string, { id, child, scopes, until }: Entrusted) {
  const { ref, name, birthDate, attends } = await childOf(region, child)
  const files = scopes.includes('apply')
  return {
    ...{ ref, name, entrusted: { delegation: id, scopes, until } },
    ...(files && { birthDate }),
    ...((files || scopes.includes('diary')) && { attends }),
  }
}

async function childOf(region: string, ref: string) {
  const [card, pupil] = await Promise.all([childCard(region, ref), Pupils.find({ region, id: ref }, { fresh: false })])
  const now = currentEnrolment(pupil)
  const attends = now && {
    kind: now.kind,
    organisation: await titledOrganisation(region, now.organisation),
    group: await titledGroup(region, now.group),
  }
  return { ref, name: shortName(card), birthDate: card.birthDate, attends }
}
