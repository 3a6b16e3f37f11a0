import { request } from '../regions/testing.ts'
import { classWith, hour, timetableOf } from '../regions/testing-school.ts'
import { addDays } from '../shared/domain/calendar.ts'
import { asked, type Case, type Town } from './town.ts'

const TEACHER = 'tttttttt'
export const MONDAY = '2026-11-23'
/** Lessons of the five days of a week. */
const week = [7, 7, 7, 7, 6].flatMap((lessons, day) =>
  Array.from({ length: lessons }, (_, at) => ({ day, number: at + 1 })),
)
const names = Array.from({ length: 25 }, (_, at) => `Ученик${at} Имя`)

/** A class of 25 with a full timetable. Every case has its own. @returns the refs of its pupils */
async function openClass(town: Town, id: string): Promise<string[]> {
  const { ref } = await classWith(town, names, { id })
  await timetableOf(
    town,
    week.map(({ day, number }) => hour(id, day + 1, number, 'math', TEACHER)),
  )
  return names.map(ref)
}

const save = (town: Town, lesson: string, entries: object) => {
  const body = { topic: 'Сложение и вычитание дробей', homework: 'Учебник, № 512, 514', reason: 'mistake', entries }
  const caller = { region: town.code, ref: TEACHER, role: 'teacher' as const }
  const given = { params: { id: lesson }, headers: { 'if-match': '"0"' }, body, now: '2026-11-28T09:00:00.000Z' }
  return asked('journal/record-grade', request(caller, given))
}
/** A full week of a class, each lesson saved with an entry for every second pupil. @returns the refs of its pupils */
export async function fullWeek(town: Town, id: string): Promise<string[]> {
  const refs = await openClass(town, id)
  for (const { day, number } of week)
    await save(town, `${id}-${addDays(MONDAY, day).replaceAll('-', '')}-${number}`, sheet(refs, 12))
  return refs
}

/** So many of the class, each with a mark or an absence. */
const sheet = (refs: readonly string[], many: number) =>
  Object.fromEntries(refs.slice(0, many).map((ref, at) => [ref, at % 8 === 0 ? { absence: 'н' } : { mark: '4' }]))

const lessonOf =
  (id: string, entries: number): Case['charge'] =>
  async (town) => {
    const refs = await openClass(town, id)
    await save(town, `${id}-20261120-1`, sheet(refs, 25))
    return town.charged(() => save(town, `${id}-20261120-2`, sheet(refs, entries)))
  }

export const journalCases: Case[] = [
  {
    metric: 'save a lesson of 25, an entry for every second pupil',
    of: 'write',
    budget: 7,
    charge: lessonOf('302-1-5a', 12),
  },
  // The design's 7 are for an ordinary lesson; one where each of 25 has an entry takes two kilobytes.
  { metric: 'save a lesson of 25, an entry for every pupil', of: 'write', budget: 8, charge: lessonOf('302-1-5b', 25) },
  {
    metric: 'diary of a week with 34 lessons',
    of: 'read',
    budget: 6,
    async charge(town) {
      const [child = ''] = await fullWeek(town, '302-1-5v')
      const caller = { region: town.code, ref: 'pppppppp', role: 'parent' as const, children: [child] }
      const show = async () => {
        const { days } = await asked(
          'journal/show-diary',
          request(caller, { params: { child }, query: { week: MONDAY } }),
        )
        const shown = days.flatMap(({ lessons }: { lessons: unknown[] }) => lessons).length
        if (shown !== week.length) throw new Error(`the diary shows ${shown} lessons of ${week.length}`)
      }
      await show()
      return town.charged(show)
    },
  },
  {
    metric: 'class list of 25',
    of: 'read',
    budget: 2,
    async charge(town) {
      await openClass(town, '302-1-5g')
      const caller = { region: town.code, ref: TEACHER, role: 'teacher' as const }
      const show = async () => {
        const { pupils } = await asked('registry/show-class', request(caller, { params: { group: '302-1-5g' } }))
        if (pupils.length !== names.length) throw new Error(`the list shows ${pupils.length} pupils of ${names.length}`)
      }
      await show()
      return town.charged(show)
    },
  },
]
