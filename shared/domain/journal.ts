import { type Shown, shownOf } from './diary.ts'
import { type Lesson, lessonId, lessonPlace } from './lesson.ts'
import { byName, ERASED_NAME } from './person.ts'
import type { RegionData } from './region.ts'
import { type DaysOff, dayBefore, type Slot, slotsOn } from './timetable.ts'

type Saved = Pick<Lesson, 'id' | 'subject'> & { topic?: string | undefined }

/** A lesson in the list of a teacher's day. */
export type Planned = Pick<Lesson, 'id' | 'date' | 'number' | 'group' | 'subject'> & {
  topic?: string | undefined
  saved: boolean
}

/**
 * A teacher's day: the hours of the timetable joined with what was saved, also of an hour that the timetable has no
 * longer. A day without lessons names the nearest earlier one that has some.
 */
export function teachersDay(
  week: readonly Slot[],
  saved: readonly Saved[],
  date: string,
  holidays: DaysOff,
): { lessons: Planned[]; earlier?: string | undefined } {
  const planned = slotsOn(week, date, holidays).map(
    ({ group, number, subject }): Planned => ({
      id: lessonId(group, date, number),
      ...{ date, number, group, subject, saved: false },
    }),
  )
  const kept = saved.map((it): Planned => ({ ...lessonPlace(it.id), ...it, saved: true }))
  const known = new Map([...planned, ...kept].map((lesson) => [lesson.id, lesson]))
  const lessons = [...known.values()].toSorted((a, b) => a.number - b.number)
  return { lessons, earlier: lessons.length > 0 ? undefined : dayBefore(week, date, holidays) }
}

/** A pupil's line in the sheet of a lesson. */
export type Line = Shown & { ref: string; name: string; left: boolean }

/**
 * The sheet of a lesson: who attended the class on the day, and everybody who has an entry, in the order of their names.
 */
export function linesOf(
  lesson: Lesson,
  attended: readonly { id: string; left: boolean }[],
  names: Readonly<Record<string, string>>,
  marks: RegionData['marks'],
): Line[] {
  const known = new Set(attended.map(({ id }) => id))
  const others = Object.keys(lesson.entries).filter((id) => !known.has(id))
  return [...attended, ...others.map((id) => ({ id, left: true }))]
    .map(({ id, left }) => ({
      ref: id,
      name: names[id] ?? ERASED_NAME,
      left,
      ...shownOf(lesson.entries[id], marks),
    }))
    .toSorted(byName)
}
