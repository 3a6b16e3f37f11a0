import * as z from 'zod/mini'
import { FAMILY, isFamily, Look } from '../../domain/access/look-row.ts'
import type { Caller } from '../../domain/access/policy.ts'
import type { Act } from '../../domain/act.ts'
import { keys } from '../keys.ts'
import { regionData } from '../regions.ts'
import { entity } from '../store/entity.ts'
import { all } from '../store/lists.ts'
import { noteOwnLook } from './own-looks.ts'

const First = z.looseObject({ reader: z.string() })

export const Looks = entity<Look, Pick<Look, 'region' | 'child' | 'day' | 'role' | 'reader' | 'purpose'>>({
  name: 'LOOK',
  version: 3,
  schema: Look,
  key: keys.look,
  ttl: ({ ttl }) => ttl,
  place: (it) => (isFamily(it) ? {} : { gsi1pk: keys.looksOn(it), gsi1sk: keys.lookInDay(it), row: Look.parse(it) }),
  upcast: {
    // Both in one text, `clerk/0a1b2c3d`.
    1: (old) => {
      const { reader, ...rest } = First.parse(old)
      const [role, ref] = reader.split('/')
      return { ...rest, role, reader: ref }
    },
    // Without rule and place: nobody knows them any more.
    2: (old) => old,
  },
})

/** Who looked at a child, or at a class (`group/<id>`), oldest first; of the family itself only what an older release noted. */
export async function looksAt(region: string, child: string): Promise<Look[]> {
  const partition = keys.looksAt({ region, child })
  return Array.fromAsync(all({ partition }), (item) => Looks.read(item))
}

/**
 * Notes that somebody saw a child's data, or that of all on a list (`group/<id>`, `queue/<municipality>`: who was on it
 * is resolved when shown): staff one row per reader, purpose and day, the family's own reads once per reader and day, in
 * rows of a month. Not a fact and not published: it is a log, kept apart, and as long as the rules of the region say.
 * Day and time are UTC here; pages show the civil date.
 */
export async function noteLook(act: Act, caller: Caller, child: string, action: string, rule: string): Promise<void> {
  const { region, now } = act
  const { role, ref, organisation, municipality, entrusted = [] } = caller
  const { personalData } = await regionData(region)
  const days = personalData?.retention.looks
  const ttl = days === undefined ? {} : { ttl: Math.floor(Date.parse(now) / 1000) + days * 86_400 }
  const look = {
    ...{ region, child, day: now.slice(0, 10), role, reader: ref, rule, organisation, municipality, at: now },
    ...ttl,
  }
  const own = (role === 'parent' && entrusted.every((it) => it.child !== child)) || role === 'pupil'
  await (own ? noteOwnLook({ ...look, purpose: FAMILY }) : Looks.store({ ...look, purpose: action }))
}
