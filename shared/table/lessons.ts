import * as z from 'zod/mini'
import type { Attended, Stint } from '../domain/diary.ts'
import { Lesson, lessonIn, lessonPlace, marksFor } from '../domain/lesson.ts'
import { Problem } from '../domain/problems/problem.ts'
import { itsMunicipality } from '../domain/region.ts'
import { Slot, Subject, slotsOn } from '../domain/timetable.ts'
import { keys } from './keys.ts'
import { knownGroup } from './organisations.ts'
import { regionData } from './regions.ts'
import { entity, states } from './store/entity.ts'
import { all, rows } from './store/lists.ts'

/** What a teacher's day shows of a lesson that was saved. */
export const LessonRow = z.object({ id: z.string(), subject: Subject, topic: z.optional(z.string()) })

export const Lessons = states<Lesson>({
  about: 'lesson',
  version: 1,
  schema: Lesson,
  key: ({ region, id }) => keys.lesson({ region, ...lessonPlace(id) }),
  place: ({ region, id, teacher, date, number, subject, topic }) => ({
    gsi1pk: keys.lessonsBy({ region, teacher }),
    gsi1sk: keys.lessonAt({ date, number }),
    row: { id, subject, topic },
  }),
})

/**
 * A lesson as it was saved or, before that, as the timetable has it.
 * @param admit decides access by it
 * @throws Problem `not-found` when there is none
 */
export async function lessonAt(
  region: string,
  id: string,
  admit: (it: Lesson) => void = () => undefined,
): Promise<Lesson> {
  const saved = await Lessons.find({ region, id })
  try {
    const lesson = saved ?? (await plannedLesson(region, id))
    if (!lesson) throw new Problem('not-found')
    admit(lesson)
    return lesson
  } catch (error) {
    // What is not there was looked for in the timetable as well: as much is read of what is foreign.
    if (saved) await plannedLesson(region, id)
    throw error
  }
}

async function plannedLesson(region: string, id: string): Promise<Lesson | undefined> {
  const { group: of, date, number } = lessonPlace(id)
  const [slots, group, { holidays }] = await Promise.all([
    weekOf(region, `group/${of}`),
    knownGroup(region, of),
    regionData(region),
  ])
  const slot = slotsOn(slots, date, holidays).find((it) => it.number === number)
  return slot && lessonIn(group, slot, date)
}

/** The class of a lesson, the marks it may get, and the zone of its school. */
export async function classOf(region: string, { group: id }: Lesson) {
  const [group, data] = await Promise.all([knownGroup(region, id), regionData(region)])
  const { zone } = itsMunicipality(data, group.municipality)
  return { title: group.title, marks: marksFor(data.marks, group), zone }
}

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

/** What a teacher has saved of a day. */
export const lessonsBy = (region: string, teacher: string, date: string) =>
  rows(LessonRow, {
    index: 'gsi1',
    partition: keys.lessonsBy({ region, teacher }),
    range: { beginsWith: keys.lessonsOn(date).first },
  })

/** The classes of a child with their saved lessons of its own days; with their weeks too when the timetable is wanted. */
export const attendedClasses = (region: string, stints: readonly Stint[], { timetable }: { timetable: boolean }) =>
  Promise.all(
    stints.map(async (stint): Promise<Attended> => {
      const { group, from, until } = stint
      const [slots, saved] = await Promise.all([
        timetable ? weekOf(region, `group/${group}`) : [],
        lessonsOf(region, group, from, until),
      ])
      return { ...stint, slots, saved }
    }),
  )

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
