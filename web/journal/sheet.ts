import type * as z from 'zod/mini'
import type { recordGrade, showLesson } from '../../shared/contracts/journal.ts'

export type Lesson = z.output<typeof showLesson.response>
type Sheet = z.input<typeof recordGrade.body>
type Saved = z.output<typeof recordGrade.response>
export type Field = 'mark' | 'absence'

/**
 * What the page can change, by the name of its cell: `topic`, `homework`, `mark.aaaaaaaa`, `absence.aaaaaaaa`. An empty
 * text where nothing stands.
 */
export type Values = Readonly<Record<string, string>>
/** What the teacher wants in a cell, and what stood there when it was decided. */
export type Edit = { mine: string; from: string }
export type Edits = Readonly<Record<string, Edit>>

export const cellOf = (field: Field, ref: string) => `${field}.${ref}`

/** What stands in the journal, cell by cell. */
export const valuesOf = ({ topic = '', homework = '', pupils }: Lesson): Values => ({
  topic,
  homework,
  ...Object.fromEntries(
    pupils.flatMap(({ ref, mark, absence }) => [
      [cellOf('mark', ref), mark ?? ''],
      [cellOf('absence', ref), absence?.code ?? ''],
    ]),
  ),
})

/** What the page shows in a cell. */
export const shownIn = (values: Values, edits: Edits, cell: string): string => edits[cell]?.mine ?? values[cell] ?? ''

const without = (edits: Edits, cell: string): Edits =>
  Object.fromEntries(Object.entries(edits).filter(([name]) => name !== cell))

/** The teacher puts a value into a cell; what stands there anyway is no change. */
export function edited(edits: Edits, values: Values, cell: string, mine: string): Edits {
  const from = values[cell] ?? ''
  return mine === from ? without(edits, cell) : { ...edits, [cell]: { mine, from } }
}

/**
 * The teacher's changes over a journal that was read anew: what stands there by now is no change any more, and neither is
 * what was meant for a pupil who is not in the list any more.
 */
export const settled = (edits: Edits, values: Values): Edits =>
  Object.fromEntries(
    Object.entries(edits).filter(([cell, { mine }]) => values[cell] !== undefined && values[cell] !== mine),
  )

/** A cell of the journal that somebody else has changed meanwhile; `mine` where the teacher wants something else there. */
export type Difference = { cell: string; was: string; now: string; mine?: string }

/** What differs after a journal was read anew. `before`: what it said when the teacher worked, as far as it is known. */
export function differencesOf(edits: Edits, values: Values, before: Values = {}): Difference[] {
  return Object.entries(values).flatMap(([cell, now]): Difference[] => {
    const edit = edits[cell]
    const was = edit?.from ?? before[cell] ?? now
    return was === now ? [] : [{ cell, was, now, ...(edit && edit.mine !== now && { mine: edit.mine }) }]
  })
}

/** Where both values wait for a decision. */
export const undecided = (edits: Edits, values: Values): string[] =>
  differencesOf(edits, values).flatMap(({ cell, mine }) => (mine === undefined ? [] : [cell]))

/** The teacher's value goes over what is there now, or is given up. */
export const decided = (edits: Edits, { cell, mine = '', now }: Difference, keep: 'mine' | 'now'): Edits =>
  keep === 'mine' ? { ...edits, [cell]: { mine, from: now } } : without(edits, cell)

export type Correction = { ref: string; name: string; was: string; mine: string }

/** Marks of the journal that the changes replace or take back: they need a reason. */
export const correctionsOf = ({ pupils }: Lesson, edits: Edits): Correction[] =>
  pupils.flatMap(({ ref, name, mark }) => {
    const edit = edits[cellOf('mark', ref)]
    return edit && mark !== undefined ? [{ ref, name, was: mark, mine: edit.mine }] : []
  })

/** What to send: a changed pupil as a whole, a changed text, and nothing of what stays. */
export function sheetOf(lesson: Lesson, edits: Edits, reason: string): Sheet {
  const values = valuesOf(lesson)
  const entries = changedPupils(lesson, edits).map(({ ref }) => {
    const [mark, absence] = [
      shownIn(values, edits, cellOf('mark', ref)),
      shownIn(values, edits, cellOf('absence', ref)),
    ]
    return [ref, { ...(mark && { mark }), ...(absence && { absence }) }] as const
  })
  return {
    entries: Object.fromEntries(entries),
    ...(edits.topic && { topic: edits.topic.mine }),
    ...(edits.homework && { homework: edits.homework.mine }),
    ...(reason && correctionsOf(lesson, edits).length > 0 && { reason }),
  }
}

export const changedPupils = ({ pupils }: Lesson, edits: Edits) =>
  pupils.filter(({ ref }) => edits[cellOf('mark', ref)] || edits[cellOf('absence', ref)])

/** The lesson as it stands after a save, with the history that the save has added; nothing has to be read again. */
export function afterSaving(lesson: Lesson, edits: Edits, reason: string, { seq, savedAt }: Saved): Lesson {
  const values = valuesOf(lesson)
  const why = lesson.reasons.find(({ code }) => code === reason)?.title ?? reason
  const corrected = new Map(correctionsOf(lesson, edits).map(({ ref, was }) => [ref, was]))
  const pupils = lesson.pupils.map(({ mark: _, absence: __, corrections, ...pupil }) => {
    const mark = shownIn(values, edits, cellOf('mark', pupil.ref))
    const code = shownIn(values, edits, cellOf('absence', pupil.ref))
    const value = corrected.get(pupil.ref)
    return {
      ...pupil,
      ...(mark && { mark }),
      ...(code && { absence: { code, title: absenceTitle(lesson, pupil.ref, code) } }),
      corrections: value === undefined ? corrections : [...corrections, { value, at: savedAt ?? '', reason: why }],
    }
  })
  return {
    ...lesson,
    ...{ seq, savedAt, pupils },
    topic: shownIn(values, edits, 'topic') || undefined,
    homework: shownIn(values, edits, 'homework') || undefined,
  }
}

/** Also of a code that the region has given up since it was noted. */
const absenceTitle = ({ absences, pupils }: Lesson, ref: string, code: string): string => {
  const noted = pupils.find((pupil) => pupil.ref === ref)?.absence
  return absences.find((it) => it.code === code)?.title ?? (noted?.code === code ? noted.title : code)
}

/** How many of the class are there and how many got a mark, as the page shows it now. */
export function countsOf(lesson: Lesson, edits: Edits): { pupils: number; present: number; marks: number } {
  const values = valuesOf(lesson)
  const pupils = lesson.pupils.filter(({ left }) => !left)
  const has = (field: Field) => pupils.filter(({ ref }) => shownIn(values, edits, cellOf(field, ref)) !== '').length
  return { pupils: pupils.length, present: pupils.length - has('absence'), marks: has('mark') }
}
