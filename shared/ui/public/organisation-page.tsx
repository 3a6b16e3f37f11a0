import type { OrganisationVacancies, Vacancies } from '../../domain/queue/vacancies.ts'
import type { TerritoryAct } from '../../domain/territory/territory.ts'
import { ButtonLink } from '../button.tsx'
import { Heading } from '../heading.tsx'
import { Inset } from '../inset.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Construction, groupTitle, PlacesRow } from './places.tsx'
import { publicPage, publicPaths } from './public-page.tsx'
import { TerritoryOf } from './territory.tsx'

type Props = {
  region: Vacancies['region']
  municipality: Pick<Vacancies['municipalities'][number], 'code' | 'title'>
  organisation: OrganisationVacancies
  /** Of the municipality. */
  acts: readonly TerritoryAct[]
}

/**
 * A kindergarten or school as everybody sees it. It says no time: it is written again only when something on it changes, and
 * then within a minute.
 */
export function organisationPage({ region, municipality, organisation, acts }: Props): string {
  const paths = publicPaths(region)
  const list = organisation.kind === 'school' ? paths.schools : paths.vacancies
  const { title, address, phone, working, building, vacancies } = organisation
  return publicPage({
    title,
    description: `${title}, ${address}: свободные места`,
    region,
    crumbs: [
      { href: paths.front, title: 'Главная' },
      { href: list, title: 'Свободные места' },
      { href: paths.municipality(municipality.code), title: municipality.title },
    ],
    children: (
      <div class="stack">
        <Heading level={1}>{title}</Heading>
        {building.map((unit) => (
          <Inset key={unit.address}>
            <Construction {...unit} />
          </Inset>
        ))}
        <div class="measure">
          <SummaryList
            rows={[
              { key: 'Адрес', value: address },
              { key: 'Телефон', value: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> },
              ...(working.length > 1
                ? [{ key: 'Здания', value: working.map((it) => `${it.title}: ${it.address}`).join('\n') }]
                : []),
            ]}
          />
        </div>
        {working.length > 0 && <Groups vacancies={vacancies} />}
        <TerritoryOf acts={acts} organisation={organisation.id} all={paths.territory(municipality.code)} />
        {vacancies.some((it) => it.kind === 'kindergarten-group') && (
          <div class="actions">
            <ButtonLink href={paths.apply}>Подать заявление в детский сад</ButtonLink>
          </div>
        )}
      </div>
    ),
  })
}

const Groups = ({ vacancies }: Pick<OrganisationVacancies, 'vacancies'>) => (
  <section class="stack stack--close" aria-labelledby="places">
    <Heading level={2} size="m" id="places">
      Свободные места
    </Heading>
    {vacancies.length > 0 ? (
      <PlacesRow of={vacancies.map((it) => ({ ...it, title: groupTitle(it) }))} />
    ) : (
      <p>Групп и классов пока нет.</p>
    )}
    {vacancies.some(({ kind }) => kind === 'kindergarten-group') && (
      <p class="soft">Крупно — сколько мест свободно, мелко — сколько всего. Возраст — полных лет на 1 сентября.</p>
    )}
  </section>
)
