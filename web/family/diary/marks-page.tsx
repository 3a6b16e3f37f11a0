import { useRef } from 'preact/hooks'
import { showMarks } from '../../../shared/contracts/journal.ts'
import { russianDate } from '../../../shared/domain/calendar.ts'
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
import { periodOf } from './week.ts'
import { BASE, type SubjectMarks, words } from './words.ts'

/** All marks of a child in a quarter, trimester or half of the school year, by subject, with how each average is made. */
export function MarksPage({ params: { child } }: { params: { child: string } }) {
  const { query } = useStore(usePortal().router.place)
  const period = periodOf(query)
  return (
    <ChildPage
      child={child}
      title={words.ru.marks}
      crumbs={[{ href: `${BASE}/${child}`, title: words.ru.title }]}
      href={(other) => marksOf(`${BASE}/${other}`, period)}
    >
      {() => <Term child={child} base={`${BASE}/${child}`} />}
    </ChildPage>
  )
}

const marksOf = (base: string, period: { from: string; to: string } | undefined) =>
  `${base}/marks${period ? `?${new URLSearchParams(period)}` : ''}`

/** The marks of a term. `base`: the address of the diary they belong to. */
export function Term({ child, base }: { child: string; base: string }) {
  const { zone } = useMe().region
  const { query } = useStore(usePortal().router.place)
  const marks = useSeen(showMarks, { params: { child }, query: periodOf(query) ?? {} })
  // The terms stay while the marks of another one are on their way.
  const terms = useRef<{ title: string; from: string; to: string }[]>([])
  const shown = marks.kind === 'ready' ? marks.value.from : periodOf(query)?.from
  if (marks.kind === 'ready') terms.current = marks.value.terms
  return (
    <div class="stack">
      {terms.current.length > 0 && (
        <Tabs
          label="Учебные периоды"
          items={terms.current.map(({ title, from, to }) => ({
            href: marksOf(base, { from, to }),
            title,
            current: from === shown,
          }))}
        />
      )}
      <Loaded of={marks} lines={10}>
        {({ from, to, subjects }) =>
          subjects.length === 0 ? (
            <State title="Отметок за этот период нет">
              <p>Они появятся здесь, как только учитель сохранит урок с отметкой.</p>
            </State>
          ) : (
            <Table
              caption={`За период ${rangeInWords(from, to)}`}
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
    cell: ({ average }) =>
      average ? (
        <span>
          {number(average.value)}{' '}
          <span class="soft small">{`сумма ${number(average.sum)}, отметок ${average.count}`}</span>
        </span>
      ) : (
        '—'
      ),
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
