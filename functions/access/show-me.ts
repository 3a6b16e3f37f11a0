import { showMe } from '../../shared/contracts/access.ts'
import { fullName, shortName } from '../../shared/domain/person.ts'
import { currentEnrolment } from '../../shared/domain/pupil.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { organisation, titledGroup, titledOrganisation } from '../../shared/table/organisations.ts'
import { adultCard, childCard } from '../../shared/table/people.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showMe, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  for (const child of caller.children) permit({ person: caller.ref, child })
  const region = await regionData(act.region)
  const children = await Promise.all(caller.children.map((ref) => childOf(act.region, ref)))

  return {
    ref: caller.ref,
    role: caller.role,
    name: caller.role === 'federal' ? caller.ref : fullName(await adultCard(act.region, caller.ref)),
    region: { code: region.code, title: region.title, zone: region.zone },
    organisation: caller.organisation === undefined ? undefined : await organisation(act.region, caller.organisation),
    municipality: municipalityOf(region, caller.municipality),
    children,
  }
})

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
