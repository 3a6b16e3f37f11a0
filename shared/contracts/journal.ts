import * as z from 'zod/mini'
import { CivilDate, Code, Flag, Id, Ref } from '../domain/fields.ts'
import { event } from './event.ts'

const Change = z.object({ pupil: Ref, mark: z.optional(Code), absence: z.optional(Code), corrected: Flag })

export const GradesRecorded = event(
  'journal.grades-recorded',
  'lesson',
  z.object({ id: Id, group: Id, date: CivilDate, teacher: Ref, changes: z.array(Change), reason: z.optional(Code) }),
)
