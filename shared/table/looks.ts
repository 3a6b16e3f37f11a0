import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import type { Caller } from '../domain/policy.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'

const Look = z.object({
  region: z.string(),
  child: z.string(),
  day: z.string(),
  reader: z.string(),
  purpose: z.string(),
  at: z.string(),
})
const Looks = entity<
  z.infer<typeof Look>,
  { region: string; child: string; day: string; reader: string; purpose: string }
>({
  name: 'LOOK',
  version: 1,
  schema: Look,
  key: keys.look,
})

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
  await Looks.store({ region, child, day: now.slice(0, 10), reader: `${role}/${ref}`, purpose, at: now })
}
