import { weekdayInWords } from '../../../shared/ui/dates.ts'
import { Heading, Hidden } from '../../../shared/ui/heading.tsx'
import { Mark } from '../../../shared/ui/mark.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { Corrections } from './corrections.tsx'
import type { Day, Lesson } from './words.ts'

type Props = { day: Day; today: string; zone: string }

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)

/** A day of the diary: its lessons in their order. */
export const DayCard = ({ day: { date, lessons }, today, zone }: Props) => (
  <section
    class={date === today ? 'day day--today' : 'day'}
    aria-labelledby={`day-${date}`}
    {...(date === today && { 'aria-current': 'date' as const })}
  >
    <div class="day__head">
      <Heading level={2} size="s" id={`day-${date}`}>
        {capital(weekdayInWords(date))}
      </Heading>
      {date === today && <Tag tone="info">Сегодня</Tag>}
    </div>
    <ol class="day__lessons">
      {lessons.map((lesson) => (
        <LessonRow key={lesson.id} lesson={lesson} zone={zone} />
      ))}
    </ol>
  </section>
)

function LessonRow({ lesson, zone }: { lesson: Lesson; zone: string }) {
  const { number, subject, mark, absence, topic, homework, corrections } = lesson
  const more = absence !== undefined || topic !== undefined || homework !== undefined || corrections.length > 0
  return (
    <li class="lesson" value={number}>
      <span class="lesson__number">
        <span aria-hidden="true">{number}</span>
        <Hidden>{`${number}-й урок`}</Hidden>
      </span>
      <span class="lesson__title">{subject.title}</span>
      <span>{mark !== undefined && <Mark value={mark} label="отметка" />}</span>
      {more && (
        <div class="lesson__more">
          {absence !== undefined && (
            <p>
              <strong>{capital(absence.title)}</strong>
            </p>
          )}
          {topic !== undefined && <p class="soft">{`Тема: ${topic}`}</p>}
          {homework !== undefined && <p>{`Задано: ${homework}`}</p>}
          {corrections.length > 0 && <Corrections corrections={corrections} now={mark} zone={zone} />}
        </div>
      )}
    </li>
  )
}
