import { PupilTransferred } from '../shared/contracts/enrollment.ts'
import { cohortOf } from '../shared/domain/calendar.ts'
import { attendance, move } from '../shared/domain/pupil.ts'
import type { Slot } from '../shared/domain/timetable.ts'
import { putWeek } from '../shared/table/lessons.ts'
import { groupList, namesIn } from '../shared/table/people/rosters.ts'
import { Pupils } from '../shared/table/pupils.ts'
import { commit } from '../shared/table/store/facts.ts'
import { bulk } from './bulk.ts'
import { loadGroups } from './load.ts'
import { child, diceOf } from './people.ts'
import type { testRegion } from './testing.ts'
import type { WorldGroup } from './world.ts'

type TestRegion = Awaited<ReturnType<typeof testRegion>>

let births = 1
const home = { of: 'города Примерска' }

/** A class 5А of school 302, or what is said instead, with children of these names («Смирнов Лев»). @returns refs by name */
export async function classWith(
  { code, act }: TestRegion,
  names: readonly string[],
  over: Partial<WorldGroup> & { since?: string; birthDate?: string } = {},
) {
  const { since = '2026-09-01', birthDate = '2015-04-11', ...more } = over
  const group: WorldGroup = {
    id: '302-1-5a',
    organisation: '302',
    unit: '302-1',
    municipality: '61701000',
    kind: 'class',
    title: '5А',
    ages: [11, 11],
    forms: [5],
    capacity: 25,
    ...more,
  }
  const pupils = names.map((full) => {
    const [surname = '', name = ''] = full.split(' ')
    const identity = { ...child(births++, birthDate, diceOf('testing', full), { home }), surname, name }
    return { group: group.id, identity, cohort: cohortOf(birthDate), since }
  })
  const load = bulk()
  await loadGroups(act(), load, [group], pupils)
  await load.done()
  const refs = Object.entries(await namesIn(code, groupList(group.id))).map(([ref, name]) => [name, ref] as const)
  return { group, ref: (name: string) => Object.fromEntries(refs)[name] ?? '' }
}

const subjects = { math: 'Математика', rus: 'Русский язык', pe: 'Физическая культура' }

/** An hour of a week: `hour('302-1-5a', 1, 2, 'math', teacher)` is the second lesson of Monday. */
export const hour = (
  group: string,
  weekday: number,
  number: number,
  subject: keyof typeof subjects,
  teacher: string,
): Slot => ({ group, weekday, number, subject: { code: subject, title: subjects[subject] }, teacher })

/** The weeks of these classes and of their teachers. */
export async function timetableOf({ code, act }: TestRegion, slots: readonly Slot[]) {
  const weeks = [
    ...Map.groupBy(slots, ({ group }) => `group/${group}`),
    ...Map.groupBy(slots, ({ teacher }) => `teacher/${teacher}`),
  ]
  const puts = weeks.map(([of, week]) => putWeek({ region: code, of, slots: week }))
  await commit(act(), undefined, [], ...puts)
}

/** A child goes to another class; lists of names stay as they are. */
export async function transferred({ code, act }: TestRegion, ref: string, into: WorldGroup, on: string) {
  const pupil = await Pupils.get({ region: code, id: ref })
  const { organisation, group } = attendance(pupil)
  const moved = move(pupil, group, into, on, 'перевод')
  const left = { organisation, group }
  const fact = PupilTransferred.fact({ ...moved, ...attendance(moved), left, transfer: 'x' })
  await commit(act(), undefined, [fact], Pupils.save(moved))
}
