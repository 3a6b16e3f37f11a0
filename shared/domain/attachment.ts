import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { type Application, hasEnded } from './application.ts'
import { Code, Count, Id, Instant, oneOf, Ref, Sealed } from './fields.ts'
import { Problem } from './problem.ts'
import { fresh, subject } from './subject.ts'

export const FileKind = oneOf('pdf', 'jpeg', 'png', 'docx', 'xlsx')

/** A file that a family sent with an application: evidence of a right, a conclusion. Its bytes lie apart, sealed. */
export const Attachment = z.object({
  ...subject,
  id: Id,
  application: Id,
  child: Ref,
  municipality: Code,
  kind: FileKind,
  bytes: Count,
  attachedAt: Instant,
  attachedBy: Ref,
  /** Its name, under the child's key. */
  name: Sealed,
})
export type Attachment = z.infer<typeof Attachment>

/** As many files as one application may have. */
export const MOST_FILES = 10

/**
 * Whether another file may be sent with an application.
 * @throws Problem `wrong-state` once it has ended, `too-many-files`
 */
export function roomForFile(application: Application, before: readonly unknown[]): void {
  if (hasEnded(application)) throw new Problem('wrong-state', { state: application.status })
  if (before.length >= MOST_FILES) throw new Problem('too-many-files', { limit: MOST_FILES })
}

type Checked = Pick<Attachment, 'id' | 'kind' | 'bytes' | 'name' | 'attachedBy'>

/** The file, looked at and found harmless, belongs to the application from now on. @throws as `roomForFile` */
export function attach(application: Application, before: readonly unknown[], file: Checked, { now }: Act): Attachment {
  roomForFile(application, before)
  const { region, id, child, municipality } = application
  return { ...fresh, ...file, region, application: id, child, municipality, attachedAt: now }
}
