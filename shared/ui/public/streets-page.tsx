import { type OrganisationVacancies, placesBy, type Vacancies } from '../../domain/queue/vacancies.ts'
import { streetsOf } from '../../domain/streets.ts'
import type { TerritoryAct } from '../../domain/territory/territory.ts'
import { capital, counted } from '../counted.ts'
import { Heading, Lead } from '../heading.tsx'
import { SummaryList } from '../summary-list.tsx'
import { publicPage, publicPaths } from './public-page.tsx'

/** Kindergartens by street, with their free places by age: who does not know their names knows the street. */
export function streetsPage({ region, municipalities }: Vacancies, acts: readonly TerritoryAct[] = []): string {
  const paths = publicPaths(region)
  const towns = streetsOf({ municipalities })
  const withActs = municipalities.filter(({ code }) => acts.some(({ municipality }) => municipality === code))
  return publicPage({
    title: 'Детские сады по улицам',
    description: `Какие детские сады на вашей улице и есть ли в них места: ${region.title}`,
    region,
    crumbs: [
      { href: paths.front, title: 'Главная' },
      { href: paths.vacancies, title: 'Свободные места' },
    ],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Детские сады по улицам</Heading>
          <Lead>Найдите свою улицу или соседнюю. В саду из нескольких зданий указано каждое.</Lead>
          {withActs.length > 0 && (
            <p>
              За каким садом и школой закреплён дом:{' '}
              {withActs.map(({ code, title }, at) => (
                <span key={code}>
                  {at > 0 && ', '}
                  <a href={paths.territory(code)}>{title}</a>
                </span>
              ))}
            </p>
          )}
          <nav aria-label="Населённые пункты">
            <ul class="list">
              {towns.map(({ name }, at) => (
                <li key={name}>
                  <a href={`#t${at}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {towns.map(({ name, streets }, at) => (
          <section key={name} class="stack stack--close" aria-labelledby={`t${at}`}>
            <Heading level={2} size="m" id={`t${at}`}>
              {/^\S+\./.test(name) ? name : capital(name)}
            </Heading>
            <SummaryList
              rows={streets.map((street) => ({
                key: street.name || 'Без улицы',
                value: (
                  <ul class="plain-list">
                    {street.organisations.map((it) => (
                      <li key={it.id}>
                        <a href={paths.organisation(it.id)}>{it.title}</a> <span class="soft">{freeIn(it)}</span>
                      </li>
                    ))}
                  </ul>
                ),
              }))}
            />
          </section>
        ))}
      </div>
    ),
  })
}

function freeIn(organisation: OrganisationVacancies): string {
  if (organisation.working.length === 0) return 'строится'
  const free = [...placesBy('kindergarten', [organisation])].filter(([, places]) => places.free > 0)
  const ages = free.map(([age, places]) => `${counted(age, 'год', 'года', 'лет')}\u00a0—\u00a0${places.free}`)
  return ages.length === 0 ? 'свободных мест нет' : `свободно: ${ages.join(', ')}`
}
