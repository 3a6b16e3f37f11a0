import * as z from 'zod/mini'
import { CivilDate, Code, Count, Id, Instant, Ref, Title } from './fields.ts'
import { Problem } from './problem.ts'
import type { RegionData } from './region.ts'
import { subject } from './subject.ts'

/** What a mark was before somebody corrected it. */
const Was = z.object({ value: z.optional(Code), at: Instant, by: Ref, reason: Code })

/** One pupil in one lesson. `was` holds what a correction replaced, oldest first. */
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
  subject: z.object({ code: Code, title: Title }),
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

export function lessonPlace(id: string): { group: string; date: string; number: number } {
  const [, group, y, m, d, number] = /^(.+)-(\d{4})(\d\d)(\d\d)-(\d{1,2})$/.exec(id) ?? []
  if (group === undefined) throw new Problem('not-found')
  return { group, date: `${y}-${m}-${d}`, number: Number(number) }
}

/** What a teacher saves: the whole sheet as it stands on the screen. */
export type Sheet = {
  topic?: string | undefined
  homework?: string | undefined
  entries: { pupil: string; absence?: string | undefined; mark?: string | undefined }[]
  /** Code of the reason when a given mark is changed or taken back. */
  reason?: string | undefined
}

/** What a save changed, by pupil. */
export type SheetChange = { pupil: string; mark?: string | undefined; absence?: string | undefined; corrected: boolean }

/**
 * Fills the sheet of a lesson. A mark that was given before is changed only with a reason, and what it was stays in the
 * entry for the family to see.
 * @throws Problem `not-in-class`, `unknown-code`, `reason-needed`
 */
export function fillSheet(
  lesson: Lesson,
  sheet: Sheet,
  members: ReadonlySet<string>,
  marks: RegionData['marks'],
  by: string,
  now: string,
) {
  const stranger = sheet.entries.find(({ pupil }) => !members.has(pupil) && !(pupil in lesson.entries))
  if (stranger) throw new Problem('not-in-class')
  if (sheet.reason !== undefined && !marks.corrections.some(({ code }) => code === sheet.reason))
    throw new Problem('unknown-code', { field: 'reason', code: sheet.reason })

  const entries: Record<string, Entry> = { ...lesson.entries }
  const changes: SheetChange[] = []
  for (const { pupil, mark, absence } of sheet.entries) {
    if (mark !== undefined && !marks.scale.includes(mark))
      throw new Problem('unknown-code', { field: 'mark', code: mark })
    if (absence !== undefined && !marks.absences.some(({ code }) => code === absence))
      throw new Problem('unknown-code', { field: 'absence', code: absence })
    const before = entries[pupil] ?? {}
    const corrected = before.mark !== undefined && before.mark !== mark
    if (corrected && sheet.reason === undefined) throw new Problem('reason-needed')
    if (before.mark === mark && before.absence === absence) continue
    const was = corrected
      ? [...(before.was ?? []), { value: before.mark, at: now, by, reason: sheet.reason ?? '' }]
      : before.was
    const next: Entry = {
      ...(mark !== undefined && { mark }),
      ...(absence !== undefined && { absence }),
      ...(was && { was }),
    }
    if (Object.keys(next).length === 0) delete entries[pupil]
    else entries[pupil] = next
    changes.push({ pupil, mark, absence, corrected })
  }
  const filled: Lesson = { ...lesson, entries, savedAt: now, topic: sheet.topic, homework: sheet.homework }
  return { filled, changes }
}

/** Marks as numbers where they are numbers: the average of a subject. */
export const average = (marks: readonly string[]): number | undefined => {
  const numbers = marks.map(Number).filter((mark) => Number.isFinite(mark))
  return numbers.length === 0 ? undefined : numbers.reduce((sum, mark) => sum + mark, 0) / numbers.length
}
