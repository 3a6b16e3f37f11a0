import { showMe } from '../../shared/contracts/access.ts'
import { fullName, shortName } from '../../shared/domain/person.ts'
import { municipalityOf } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { organisation } from '../../shared/table/organisations.ts'
import { adultCard, childCard } from '../../shared/table/people.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(showMe, async ({ caller, act, permit }) => {
  permit({ person: caller.ref })
  const region = await regionData(act.region)
  const children = await Promise.all(
    caller.children.map(async (ref) => ({ ref, card: await childCard(act.region, ref) })),
  )

  return {
    ref: caller.ref,
    role: caller.role,
    name: caller.role === 'federal' ? caller.ref : fullName(await adultCard(act.region, caller.ref)),
    region: { code: region.code, title: region.title },
    organisation: caller.organisation === undefined ? undefined : await organisation(act.region, caller.organisation),
    municipality: municipalityOf(region, caller.municipality),
    children: children.map(({ ref, card }) => ({ ref, name: shortName(card), birthDate: card.birthDate })),
  }
})
