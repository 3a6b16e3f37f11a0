import * as z from 'zod/mini'
import { Code, Count, Id, Ref, Title } from '../domain/fields.ts'
import { Lesson, lessonPlace } from '../domain/lesson.ts'
import { entity, states } from './entity.ts'
import { keys } from './keys.ts'
import { all, rows } from './lists.ts'

/** What a teacher's day shows of a lesson that was saved. */
export const LessonRow = z.object({ id: z.string(), date: z.string(), topic: z.optional(z.string()) })

export const Lessons = states<Lesson>({
  about: 'lesson',
  version: 1,
  schema: Lesson,
  key: ({ region, id }) => keys.lesson({ region, ...lessonPlace(id) }),
  place: ({ region, id, teacher, date, number, topic }) => ({
    gsi1pk: keys.lessonsBy({ region, teacher }),
    gsi1sk: keys.lessonAt({ date, number }),
    row: { id, date, topic },
  }),
})

/** Lessons of a class that have been saved, from one day to another (both in). */
export async function lessonsOf(region: string, group: string, from: string, to: string): Promise<Lesson[]> {
  const found: Lesson[] = []
  for await (const item of all({
    partition: keys.lessonsOf({ region, group }),
    range: { from: keys.lessonsOn(from).first, to: keys.lessonsOn(to).last },
  }))
    found.push(Lessons.read(item))
  return found
}

export const lessonsBy = (region: string, teacher: string, date: string) =>
  rows(LessonRow, { index: 'gsi1', partition: keys.lessonsBy({ region, teacher }), range: { beginsWith: date } })

const Slot = z.object({
  weekday: Count,
  number: Count,
  group: Id,
  subject: z.object({ code: Code, title: Title }),
  teacher: Ref,
})
export type Slot = z.infer<typeof Slot>
const Timetable = z.object({ region: z.string(), of: z.string(), slots: z.array(Slot) })
const Timetables = entity<z.infer<typeof Timetable>, { region: string; of: string }>({
  name: 'TIMETABLE',
  version: 1,
  schema: Timetable,
  key: keys.timetable,
})

/** The week of a class (`group/<id>`) or of a teacher (`teacher/<ref>`): the same slots, kept for both. */
export const weekOf = async (region: string, of: `group/${string}` | `teacher/${string}`): Promise<Slot[]> =>
  (await Timetables.find({ region, of }, { fresh: false }))?.slots ?? []
export const putWeek = Timetables.put
