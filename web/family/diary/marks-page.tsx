import { showMarks } from '../../../shared/contracts/journal.ts'
import { civilDate, russianDate } from '../../../shared/domain/calendar.ts'
import { number } from '../../../shared/ui/counted.ts'
import { rangeInWords } from '../../../shared/ui/dates.ts'
import { Details } from '../../../shared/ui/inset.tsx'
import { Mark } from '../../../shared/ui/mark.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { type Column, Table } from '../../../shared/ui/table.tsx'
import { Tabs } from '../../../shared/ui/tabs.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { useSeen } from '../../use-seen.ts'
import { ChildPage } from './child-page.tsx'
import { Corrections } from './corrections.tsx'
import { halfAsked, halvesOf } from './week.ts'
import { BASE, type SubjectMarks, words } from './words.ts'

/** All marks of a child in half a school year, by subject, with how each average is made. */
export function MarksPage({ params: { child } }: { params: { child: string } }) {
  const { query } = useStore(usePortal().router.place)
  const half = query.get('half')
  return (
    <ChildPage
      child={child}
      title={words.ru.marks}
      crumbs={[{ href: `${BASE}/${child}`, title: words.ru.title }]}
      href={(other) => (half === null ? `${BASE}/${other}/marks` : `${BASE}/${other}/marks?half=${half}`)}
    >
      {() => <Half child={child} base={`${BASE}/${child}`} />}
    </ChildPage>
  )
}

/** The marks of half a year. `base`: the address of the diary they belong to. */
export function Half({ child, base }: { child: string; base: string }) {
  const { now, router } = usePortal()
  const { zone } = useMe().region
  const { query } = useStore(router.place)
  const today = civilDate(new Date(now()).toISOString(), zone)
  const half = halfAsked(query.get('half'), today)
  const marks = useSeen(showMarks, { params: { child }, query: { from: half.from, to: half.to } })
  return (
    <div class="stack">
      <Tabs
        label="Полугодия"
        items={halvesOf(today).map(({ id, title }) => ({
          href: `${base}/marks?half=${id}`,
          title,
          current: id === half.id,
        }))}
      />
      <Loaded of={marks} lines={10}>
        {({ subjects }) =>
          subjects.length === 0 ? (
            <State title="Отметок за это полугодие нет">
              <p>Они появятся здесь, как только учитель сохранит урок с отметкой.</p>
            </State>
          ) : (
            <Table
              caption={`За период ${rangeInWords(half.from, half.to)}`}
              columns={columns(zone)}
              rows={subjects}
              rowId={({ subject }) => subject.code}
              empty=""
            />
          )
        }
      </Loaded>
    </div>
  )
}

const columns = (zone: string): Column<SubjectMarks>[] => [
  { id: 'subject', title: 'Предмет', heads: true, cell: ({ subject }) => subject.title },
  { id: 'marks', title: 'Отметки', cell: ({ marks }) => <MarkList marks={marks} zone={zone} /> },
  {
    id: 'average',
    title: 'Средняя',
    numeric: true,
    cell: ({ average }) => (average ? `${number(average.value)} (${number(average.sum)} : ${average.count})` : '—'),
  },
]

function MarkList({ marks, zone }: { marks: SubjectMarks['marks']; zone: string }) {
  const corrected = marks.filter(({ corrections }) => corrections.length > 0)
  return (
    <div>
      <ul class="marks">
        {marks.map(({ lesson, date, mark }) => (
          <li key={lesson}>
            {mark === undefined ? <span class="soft">снята</span> : <Mark value={mark} />}
            <span class="soft small">{russianDate(date).slice(0, 5)}</span>
          </li>
        ))}
      </ul>
      {corrected.length > 0 && (
        <Details title="Исправленные отметки">
          {corrected.map(({ lesson, date, mark, corrections }) => (
            <div key={lesson}>
              <p>{`Урок ${russianDate(date)}`}</p>
              <Corrections corrections={corrections} now={mark} zone={zone} />
            </div>
          ))}
        </Details>
      )}
    </div>
  )
}
