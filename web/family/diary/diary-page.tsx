import { showDiary } from '../../../shared/contracts/journal.ts'
import { addDays, civilDate } from '../../../shared/domain/calendar.ts'
import { counted, number } from '../../../shared/ui/counted.ts'
import { rangeInWords } from '../../../shared/ui/dates.ts'
import { Hidden } from '../../../shared/ui/heading.tsx'
import { ArrowLeft, ArrowRight } from '../../../shared/ui/icons.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { Table } from '../../../shared/ui/table.tsx'
import { Loaded } from '../../loaded.tsx'
import { maySee, useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { useSeen } from '../../use-seen.ts'
import { ChildPage } from './child-page.tsx'
import { DayCard } from './day-card.tsx'
import { mondayAsked } from './week.ts'
import { BASE, type Diary, words } from './words.ts'

/** The diary of a child for a week: what was on, what is set, which marks, and what became of them. */
export function DiaryPage({ params: { child } }: { params: { child: string } }) {
  const { query } = useStore(usePortal().router.place)
  const week = query.get('week')
  return (
    <ChildPage
      child={child}
      title={words.ru.title}
      href={(other) => (week === null ? `${BASE}/${other}` : `${BASE}/${other}?week=${week}`)}
    >
      {() => <Week child={child} base={`${BASE}/${child}`} />}
    </ChildPage>
  )
}

/** Where «Дневник» of the header leads: to the diary of the first child that goes to school. */
export function FirstDiaryPage() {
  const pupil = useMe().children.find((it) => it.attends?.kind === 'class' && maySee(it, 'diary'))
  if (pupil) return <DiaryPage params={{ child: pupil.ref }} />
  return (
    <Page title={words.ru.title} words={words} crumbs={[{ href: '/cabinet/', title: 'Главная' }]}>
      <State title="Дневника пока нет">
        <p>Он появится, когда ребёнка зачислят в школу. В детском саду дневник не ведут.</p>
      </State>
    </Page>
  )
}

/** A week of a diary. `base`: the address of this diary, whose other weeks and marks are under it. */
export function Week({ child, base }: { child: string; base: string }) {
  const { now, router } = usePortal()
  const { zone } = useMe().region
  const { query } = useStore(router.place)
  const today = civilDate(new Date(now()).toISOString(), zone)
  const week = mondayAsked(query.get('week'), today)
  const diary = useSeen(showDiary, { params: { child }, query: { week } })
  return (
    <div class="stack">
      <WeekNav base={base} week={week} present={mondayAsked(null, today)} />
      <Loaded of={diary} lines={12}>
        {({ days, averages }) =>
          days.length === 0 ? <NoLessons /> : <Shown days={days} averages={averages} today={today} zone={zone} />
        }
      </Loaded>
      <p>
        <a href={`${base}/marks`}>{words.ru.marks}</a>
      </p>
    </div>
  )
}

function WeekNav({ base, week, present }: { base: string; week: string; present: string }) {
  const to = (monday: string) => (monday === present ? base : `${base}?week=${monday}`)
  return (
    <nav class="week-nav" aria-label="Недели">
      <a href={to(addDays(week, -7))} rel="prev">
        <ArrowLeft /> Прошлая<Hidden> неделя</Hidden>
      </a>
      <p>
        <strong>{rangeInWords(week, addDays(week, 6))}</strong>
        {week !== present && (
          <>
            {' '}
            <a href={to(present)}>Текущая неделя</a>
          </>
        )}
      </p>
      <a href={to(addDays(week, 7))} rel="next">
        Следующая<Hidden> неделя</Hidden> <ArrowRight />
      </a>
    </nav>
  )
}

const NoLessons = () => (
  <State title="На этой неделе уроков нет">
    <p>Каникулы, праздники — или ребёнок тогда ещё не учился в этом классе. Другие недели открываются стрелками.</p>
  </State>
)

type ShownProps = Pick<Diary, 'days' | 'averages'> & { today: string; zone: string }

function Shown({ days, averages, today, zone }: ShownProps) {
  return (
    <>
      <ul class="days">
        {days.map((day) => (
          <li key={day.date}>
            <DayCard day={day} today={today} zone={zone} />
          </li>
        ))}
      </ul>
      {averages.length === 0 ? (
        <p>На этой неделе отметок нет.</p>
      ) : (
        <div class="measure">
          <Table
            caption="Средняя отметка за неделю"
            rows={averages}
            rowId={({ subject }) => subject.code}
            empty=""
            columns={[
              { id: 'subject', title: 'Предмет', heads: true, cell: ({ subject }) => subject.title },
              {
                id: 'average',
                title: 'Средняя',
                numeric: true,
                cell: ({ average }) => (average ? number(average.value) : '—'),
              },
              {
                id: 'of',
                title: 'Из скольких',
                numeric: true,
                cell: ({ average }) => counted(average?.count ?? 0, 'отметка', 'отметки', 'отметок'),
              },
            ]}
          />
        </div>
      )}
    </>
  )
}
