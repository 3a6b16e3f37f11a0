import * as z from 'zod/mini'
import { DiaryDay, Shown, SubjectMarks } from '../domain/diary.ts'
import { CivilDate, Code, Count, Flag, Id, Instant, PersonName, Ref, Title } from '../domain/fields.ts'
import { Changes, Sheet } from '../domain/lesson.ts'
import { Span } from '../domain/terms.ts'
import { Subject } from '../domain/timetable.ts'
import { event } from './event.ts'
import { route } from './route.ts'

const Word = z.object({ code: Code, title: Title })
const place = { id: Id, date: CivilDate, number: Count, group: Id, title: Title, subject: Subject }

export const listLessons = route({
  name: 'listLessons',
  method: 'GET',
  path: '/lessons',
  summary: 'Свои уроки дня: что уже заполнено',
  who: ['teacher'],
  query: z.object({ date: CivilDate }),
  response: z.object({
    date: CivilDate,
    /** `title` is that of the class. */
    lessons: z.array(z.object({ ...place, topic: z.optional(Title), saved: Flag })),
    /** The nearest earlier day with lessons, when this day has none. */
    earlier: z.optional(CivilDate),
  }),
  problems: ['invalid-request'],
})

export const showLesson = route({
  name: 'showLesson',
  method: 'GET',
  path: '/lessons/{id}',
  summary: 'Урок: кто был, отметки класса и их история',
  who: ['teacher'],
  params: z.object({ id: Id }),
  response: z.object({
    ...place,
    topic: z.optional(Title),
    homework: z.optional(Title),
    /** The version for `If-Match`; 0 for a lesson that was not saved yet. */
    seq: Count,
    savedAt: z.optional(Instant),
    /** Marks to choose from; empty where the class learns without marks. */
    scale: z.array(Code),
    absences: z.array(Word),
    /** Reasons for changing a mark. */
    reasons: z.array(Word),
    /** By name; `left` who attends the class no longer. */
    pupils: z.array(z.extend(Shown, { ref: Ref, name: PersonName, left: Flag })),
  }),
  problems: ['not-found'],
})

export const recordGrade = route({
  name: 'recordGrade',
  method: 'PUT',
  path: '/lessons/{id}/sheet',
  summary: 'Заполнить урок: пропуски, отметки, тема, задание',
  who: ['teacher'],
  params: z.object({ id: Id }),
  body: Sheet,
  match: true,
  response: z.object({ id: Id, seq: Count, savedAt: z.optional(Instant) }),
  problems: [
    'invalid-request',
    'not-found',
    'lesson-ahead',
    'not-in-class',
    'unknown-code',
    'reason-needed',
    'version-missing',
    'changed-meanwhile',
  ],
})

export const showDiary = route({
  name: 'showDiary',
  method: 'GET',
  path: '/children/{child}/diary',
  summary: 'Дневник ребёнка за неделю',
  who: ['parent', 'pupil', 'class-teacher', 'head'],
  params: z.object({ child: Ref }),
  /** Any day of the week; the answer says its Monday. */
  query: z.object({ week: CivilDate }),
  response: z.object({
    child: Ref,
    week: CivilDate,
    days: z.array(DiaryDay),
    averages: z.array(z.omit(SubjectMarks, { marks: true })),
  }),
  problems: ['invalid-request', 'not-found'],
})

export const showMarks = route({
  name: 'showMarks',
  method: 'GET',
  path: '/children/{child}/marks',
  summary: 'Все отметки ребёнка за период: по предметам и со средним',
  who: ['parent', 'pupil', 'class-teacher', 'head'],
  params: z.object({ child: Ref }),
  /** Unless both days are said: the term that goes on, or the one that ended last. */
  query: z.object({ from: z.optional(CivilDate), to: z.optional(CivilDate) }),
  response: z.object({
    ...{ child: Ref, from: CivilDate, to: CivilDate, subjects: z.array(SubjectMarks) },
    /** The quarters, trimesters or halves of the school year that `from` lies in. */
    terms: z.array(Span),
  }),
  problems: ['invalid-request', 'not-found', 'bad-period'],
})

/** `changes`: what now stands in the entries that were changed, by pupil. */
export const GradesRecorded = event(
  'journal.grades-recorded',
  'lesson',
  z.object({ id: Id, group: Id, date: CivilDate, teacher: Ref, changes: Changes, reason: z.optional(Code) }),
)
