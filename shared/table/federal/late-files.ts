import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import type { Form } from '../../domain/form.ts'
import { filesDue, filesNamed } from '../../domain/named-files.ts'
import { keys } from '../keys.ts'
import { entity, type Write } from '../store/entity.ts'
import { keysIn } from '../store/lists.ts'

const Stored = z.object({ region: z.string(), id: z.string(), due: z.string() })
type Place = { region: string; id: string }

/** That an application is to be looked at, because files that its message named come apart from it, or never. */
export const AwaitedFiles = entity<z.infer<typeof Stored>, Place>({
  name: 'AWAITED-FILES',
  version: 1,
  schema: Stored,
  key: keys.awaitedFiles,
  place: ({ region, id, due: at }) => ({
    gsi3pk: keys.due({ region, kind: 'awaited-files' }),
    gsi3sk: keys.momentInList({ at, id }),
  }),
})

/** The write that has an application looked at when the term of its files is over; none for a form that names no files. */
export const lookForFiles = ({ region, now }: Act, id: string, form: Form, zone: string): Write[] =>
  filesNamed(form).length === 0 ? [] : [AwaitedFiles.put({ region, id, due: filesDue(now, zone) })]

/** The keys of what is to be looked at by a moment, the longest waiting first. */
export const filesDueBy = (region: string, now: string) =>
  keysIn({ index: 'gsi3', partition: keys.due({ region, kind: 'awaited-files' }), range: { to: now } })
