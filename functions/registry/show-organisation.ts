import { showOrganisation } from '../../shared/contracts/registry.ts'
import { groupShown, inOrder, organisationShown } from '../../shared/domain/organisation.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { http } from '../../shared/edge/http.ts'
import { groupsOf, Organisations } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'
import { withPlaces } from '../../shared/table/runs/seats.ts'

export const handler = http(showOrganisation, async ({ params: { organisation: id }, act: { region }, permit }) => {
  permit({})
  const data = await regionData(region)
  const organisation = await Organisations.get({ region, id }, { fresh: false })
  const groups = await withPlaces(inOrder(await groupsOf(region, id)))

  return {
    ...organisationShown(organisation),
    municipality: itsMunicipality(data, organisation.municipality),
    groups: groups.map((group) => groupShown(group, data)),
  }
})
