import type * as z from 'zod/mini'
import { listLessons } from '../../shared/contracts/journal.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { weekdayInWords } from '../../shared/ui/dates.ts'
import { DayNav } from '../../shared/ui/day-nav.tsx'
import { Hidden } from '../../shared/ui/heading.tsx'
import { State } from '../../shared/ui/states.tsx'
import { type Task, TaskList } from '../../shared/ui/task-list.tsx'
import { civilToday } from '../device.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useSeen } from '../use-seen.ts'
import { draftOf } from './use-edits.ts'
import { capital, crumbs, dayAddress, LESSONS, lessonAddress, words } from './words.ts'

type Day = z.output<typeof listLessons.response>

const DATE = /^\d{4}-\d\d-\d\d$/

/** A teacher's day: the lessons in order, what is filled in and what is not. */
export function LessonsPage() {
  const { now, router } = usePortal()
  const { query } = useStore(router.place)
  const today = civilToday(now())
  const asked = query.get('date') ?? ''
  const date = DATE.test(asked) && weekdayInWords(asked) !== '' ? asked : today
  const day = useSeen(listLessons, { query: { date } })
  return (
    <Page
      title={words.ru.title}
      heading={capital(weekdayInWords(date))}
      caption={captionOf(date, today)}
      words={words}
      crumbs={crumbs}
    >
      <DayNav
        label="Дни"
        before={{
          href: dayAddress(addDays(date, -1)),
          title: (
            <>
              Раньше<Hidden> на день</Hidden>
            </>
          ),
        }}
        after={{
          href: dayAddress(addDays(date, 1)),
          title: (
            <>
              Позже<Hidden> на день</Hidden>
            </>
          ),
        }}
        {...(date !== today && { today: { href: LESSONS, title: 'Сегодня' } })}
      />
      <Loaded of={day}>{(value) => <Lessons day={value} today={today} />}</Loaded>
    </Page>
  )
}

const captionOf = (date: string, today: string): string => {
  const near = { [today]: 'Уроки сегодня', [addDays(today, 1)]: 'Уроки завтра', [addDays(today, -1)]: 'Уроки вчера' }
  return near[date] ?? words.ru.title
}

function Lessons({ day: { date, lessons, earlier }, today }: { day: Day; today: string }) {
  const { drafts } = usePortal()
  const begun = drafts.begun(usePerson())
  if (lessons.length === 0)
    return (
      <State
        title="В этот день уроков нет"
        {...(earlier && { action: <ButtonLink href={dayAddress(earlier)}>Открыть день с уроками</ButtonLink> })}
      >
        <p>
          {earlier
            ? `Ближайший день с уроками: ${weekdayInWords(earlier)}`
            : 'За месяц до этого дня уроков тоже не было. Если расписание другое, обратитесь к завучу.'}
        </p>
      </State>
    )
  const tasks = lessons.map(({ id, number, title, subject, topic, saved }): Task => {
    const status = statusOf({ saved, begun: begun.includes(draftOf(id)), ahead: date > today })
    return {
      id: `lesson-${id}`,
      title: `${number}-й урок. ${subject.title}, ${title}`,
      href: lessonAddress(id),
      hint: topic,
      status,
    }
  })
  return (
    <div class="stack measure">
      <p class="lead">{summaryOf(lessons, date > today)}</p>
      <TaskList tasks={tasks} />
    </div>
  )
}

function statusOf({ saved, begun, ahead }: { saved: boolean; begun: boolean; ahead: boolean }): Task['status'] {
  if (begun) return { text: 'Не сохранён', tone: 'danger' }
  if (saved) return { text: 'Заполнен', done: true }
  return ahead ? { text: 'Впереди' } : { text: 'Не заполнен', tone: 'warning' }
}

function summaryOf(lessons: Day['lessons'], ahead: boolean): string {
  const all = counted(lessons.length, 'урок', 'урока', 'уроков')
  const left = lessons.filter(({ saved }) => !saved).length
  if (ahead) return `${all}. Тему и задание можно вписать заранее.`
  return left === 0 ? `${all}, все заполнены.` : `${all}, не заполнено: ${left}.`
}
