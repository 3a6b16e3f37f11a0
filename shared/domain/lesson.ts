import * as z from 'zod/mini'
import { CivilDate, Code, Count, Flag, Id, Instant, none, Ref, Title } from './fields.ts'
import type { Group } from './organisation.ts'
import { Problem } from './problems/problem.ts'
import type { RegionData } from './region.ts'
import { fresh, subject } from './subject.ts'
import { type Slot, Subject } from './timetable.ts'

/** A mark that a correction replaced: what it was, when it ceased to be, who replaced it and why. */
const Was = z.object({ value: Code, at: Instant, by: Ref, reason: Code })

/** One pupil in one lesson. `was` holds what corrections replaced, oldest first. */
export const Entry = z.object({
  absence: z.optional(Code),
  mark: z.optional(Code),
  was: z.optional(z.array(Was)),
})
export type Entry = z.infer<typeof Entry>

/** A lesson with the marks and the attendance of the whole class: one item, because it is read and saved as one. */
export const Lesson = z.object({
  ...subject,
  id: Id,
  organisation: Id,
  group: Id,
  date: CivilDate,
  /** Its number in the day. */
  number: Count,
  subject: Subject,
  teacher: Ref,
  topic: z.optional(Title),
  homework: z.optional(Title),
  /** By pupil; who is not here was present and got no mark. */
  entries: z.record(Ref, Entry),
  savedAt: z.optional(Instant),
})
export type Lesson = z.infer<typeof Lesson>

/** A lesson's id names the class, the day and the number, so that it leads to the item: `5a-20261123-3`. */
export const lessonId = (group: string, date: string, number: number) =>
  `${group}-${date.replaceAll('-', '')}-${number}`

/** Class, day and number of a lesson. @throws Problem `not-found` for anything that is no lesson's id */
export function lessonPlace(id: string): { group: string; date: string; number: number } {
  const [, group, y, m, d, number] = /^(.+)-(\d{4})(\d\d)(\d\d)-(0|[1-9]\d?)$/.exec(id) ?? []
  if (group === undefined) throw new Problem('not-found')
  return { group, date: `${y}-${m}-${d}`, number: Number(number) }
}

/** A lesson of the timetable that nobody has saved yet: it costs nothing until then. */
export const lessonIn = ({ region, organisation, id: group }: Group, slot: Slot, date: string): Lesson => ({
  ...fresh,
  region,
  organisation,
  group,
  date,
  id: lessonId(group, date, slot.number),
  number: slot.number,
  subject: slot.subject,
  teacher: slot.teacher,
  entries: {},
})

const Given = z.pick(Entry, { mark: true, absence: true })

/** What a teacher saves. What is not named stays; an empty text or an entry of nothing takes away what was there. */
export const Sheet = z.object({
  topic: z.optional(Title),
  homework: z.optional(Title),
  entries: z.record(Ref, Given),
  /** Why marks that were given before are changed or taken back: a code of the region. */
  reason: z.optional(Code),
})
export type Sheet = z.infer<typeof Sheet>

/** What a save left of the entries it changed, by pupil; `corrected` where a given mark was replaced. */
export const Changes = z.record(Ref, z.extend(Given, { corrected: z.optional(Flag) }))
export type Changes = z.infer<typeof Changes>

type Marks = RegionData['marks']

/** The marks a class may get: none in the forms that learn without marks (form 1 as a rule). */
export const marksFor = (marks: Marks, { forms }: Pick<Group, 'forms'>): Marks => {
  const unmarked = marks.unmarkedForms ?? []
  return forms.length > 0 && forms.every((form) => unmarked.includes(form)) ? { ...marks, scale: [] } : marks
}

type Filling = {
  /** Who attended the class on the day of the lesson. */
  members: ReadonlySet<string>
  marks: Marks
  /** The date where the school is. */
  today: string
  by: string
  now: string
}

/**
 * Fills the sheet of a lesson. A mark that was given before is changed or taken back only with a reason, and what it was
 * stays in the entry for the family to see. Where a sheet changes nothing the very same lesson is returned.
 * @throws Problem `lesson-ahead`, `not-in-class`, `unknown-code`, `reason-needed`
 */
export function fillSheet(lesson: Lesson, sheet: Sheet, filling: Filling): { filled: Lesson; changes: Changes } {
  check(lesson, sheet, filling)
  const { by, now } = filling
  const entries = { ...lesson.entries }
  const changes: Changes = {}
  for (const [pupil, { mark, absence }] of Object.entries(sheet.entries)) {
    const before = entries[pupil] ?? {}
    if (before.mark === mark && before.absence === absence) continue
    const replaced = before.mark === mark ? undefined : before.mark
    if (replaced !== undefined && sheet.reason === undefined) throw new Problem('reason-needed')
    const was = [
      ...(before.was ?? []),
      ...(replaced ? [{ value: replaced, at: now, by, reason: sheet.reason ?? '' }] : []),
    ]
    const shown = { ...(mark !== undefined && { mark }), ...(absence !== undefined && { absence }) }
    const next: Entry = { ...shown, ...(was.length > 0 && { was }) }
    if (Object.keys(next).length === 0) delete entries[pupil]
    else entries[pupil] = next
    changes[pupil] = { ...shown, ...(replaced !== undefined && { corrected: true }) }
  }
  const topic = (sheet.topic ?? lesson.topic) || undefined
  const homework = (sheet.homework ?? lesson.homework) || undefined
  const same = Object.keys(changes).length === 0 && topic === lesson.topic && homework === lesson.homework
  if (same && lesson.seq > 0) return { filled: lesson, changes }
  return { filled: { ...lesson, entries, savedAt: now, topic, homework }, changes }
}

function check(lesson: Lesson, { entries, reason }: Sheet, { members, marks, today }: Filling) {
  if (lesson.date > today && Object.keys(entries).length > 0) throw new Problem('lesson-ahead', { date: lesson.date })
  if (Object.keys(entries).some((pupil) => !members.has(pupil) && lesson.entries[pupil] === undefined))
    throw new Problem('not-in-class')
  const known = (field: string, code: string | undefined, codes: readonly string[]) => {
    if (code !== undefined && !codes.includes(code)) throw new Problem('unknown-code', { field, code })
  }
  const absences = marks.absences.map(({ code }) => code)
  known(
    'reason',
    reason,
    marks.corrections.map(({ code }) => code),
  )
  for (const [pupil, { mark, absence }] of Object.entries(entries)) {
    // What stands there already may stay, also when the region has changed its scale since.
    if (mark !== lesson.entries[pupil]?.mark) known('mark', mark, marks.scale)
    if (absence !== lesson.entries[pupil]?.absence) known('absence', absence, absences)
  }
}

/** How an average is made: the sum of the marks that are numbers through their count, rounded to hundredths. */
export const Average = z.object({ value: none(z.number()), sum: none(z.number()), count: Count })
export type Average = z.infer<typeof Average>

/** The average of marks; words among them («зачёт») do not count. Nothing where there is no number. */
export function averageOf(marks: readonly string[]): Average | undefined {
  const numbers = marks.map(Number).filter((mark) => Number.isFinite(mark))
  const sum = numbers.reduce((total, mark) => total + mark, 0)
  const count = numbers.length
  return count === 0 ? undefined : { value: Math.round((sum / count) * 100) / 100, sum, count }
}
