import * as z from 'zod/mini'
import type { Caller } from '../../domain/access/policy.ts'
import type { Act } from '../../domain/act.ts'
import { keys } from '../keys.ts'
import { regionData } from '../regions.ts'
import { entity } from '../store/entity.ts'
import { all } from '../store/lists.ts'

export const Look = z.object({
  region: z.string(),
  child: z.string(),
  day: z.string(),
  /** Who looked, as whom: apart, so that the family's page asks for staff alone and names people by their refs. */
  role: z.string(),
  reader: z.string(),
  purpose: z.string(),
  /** The rule of the policy that let them in; of rows before release 0.2 nobody knows. */
  rule: z.optional(z.string()),
  /** Where they held their role then: grants change, the row does not. */
  organisation: z.optional(z.string()),
  municipality: z.optional(z.string()),
  at: z.string(),
  /** Second of the epoch when its term by the rules of the region is over. */
  ttl: z.optional(z.number()),
})
export type Look = z.infer<typeof Look>
const First = z.looseObject({ reader: z.string() })

/** The purpose of all looks of the child and its guardians: nobody has to be told of them. Of those they entrusted it to, they have. */
const FAMILY = 'family'
export const isFamily = ({ purpose }: { purpose: string }) => purpose === FAMILY

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

/** Who looked at a child, or at a class (`group/<id>`), oldest first. */
export async function looksAt(region: string, child: string): Promise<Look[]> {
  const partition = keys.looksAt({ region, child })
  return Array.fromAsync(all({ partition }), (item) => Looks.read(item))
}

/**
 * Notes that somebody saw a child's data, or that of all on a list (`group/<id>`, `queue/<municipality>`: who was on it
 * is resolved when shown): staff one row per reader, purpose and day, the family's own reads one row per reader and day.
 * Not a fact and not published: it is a log, kept apart, and as long as the rules of the region say. Day and time are UTC here; pages show the civil date.
 */
export async function noteLook(
  { region, now }: Act,
  { role, ref, organisation, municipality, entrusted = [] }: Caller,
  child: string,
  action: string,
  rule: string,
): Promise<void> {
  const own = (role === 'parent' && entrusted.every((it) => it.child !== child)) || role === 'pupil'
  const purpose = own ? FAMILY : action
  const day = now.slice(0, 10)
  const { personalData } = await regionData(region)
  const days = personalData?.retention.looks
  const ttl = days === undefined ? {} : { ttl: Math.floor(Date.parse(now) / 1000) + days * 86_400 }
  const row = { region, child, day, role, reader: ref, purpose }
  // A family's pages read the same child again and again: to find the row of the day costs a twelfth of putting it.
  if (own && (await Looks.find(row, { fresh: false }))) return
  await Looks.store({
    ...row,
    rule,
    organisation,
    municipality,
    at: now,
    ...ttl,
  })
}
