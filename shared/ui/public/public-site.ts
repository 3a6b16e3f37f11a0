import type { Vacancies } from '../../domain/queue/vacancies.ts'
import { accessibilityPage } from './accessibility-page.tsx'
import { frontPage } from './front-page.tsx'
import { municipalityPage } from './municipality-page.tsx'
import { organisationPage } from './organisation-page.tsx'
import { publicPaths } from './public-page.tsx'
import { streetsPage } from './streets-page.tsx'
import { vacanciesPage } from './vacancies-page.tsx'

/** Every public page of a region by its address. */
export function publicSite(vacancies: Vacancies): Map<string, string> {
  const { region, municipalities } = vacancies
  const paths = publicPaths(region)
  const organisations = municipalities.flatMap(({ organisations: all, ...municipality }) =>
    all.map((organisation) => ({ region, municipality, organisation })),
  )
  return new Map([
    [paths.front, frontPage(vacancies)],
    [paths.vacancies, vacanciesPage(vacancies, 'kindergarten')],
    [paths.schools, vacanciesPage(vacancies, 'school')],
    [paths.streets, streetsPage(vacancies)],
    [paths.accessibility, accessibilityPage(region)],
    ...municipalities.map(
      (it) => [paths.municipality(it.code), municipalityPage({ region, municipality: it })] as const,
    ),
    ...organisations.map((it) => [paths.organisation(it.organisation.id), organisationPage(it)] as const),
  ])
}
