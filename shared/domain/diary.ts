import * as z from 'zod/mini'
import { addDays, weekday } from './calendar.ts'
import { CivilDate, Code, Count, Id, Instant, Title } from './fields.ts'
import { Average, averageOf, type Entry, type Lesson, lessonId } from './lesson.ts'
import { Problem } from './problems/problem.ts'
import type { Pupil } from './pupil.ts'
import type { RegionData } from './region.ts'
import type { Span } from './terms.ts'
import { type DaysOff, type Slot, Subject, slotsOn } from './timetable.ts'

type Marks = RegionData['marks']

/** What stands in a lesson for one pupil, in words: the family reads what a mark was before it was corrected, and why. */
export const Shown = z.object({
  mark: z.optional(Code),
  absence: z.optional(z.object({ code: Code, title: Title })),
  corrections: z.array(z.object({ value: Code, at: Instant, reason: Title })),
})
export type Shown = z.infer<typeof Shown>

const titleOf = (dictionary: readonly { code: string; title: string }[], code: string) =>
  dictionary.find((entry) => entry.code === code)?.title ?? code

/** An entry as people read it; empty for somebody who was there and got no mark. Who corrected is not told. */
export const shownOf = ({ mark, absence, was = [] }: Entry = {}, { absences, corrections }: Marks): Shown => ({
  ...(mark !== undefined && { mark }),
  ...(absence !== undefined && { absence: { code: absence, title: titleOf(absences, absence) } }),
  corrections: was.map(({ value, at, reason }) => ({ value, at, reason: titleOf(corrections, reason) })),
})

export const DiaryLesson = z.extend(Shown, {
  id: Id,
  number: Count,
  subject: Subject,
  topic: z.optional(Title),
  homework: z.optional(Title),
})
export type DiaryLesson = z.infer<typeof DiaryLesson>
export const DiaryDay = z.object({ date: CivilDate, lessons: z.array(DiaryLesson) })

export const SubjectMarks = z.object({
  subject: Subject,
  marks: z.array(z.object({ lesson: Id, date: CivilDate, ...z.omit(Shown, { absence: true }).shape })),
  average: z.optional(Average),
})
export type SubjectMarks = z.infer<typeof SubjectMarks>

export const mondayOf = (date: string): string => addDays(date, 1 - weekday(date))

/** The longest span that all marks are shown of: half a school year. Every day of it is read. */
const MOST_DAYS = 150

/** @throws Problem `bad-period` for a span that is turned round or too long */
export function checkPeriod(from: string, to: string): void {
  if (from > to || addDays(from, MOST_DAYS) < to) throw new Problem('bad-period', { limit: MOST_DAYS })
}

/** The days asked for; the term unless both are said. @throws Problem as `checkPeriod` */
export function periodAsked({ from, to }: { from?: string | undefined; to?: string | undefined }, term: Span) {
  if (from === undefined || to === undefined) return term
  checkPeriod(from, to)
  return { from, to }
}

/**
 * The days that a child belonged to a class, both in. What was noted there `until` a day later is its own too: a child
 * that is transferred at noon had lessons in the morning.
 */
export type Stint = { group: string; from: string; to: string; until: string }

/** The classes a child attended between two dates, oldest first, each for its own days: so marks stay with the child. */
export const stintsIn = ({ enrolments }: Pupil, from: string, to: string): Stint[] =>
  enrolments
    .filter((it) => it.kind === 'class')
    .map((it) => ({
      group: it.group,
      from: it.from > from ? it.from : from,
      to: it.to !== undefined && it.to < to ? it.to : to,
      until: it.to !== undefined && it.to < to ? addDays(it.to, 1) : to,
    }))
    // Whoever is back in the class on the day after leaving it has that day once.
    .map((stint, at, all) => {
      const back = all.slice(at + 1).find(({ group, from }) => group === stint.group && from <= stint.until)
      return back ? { ...stint, until: addDays(back.from, -1) } : stint
    })
    .filter((stint) => stint.from <= stint.until)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

/** A class as far as a child has been in it: its week, and its lessons that were saved in those days. */
export type Attended = Stint & { slots: readonly Slot[]; saved: readonly Lesson[] }

/** The week of a child that begins on a Monday: days that have lessons, from the timetable and from what was saved. */
export function diaryOf(
  child: string,
  classes: readonly Attended[],
  monday: string,
  { holidays, marks }: { holidays: DaysOff; marks: Marks },
) {
  const week = Array.from({ length: 7 }, (_, day) => addDays(monday, day))
  return week.map((date) => ({ date, lessons: dayOf(child, classes, date, { holidays, marks }) })).filter(hasLessons)
}

const hasLessons = ({ lessons }: { lessons: readonly unknown[] }) => lessons.length > 0

function dayOf(
  child: string,
  classes: readonly Attended[],
  date: string,
  { holidays, marks }: { holidays: DaysOff; marks: Marks },
): DiaryLesson[] {
  const home = classes.findLast(({ from, to }) => from <= date && date <= to)
  const planned = slotsOn(home?.slots ?? [], date, holidays).map(
    ({ group, number, subject }): DiaryLesson => ({
      id: lessonId(group, date, number),
      ...{ number, subject, corrections: [] },
    }),
  )
  const saved = (it: Attended) =>
    it.saved
      .filter((lesson) => lesson.date === date && (it === home || lesson.entries[child] !== undefined))
      .map((lesson) => diaryLesson(lesson, child, marks))
  const others = classes.filter((it) => it !== home && it.from <= date && date <= it.until)
  const lessons = [...others.flatMap(saved), ...planned, ...(home ? saved(home) : [])]
  return [...new Map(lessons.map((lesson) => [lesson.id, lesson])).values()].toSorted((a, b) => a.number - b.number)
}

const diaryLesson = ({ entries, ...lesson }: Lesson, child: string, marks: Marks): DiaryLesson => {
  const { id, number, subject, topic, homework } = lesson
  return { id, number, subject, topic, homework, ...shownOf(entries[child], marks) }
}

/** All marks of a child by subject, oldest first, with how each average is made. Subjects in the order of their titles. */
export function marksOf(child: string, classes: readonly Attended[], marks: Marks): SubjectMarks[] {
  const own = classes
    .flatMap(({ saved }) => saved)
    .filter(({ entries }) => entries[child]?.mark !== undefined || entries[child]?.was !== undefined)
    .toSorted((a, b) => (a.date === b.date ? a.number - b.number : a.date < b.date ? -1 : 1))
  return [...Map.groupBy(own, ({ subject }) => subject.code).values()]
    .flatMap((lessons) => subjectMarks(child, lessons, marks))
    .toSorted((a, b) => a.subject.title.localeCompare(b.subject.title, 'ru'))
}

function subjectMarks(child: string, lessons: readonly Lesson[], marks: Marks): SubjectMarks[] {
  const subject = lessons.at(-1)?.subject
  if (!subject) return []
  const shown = lessons.map(({ id, date, entries }) => {
    const { absence: _, ...own } = shownOf(entries[child], marks)
    return { lesson: id, date, ...own }
  })
  const average = averageOf(shown.flatMap(({ mark }) => mark ?? []))
  return [{ subject, marks: shown, ...(average && { average }) }]
}
