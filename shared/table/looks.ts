import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import type { Caller } from '../domain/policy.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'
import { all } from './lists.ts'

const Look = z.object({
  region: z.string(),
  child: z.string(),
  day: z.string(),
  /** Who looked, as whom: apart, so that the family's page asks for staff alone and names people by their refs. */
  role: z.string(),
  reader: z.string(),
  purpose: z.string(),
  at: z.string(),
})
type Look = z.infer<typeof Look>
const First = z.looseObject({ reader: z.string() })

export const Looks = entity<Look, Pick<Look, 'region' | 'child' | 'day' | 'role' | 'reader' | 'purpose'>>({
  name: 'LOOK',
  version: 2,
  schema: Look,
  key: keys.look,
  upcast: {
    // Both in one text, `clerk/0a1b2c3d`.
    1: (old) => {
      const { reader, ...rest } = First.parse(old)
      const [role, ref] = reader.split('/')
      return { ...rest, role, reader: ref }
    },
  },
})

/** Who looked at a child, or at a class (`group/<id>`), oldest first. */
export async function looksAt(region: string, child: string): Promise<Look[]> {
  const partition = keys.looksAt({ region, child })
  return Array.fromAsync(all({ partition }), (item) => Looks.read(item))
}

/**
 * Notes that somebody saw a child's data, or that of a whole class (`group/<id>`: who was in it is resolved when shown): staff one row per reader, purpose and day, the family's own reads one row per
 * reader and day. Not a fact and not published: it is a log, kept apart.
 */
export async function noteLook(
  { region, now }: Act,
  { role, ref }: Caller,
  child: string,
  action: string,
): Promise<void> {
  const purpose = role === 'parent' ? 'family' : action
  await Looks.store({ region, child, day: now.slice(0, 10), role, reader: ref, purpose, at: now })
}
