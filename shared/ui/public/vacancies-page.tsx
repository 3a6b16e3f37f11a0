import { civilDate, civilTime } from '../../domain/calendar.ts'
import type { Vacancies } from '../../domain/queue/vacancies.ts'
import { ButtonLink } from '../button.tsx'
import { capital } from '../counted.ts'
import { dateInWords } from '../dates.ts'
import { Heading, Hidden, Lead } from '../heading.tsx'
import { Tabs } from '../tabs.tsx'
import { has, type Kind, kinds, Organisations, type Paths } from './organisations.tsx'
import { PlacesTable } from './places.tsx'
import { publicPage, publicPaths } from './public-page.tsx'

type Municipality = Vacancies['municipalities'][number]

/** Where there are places in the whole region; `#m<ОКТМО>` leaves one municipality of it, without a script. */
export function vacanciesPage({ region, asOf, zone, municipalities }: Vacancies, kind: Kind): string {
  const paths = publicPaths(region)
  const { title, how } = kinds[kind]
  const known = municipalities.map((it) => ({ ...it, organisations: it.organisations.filter(has(kind)) }))
  const having = known.filter(({ organisations }) => organisations.length > 0)
  const tab = (of: Kind, href: string) => ({ href, title: kinds[of].tab, current: of === kind })
  return publicPage({
    title,
    description: `${title}, сейчас и по каждой организации: ${region.title}`,
    region,
    section: 'vacancies',
    crumbs: [{ href: paths.front, title: 'Главная' }],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>{title}</Heading>
          <Tabs label="Где" items={[tab('kindergarten', paths.vacancies), tab('school', paths.schools)]} />
          <Lead>Крупно — сколько мест свободно, мелко — сколько всего.</Lead>
          <section id="places" class="stack stack--close" aria-label="По муниципалитетам">
            <PlacesTable
              caption="По муниципалитетам"
              kind={kind}
              head="Муниципалитет"
              rows={having.map(({ code, title: municipality, organisations }) => ({
                ...{ id: code, of: organisations, title: <a href={`#m${code}`}>{municipality}</a> },
              }))}
            />
            <p class="soft">{`Выберите муниципалитет, и ниже останется только он. ${how}`}</p>
          </section>
          {kind === 'kindergarten' && (
            <div class="actions">
              <ButtonLink href={paths.apply}>Подать заявление в детский сад</ButtonLink>
            </div>
          )}
        </div>
        <div class="chosen stack stack--wide">
          {having.map((it) => (
            <OfMunicipality key={it.code} {...it} kind={kind} paths={paths} />
          ))}
        </div>
        <div class="prose">
          {kind === 'kindergarten' && (
            <p>
              <a href={paths.streets}>Детские сады по улицам</a>. <a href={paths.queue}>Очередь в детские сады</a> — без
              сведений о детях. <a href={paths.rules}>Как распределяют места</a>.
            </p>
          )}
          <p>
            Данные на{' '}
            <time datetime={asOf}>
              {dateInWords(civilDate(asOf, zone))}, {civilTime(asOf, zone)}
            </time>
            . Обновляются в течение минуты после каждого изменения.
          </p>
          <p>
            Те же сведения: <a href={paths.csv}>таблица для Excel (CSV)</a>,{' '}
            <a href={paths.json}>данные для программ (JSON)</a>
          </p>
        </div>
      </div>
    ),
  })
}

function OfMunicipality({ code, title, organisations, kind, paths }: Municipality & { kind: Kind; paths: Paths }) {
  return (
    <section id={`m${code}`} class="chosen__one stack stack--close" aria-labelledby={`h${code}`}>
      <div class="chosen__head">
        <Heading level={2} id={`h${code}`}>
          {capital(title)}
        </Heading>
        <a class="chosen__all" href="#places">
          Показать весь регион
        </a>
      </div>
      <Organisations {...{ title, kind, organisations, paths }} />
      <p>
        <a href={paths.municipality(code)}>
          Сады и школы вместе<Hidden>{`: ${title}`}</Hidden>
        </a>
      </p>
    </section>
  )
}
