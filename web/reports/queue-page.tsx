import type * as z from 'zod/mini'
import { showQueueSummary } from '../../shared/contracts/reports.ts'
import { Bars } from '../../shared/ui/bars.tsx'
import { number } from '../../shared/ui/counted.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { Details } from '../../shared/ui/inset.tsx'
import { State } from '../../shared/ui/states.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { useCall } from '../use-call.ts'
import { AgeTable } from './age-table.tsx'
import { byAge, sum } from './pivot.ts'
import { ageInWords, countedAt, crumbs, REPORTS, words } from './words.ts'

type Summary = z.output<typeof showQueueSummary.response>
type Row = Summary['rows'][number]
type Line = Omit<Row, 'age' | 'municipality'> & { title: string }

/** Who waits for a kindergarten: by municipality and age, and how soon the place is needed. */
export function QueuePage() {
  const summary = useCall(showQueueSummary, {})
  return (
    <Page title={words.ru.queue} words={words} crumbs={crumbs}>
      <Loaded of={summary} lines={8}>
        {(value) => <Waiting summary={value} />}
      </Loaded>
    </Page>
  )
}

const together = (title: string, rows: readonly Row[]): Line => ({
  title,
  waiting: sum(rows.map((it) => it.waiting)),
  actual: sum(rows.map((it) => it.actual)),
  deferred: sum(rows.map((it) => it.deferred)),
  privileged: sum(rows.map((it) => it.privileged)),
})

const numbers = [
  ['waiting', 'Ждут места'],
  ['actual', 'Место нужно сейчас'],
  ['deferred', 'Место нужно позже'],
  ['privileged', 'С подтверждённой льготой'],
] as const

function columnsFor(what: string): Column<Line>[] {
  const counts = numbers.map(
    ([id, title]): Column<Line> => ({ id, title, numeric: true, cell: (line) => number(line[id]) }),
  )
  return [{ id: 'title', title: what, heads: true, cell: ({ title }) => title }, ...counts]
}

function Waiting({ summary }: { summary: Summary }) {
  const { rows, waiting } = summary
  if (rows.length === 0)
    return (
      <State title="В очереди никого нет">
        <p>Когда семьи подадут заявления в детские сады, числа появятся здесь.</p>
      </State>
    )
  const all = together('Всего', rows)
  const ages = [...Map.groupBy(rows, ({ age }) => age)].toSorted(([a], [b]) => a - b)
  const places = [...Map.groupBy(rows, ({ municipality }) => municipality.title)]
  return (
    <div class="stack stack--wide">
      <Figures
        items={[
          { title: 'ждут места', value: number(waiting) },
          { title: 'место нужно сейчас', value: number(all.actual), note: 'актуальный спрос' },
          { title: 'место нужно позже', value: number(all.deferred), note: 'отложенный спрос' },
          { title: 'с подтверждённой льготой', value: number(all.privileged) },
        ]}
      />
      <p class="soft">
        {countedAt(summary)} <a href={REPORTS}>Те же числа файлами</a>
      </p>
      <Bars
        title="Сколько детей каждого возраста ждут места"
        parts={['нужно сейчас', 'нужно позже']}
        rows={ages.map(([age, some]) => {
          const { actual, deferred } = together('', some)
          return { title: ageInWords(age), values: [actual, deferred] }
        })}
      />
      <Table
        caption="По муниципалитетам"
        columns={columnsFor('Муниципалитет')}
        rows={places.map(([title, some]) => together(title, some))}
        rowId={({ title }) => title}
        total={all}
        empty=""
      />
      <AgeTable
        caption="Ждут места: муниципалитеты и возраст"
        what="Муниципалитет"
        lines={byAge(
          rows,
          ({ municipality: { code, title } }) => ({ id: code, title }),
          (row) => row.waiting,
        )}
        empty=""
      />
      <div class="stack stack--close">
        {places.map(([title, some]) => (
          <Details key={title} title={`По возрасту: ${title}`} wide>
            <Table
              caption={title}
              columns={columnsFor('Возраст')}
              rows={some.map((row) => together(ageInWords(row.age), [row]))}
              rowId={(line) => line.title}
              total={together('Всего', some)}
              empty=""
            />
          </Details>
        ))}
      </div>
    </div>
  )
}
