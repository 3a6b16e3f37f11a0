import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { type Application, hasEnded } from './application.ts'
import { Code, Count, Id, Instant, oneOf, Ref, Sealed } from './fields.ts'
import { Problem } from './problems/problem.ts'
import { fresh, subject } from './subject.ts'

export const FileKind = oneOf('pdf', 'jpeg', 'png', 'docx', 'xlsx')

/** A file sent with an application to a kindergarten or for an e-service (a case): evidence, a scan. Its bytes lie apart, sealed. */
export const Attachment = z.object({
  ...subject,
  id: Id,
  application: z.optional(Id),
  case: z.optional(Id),
  /** Of a case: which of the documents of the service it is. */
  document: z.optional(Code),
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

/** What files are sent with; `over` names the state that it ended in. */
export type Holder = Pick<Application, 'region' | 'id' | 'child' | 'municipality'> & {
  of: 'application' | 'case'
  over?: string | undefined
}
export const holding = (it: Application): Holder => ({
  ...it,
  of: 'application',
  over: hasEnded(it) ? it.status : undefined,
})

/**
 * Whether another file may be sent with an application.
 * @throws Problem `wrong-state` once it has ended, `too-many-files`
 */
export function roomForFile({ over }: Pick<Holder, 'over'>, before: readonly unknown[]): void {
  if (over !== undefined) throw new Problem('wrong-state', { state: over })
  if (before.length >= MOST_FILES) throw new Problem('too-many-files', { limit: MOST_FILES })
}

type Checked = Pick<Attachment, 'id' | 'kind' | 'bytes' | 'name' | 'attachedBy' | 'document'>

/** The file, looked at and found harmless, belongs to the application from now on. @throws as `roomForFile` */
export function attach(holder: Holder, before: readonly unknown[], file: Checked, { now }: Act): Attachment {
  roomForFile(holder, before)
  const { region, id, child, municipality } = holder
  return { ...fresh, ...file, region, [holder.of]: id, child, municipality, attachedAt: now }
}
