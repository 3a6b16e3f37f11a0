import { placesBy, type Vacancies } from '../../domain/queue/vacancies.ts'
import type { TerritoryAct } from '../../domain/territory/territory.ts'
import { ButtonLink } from '../button.tsx'
import { capital, counted } from '../counted.ts'
import { Heading, Lead } from '../heading.tsx'
import { has, type Kind, kinds, Organisations } from './organisations.tsx'
import { PlacesRow } from './places.tsx'
import { publicPage, publicPaths, SecondTitle } from './public-page.tsx'

type Props = {
  region: Vacancies['region']
  municipality: Vacancies['municipalities'][number]
  acts: readonly TerritoryAct[]
}

/**
 * A municipality: its kindergartens and schools, where there are places, what is being built and when it opens. Like the page of
 * an organisation it says no time: it is written again only when something on it changes, and then within a minute.
 */
export function municipalityPage({ region, municipality, acts }: Props): string {
  const paths = publicPaths(region)
  const { code, title, secondTitle, organisations } = municipality
  const places = [...placesBy('kindergarten', organisations)]
  const shown = (['kindergarten', 'school'] as const).filter((kind) => organisations.some(has(kind)))
  return publicPage({
    title: capital(title),
    description: `${title}: детские сады, школы и свободные места`,
    region,
    crumbs: [
      { href: paths.front, title: 'Главная' },
      { href: paths.vacancies, title: 'Свободные места' },
    ],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>{capital(title)}</Heading>
          <SecondTitle title={secondTitle} language={region.secondLanguage} />
          <Lead>{summary(municipality)}</Lead>
          {acts.length > 0 && (
            <p>
              <a href={paths.territory(code)}>Сад и школа по адресу: за кем закреплён ваш дом</a>
            </p>
          )}
          {places.length > 0 && (
            <section class="stack stack--close" aria-labelledby="now">
              <Heading level={2} size="m" id="now">
                Свободно в детских садах сейчас
              </Heading>
              <PlacesRow of={places.map(([age, found]) => ({ ...found, title: counted(age, 'год', 'года', 'лет') }))} />
              <p class="soft">
                Крупно — сколько мест свободно, мелко — сколько всего. Возраст — полных лет на 1 сентября.
              </p>
              <div class="actions">
                <ButtonLink href={paths.apply}>Подать заявление в детский сад</ButtonLink>
              </div>
            </section>
          )}
        </div>
        {shown.map((kind) => (
          <section key={kind} class="stack stack--close" aria-labelledby={kind}>
            <Heading level={2} id={kind}>
              {kinds[kind].tab}
            </Heading>
            <Organisations {...{ title, kind, paths }} organisations={organisations.filter(has(kind))} />
          </section>
        ))}
        {shown.length === 0 && <p>Детских садов и школ здесь пока нет.</p>}
        <p>
          Те же сведения: <a href={paths.municipalityCsv(code)}>таблица для Excel (CSV)</a>,{' '}
          <a href={paths.municipalityJson(code)}>данные для программ (JSON)</a>
        </p>
      </div>
    ),
  })
}

/** «2 детских сада, 1 школа, строится зданий: 1.» */
export function summary({ organisations }: Pick<Props['municipality'], 'organisations'>): string {
  const working = (kind: Kind) => organisations.filter((it) => it.kind === kind && it.working.length > 0).length
  const building = organisations.flatMap((it) => it.building).length
  const parts = [
    counted(working('kindergarten'), 'детский сад', 'детских сада', 'детских садов'),
    counted(working('school'), 'школа', 'школы', 'школ'),
    ...(building > 0 ? [`строится зданий: ${building}`] : []),
  ]
  return `${parts.join(', ')}.`
}
