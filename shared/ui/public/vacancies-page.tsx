import { civilDate, civilTime } from '../../domain/calendar.ts'
import type { OrganisationVacancies, Vacancies } from '../../domain/vacancies.ts'
import { ButtonLink } from '../button.tsx'
import { dateInWords } from '../dates.ts'
import { Heading, Hidden, Lead } from '../heading.tsx'
import { Tabs } from '../tabs.tsx'
import { Construction, groupTitle, PlacesTable } from './places.tsx'
import { APPLY, publicPage, publicPaths } from './public-page.tsx'

type Kind = OrganisationVacancies['kind']
type Municipality = Vacancies['municipalities'][number]
type Paths = ReturnType<typeof publicPaths>

const texts = {
  kindergarten: {
    ...{
      tab: 'Детские сады',
      title: 'Свободные места в детских садах',
      head: 'Детский сад',
      group: 'kindergarten-group',
    },
    how: 'Возраст — полных лет на 1 сентября. Место в группе для нескольких возрастов показано у каждого из них.',
  },
  school: {
    ...{ tab: 'Школы', title: 'Свободные места в школах', head: 'Школа', group: 'class' },
    how: 'Место в классе-комплекте показано у каждого из его классов.',
  },
} as const

/** Where there are places in the whole region; `#m<ОКТМО>` leaves one municipality of it, without a script. */
export function vacanciesPage({ region, asOf, zone, municipalities }: Vacancies, kind: Kind): string {
  const paths = publicPaths(region)
  const { title, how } = texts[kind]
  const known = municipalities.map((it) => ({ ...it, organisations: it.organisations.filter(has(kind)) }))
  const having = known.filter(({ organisations }) => organisations.length > 0)
  const tab = (of: Kind, href: string) => ({ href, title: texts[of].tab, current: of === kind })
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
              <ButtonLink href={APPLY}>Подать заявление в детский сад</ButtonLink>
            </div>
          )}
        </div>
        <div class="chosen stack stack--wide">
          {having.map((it) => (
            <OfMunicipality key={it.code} {...it} kind={kind} paths={paths} />
          ))}
        </div>
        <div class="prose">
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

/** Has groups (or classes), or will have: a school may have groups of a kindergarten, too. */
const has = (kind: Kind) => (it: OrganisationVacancies) =>
  it.vacancies.some((vacancy) => vacancy.kind === texts[kind].group) || (it.kind === kind && it.building.length > 0)

function OfMunicipality({ code, title, organisations, kind, paths }: Municipality & { kind: Kind; paths: Paths }) {
  const { tab, head, group } = texts[kind]
  const open = organisations.filter(({ vacancies }) => vacancies.some((it) => it.kind === group))
  const building = organisations.flatMap((it) => it.building.map((unit) => ({ organisation: it, unit })))
  return (
    <section id={`m${code}`} class="chosen__one stack stack--close" aria-labelledby={`h${code}`}>
      <div class="chosen__head">
        <Heading level={2} id={`h${code}`}>
          {title}
        </Heading>
        <a class="chosen__all" href="#places">
          Показать весь регион
        </a>
      </div>
      {open.length > 0 && (
        <PlacesTable
          caption={<Hidden>{`${tab}: ${title}`}</Hidden>}
          kind={kind}
          head={head}
          rows={open.map((it) => ({
            ...{ id: it.id, of: [it] },
            title: <Organisation {...it} kindShown={kind} href={paths.organisation(it.id)} />,
          }))}
        />
      )}
      {building.length > 0 && (
        <div class="stack stack--close">
          <Heading level={3} size="s">
            Строятся
          </Heading>
          <ul class="list">
            {building.map(({ organisation, unit }) => (
              <li key={`${organisation.id} ${unit.address}`}>
                <a href={paths.organisation(organisation.id)}>{organisation.title}</a>. <Construction {...unit} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

type OrganisationProps = OrganisationVacancies & { kindShown: Kind; href: string }

/** Title, address, and the places that are not for everybody. */
const Organisation = ({ title, address, vacancies, kindShown, href }: OrganisationProps) => (
  <>
    <a href={href}>{title}</a>
    <span class="places__under">{address}</span>
    {vacancies
      .filter((it) => it.special && it.kind === texts[kindShown].group)
      .map((it) => (
        <span key={groupTitle(it)} class="places__under">
          {`${groupTitle(it)}: ${it.free} из ${it.capacity}`}
        </span>
      ))}
  </>
)
