import { listOrganisations } from '../../shared/contracts/registry.ts'
import { organisationShown } from '../../shared/domain/organisation.ts'
import { http } from '../../shared/edge/http.ts'
import { organisationsByMunicipality } from '../../shared/table/organisations.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = http(listOrganisations, async ({ act: { region }, permit }) => {
  permit({})
  const municipalities = await organisationsByMunicipality(await regionData(region))

  return {
    municipalities: municipalities.map((it) => ({ ...it, organisations: it.organisations.map(organisationShown) })),
  }
})
