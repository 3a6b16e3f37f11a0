import type { Forecast, ShownMunicipality } from '../domain/queue/forecast-shown.ts'
import { Card, Cards } from './card.tsx'
import { capital, counted, number } from './counted.ts'
import { dateInWords } from './dates.ts'
import { verdictOf } from './forecast-words.ts'
import { Heading } from './heading.tsx'
import { Details } from './inset.tsx'
import { type Column, Table } from './table.tsx'

type Year = ShownMunicipality['years'][number]
type Need = Year['all']

const between = ({ low, high }: Need) => `${number(low)}–${number(high)}`
const ageInWords = (age: number) => counted(age, 'год', 'года', 'лет')

type Line = Need & { title: string }
const columnsFor = (what: string): Column<Line>[] => [
  { id: 'title', title: what, heads: true, cell: ({ title }) => title },
  { id: 'need', title: 'Нужно мест', numeric: true, cell: ({ need }) => number(need) },
  { id: 'between', title: '8 из 10: от и до', numeric: true, cell: between },
  { id: 'places', title: 'Мест будет', numeric: true, cell: ({ places }) => number(places) },
  { id: 'verdict', title: 'Итог', cell: verdictOf },
]

/** Every municipality in a tile, by its number on the picture: the nearest year, and the first year in which places may run out. */
export const ForecastTiles = ({
  municipalities,
  href,
}: Pick<Forecast, 'municipalities'> & { href: (code: string) => string }) => (
  <Cards>
    {municipalities.map(({ code, title, years }, at) => {
      const [next] = years
      const short = years.find(({ all }) => all.high > all.places)
      return (
        <Card
          key={code}
          title={municipalities.length > 1 ? `${at + 1}. ${capital(title)}` : capital(title)}
          level={2}
          href={href(code)}
        >
          {next && (
            <p>
              {`${next.year} год: нужно ${number(next.all.need)} (${between(next.all)}), будет ${number(next.all.places)}, ${verdictOf(next.all)}.`}
            </p>
          )}
          <p class="soft">
            {short ? `Впервые может не хватить в ${short.year} году.` : `До ${years.at(-1)?.year} года мест хватит.`}
          </p>
        </Card>
      )
    })}
  </Cards>
)

/** One municipality: years, ages inside each of them, what opens and closes. */
export function ForecastOf({ code, title, known, years, plans }: ShownMunicipality) {
  const last = known.at(-1)
  return (
    <section id={`f${code}`} class="stack stack--close" aria-labelledby={`h${code}`}>
      <Heading level={2} id={`h${code}`}>
        {capital(title)}
      </Heading>
      {last && (
        <p class="soft">{`В ${last.year} году места нужны ${counted(last.need, 'ребёнку', 'детям', 'детям')}: ходят в детский сад или ждут, и желаемый день наступил.`}</p>
      )}
      <Table
        caption="По годам, на 1 сентября"
        columns={columnsFor('Год')}
        rows={years.map(({ year, all }) => ({ title: String(year), ...all }))}
        rowId={(line) => line.title}
        empty=""
      />
      {years.map(({ year, ages }) => (
        <Details key={year} title={`${year} год по возрасту: ${title}`} wide>
          <Table
            caption={`${title}, ${year} год`}
            columns={columnsFor('Возраст')}
            rows={ages.map((it) => ({ ...it, title: ageInWords(it.age) }))}
            rowId={(line) => line.title}
            empty=""
          />
        </Details>
      ))}
      {plans.length > 0 && (
        <>
          <Heading level={3} size="s">
            Что откроется и закроется
          </Heading>
          <ul class="list">
            {plans.map((it) => (
              <li key={`${it.on} ${it.title}`}>
                {`${dateInWords(it.on)}: ${it.title}, ${it.kind === 'opens' ? 'откроется' : 'закроется'}${it.places === undefined ? '' : ` мест: ${number(it.places)}`}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type Tried = Forecast['test'][number]
const one = (value: number) => value.toFixed(1).replace('.', ',')
const tried: Column<Tried>[] = [
  {
    id: 'ahead',
    title: 'Прогноз',
    heads: true,
    cell: ({ ahead }) => `На ${counted(ahead, 'год', 'года', 'лет')} вперёд`,
  },
  { id: 'trials', title: 'Проверено чисел', numeric: true, cell: ({ trials }) => number(trials) },
  { id: 'error', title: 'Ошибка прогноза, детей', numeric: true, cell: ({ error }) => one(error) },
  { id: 'guess', title: 'Ошибка догадки «как в прошлом году»', numeric: true, cell: ({ guess }) => one(guess) },
  {
    id: 'within',
    title: 'Попало между «от» и «до»',
    numeric: true,
    cell: ({ within }) => `${Math.round(within * 100)} %`,
  },
]

/** How it is computed, and how wrong it was when it was tried on the past. */
export const ForecastMethod = ({ test }: Pick<Forecast, 'test'>) => (
  <section class="stack stack--close" aria-labelledby="method">
    <Heading level={2} size="m" id="method">
      Как это посчитано и насколько ошибается
    </Heading>
    <div class="prose measure">
      <p>
        Складываются три простых расчёта: дети каждого возраста через год станут на год старше; места нужны такой-то
        доле родившихся; каждый возраст продолжается как шёл. Если доля росла или падала, это продолжится, но с каждым
        годом слабее. Какой расчёт сколько весит, решает проверка на прошлом: чем меньше он ошибался в этом регионе, тем
        больше.
      </p>
      <p>
        Метод проверен на прошлом: прогноз строился по тому, что было известно тогда, и сравнивался с тем, что вышло.
        «От» и «до» взяты из этих ошибок так, чтобы между ними оказывалось 8 чисел из 10; «попало» посчитано по чужим
        муниципалитетам, не по своему.
      </p>
    </div>
    <Table
      caption="Проверка на прошлых годах"
      columns={tried}
      rows={test}
      rowId={({ ahead }) => String(ahead)}
      empty=""
    />
  </section>
)
