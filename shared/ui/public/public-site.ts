import type { Vacancies } from '../../domain/queue/vacancies.ts'
import type { TerritoryAct } from '../../domain/territory/territory.ts'
import { accessibilityPage } from './accessibility-page.tsx'
import { frontPage } from './front-page.tsx'
import { municipalityPage } from './municipality-page.tsx'
import { organisationPage } from './organisation-page.tsx'
import { publicPaths } from './public-page.tsx'
import { streetsPage } from './streets-page.tsx'
import { territoryPage } from './territory-page.tsx'
import { vacanciesPage } from './vacancies-page.tsx'

/** Every public page of a region by its address. @param acts in force, by which houses are assigned to kindergartens and schools */
export function publicSite(vacancies: Vacancies, acts: readonly TerritoryAct[] = []): Map<string, string> {
  const { region, municipalities } = vacancies
  const paths = publicPaths(region)
  const byMunicipality = Map.groupBy(acts, ({ municipality }) => municipality)
  const its = (code: string) => byMunicipality.get(code) ?? []
  const organisations = municipalities.flatMap(({ organisations: all, ...municipality }) =>
    all.map((organisation) => ({ region, municipality, organisation, acts: its(municipality.code) })),
  )
  return new Map([
    [paths.front, frontPage(vacancies)],
    [paths.vacancies, vacanciesPage(vacancies, 'kindergarten')],
    [paths.schools, vacanciesPage(vacancies, 'school')],
    [paths.streets, streetsPage(vacancies, acts)],
    [paths.accessibility, accessibilityPage(region)],
    ...municipalities.map(
      (it) =>
        [paths.municipality(it.code), municipalityPage({ region, municipality: it, acts: its(it.code) })] as const,
    ),
    ...municipalities.flatMap((municipality) => {
      const page = { region, municipality, acts: its(municipality.code) }
      return page.acts.length === 0 ? [] : [[paths.territory(municipality.code), territoryPage(page)] as const]
    }),
    ...organisations.map((it) => [paths.organisation(it.organisation.id), organisationPage(it)] as const),
  ])
}
