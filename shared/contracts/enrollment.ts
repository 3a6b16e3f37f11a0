import * as z from 'zod/mini'
import { CivilDate, Code, Id, Ref } from '../domain/fields.ts'
import { event } from './event.ts'

/** `group` is where the child attends now, `left` the one it left. */
export const PupilEnrolled = event(
  'enrollment.pupil-enrolled',
  'pupil',
  z.object({ id: Ref, organisation: Id, municipality: Code, group: Id, on: CivilDate }),
)
