import type { Vacancies } from '../../domain/queue/vacancies.ts'
import type { TerritoryAct, TerritoryLine } from '../../domain/territory/territory.ts'
import { Heading, Lead } from '../heading.tsx'
import { SummaryList } from '../summary-list.tsx'
import { publicPage, publicPaths } from './public-page.tsx'
import { actTitle, housesInWords } from './territory.tsx'

type Props = {
  region: Vacancies['region']
  municipality: Vacancies['municipalities'][number]
  acts: readonly TerritoryAct[]
}

const kinds = {
  kindergarten: { id: 'kindergartens', title: 'Детские сады' },
  school: { id: 'schools', title: 'Школы' },
} as const
const inOrder = new Intl.Collator('ru', { numeric: true })
/** By the name, whatever kind of street it is: «ул. Мира» stands under «М». */
const nameOf = (street: string) => street.replace(/^\S+\.\s*/, '')

/** Which kindergarten and school the houses of a municipality are assigned to, street by street, by its acts. */
export function territoryPage({ region, municipality, acts }: Props): string {
  const paths = publicPaths(region)
  const { code, title, organisations } = municipality
  const titles = new Map(organisations.map((it) => [it.id, it.title]))
  const shown = acts.toSorted((a, b) => a.kind.localeCompare(b.kind))
  return publicPage({
    title: 'Сад и школа по адресу',
    description: `За каким детским садом и школой закреплён дом: ${title}`,
    region,
    crumbs: [
      { href: paths.front, title: 'Главная' },
      { href: paths.vacancies, title: 'Свободные места' },
      { href: paths.municipality(code), title },
    ],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Сад и школа по адресу</Heading>
          <Lead>Найдите свою улицу: рядом с ней сказано, за каким садом и какой школой закреплены её дома.</Lead>
          <p>
            В первый класс с закреплённой территории заявления принимают с 1 апреля по 30 июня. Даёт ли адрес
            преимущество в очереди в детский сад, сказано в <a href={paths.rules}>правилах очереди</a>. Подать заявление
            можно в любой сад и в любую школу.
          </p>
          <nav aria-label="На этой странице">
            <ul class="list">
              {shown.map(({ kind }) => (
                <li key={kind}>
                  <a href={`#${kinds[kind].id}`}>{kinds[kind].title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        {shown.map((act) => (
          <section key={act.kind} class="stack" aria-labelledby={kinds[act.kind].id}>
            <Heading level={2} id={kinds[act.kind].id}>
              {kinds[act.kind].title}
            </Heading>
            <p class="soft">{actTitle(act)}</p>
            {[...Map.groupBy(act.lines, ({ place = '' }) => place)]
              .toSorted(([a], [b]) => inOrder.compare(a, b))
              .map(([place, lines]) => (
                <div key={place} class="stack stack--close">
                  {place !== '' && (
                    <Heading level={3} size="s">
                      {place}
                    </Heading>
                  )}
                  <Streets lines={lines} titles={titles} href={paths.organisation} />
                </div>
              ))}
          </section>
        ))}
        <p>
          Те же сведения: <a href={paths.territoryCsv(code)}>таблица для Excel (CSV)</a>,{' '}
          <a href={paths.territoryJson(code)}>данные для программ (JSON)</a>
        </p>
      </div>
    ),
  })
}

type StreetsProps = {
  lines: readonly TerritoryLine[]
  titles: ReadonlyMap<string, string>
  href: (organisation: string) => string
}

const Streets = ({ lines, titles, href }: StreetsProps) => (
  <SummaryList
    rows={[...Map.groupBy(lines, ({ street = '' }) => street)]
      .toSorted(([a], [b]) => inOrder.compare(nameOf(a), nameOf(b)))
      .map(([street, its]) => ({
        key: street || 'Все улицы',
        value: (
          <ul class="plain-list">
            {its.map((line) => (
              <li key={`${line.organisation} ${line.houses}`}>
                <a href={href(line.organisation)}>{titles.get(line.organisation) ?? line.organisation}</a>{' '}
                <span class="soft">{housesInWords(line)}</span>
              </li>
            ))}
          </ul>
        ),
      }))}
  />
)
