import * as z from 'zod/mini'
import { FAMILY, type Look } from '../../domain/access/look-row.ts'
import { isProblem } from '../../domain/problems/problem.ts'
import { keys } from '../keys.ts'
import { entity } from '../store/entity.ts'
import { all } from '../store/lists.ts'

/**
 * What one of a family looked at of a child in a month (UTC): the first look of each day with the rule that let them in. A
 * row for each day would be half of all that a region stores; this one stays under a kilobyte, so adding to it is one unit.
 */
const OwnMonth = z.object({
  region: z.string(),
  child: z.string(),
  month: z.string(),
  role: z.string(),
  reader: z.string(),
  organisation: z.optional(z.string()),
  municipality: z.optional(z.string()),
  /** Moments in milliseconds of the epoch, by the rule. */
  looks: z.array(z.object({ rule: z.string(), at: z.array(z.number()) })),
  /** How often it was added to: it is saved over what was read. */
  seq: z.number(),
  /** Second of the epoch when the term of its last look is over. */
  ttl: z.optional(z.number()),
})
type OwnMonth = z.infer<typeof OwnMonth>

export const OwnMonths = entity<OwnMonth, Pick<OwnMonth, 'region' | 'child' | 'month' | 'role' | 'reader'>>({
  name: 'OWN-LOOKS',
  version: 1,
  schema: OwnMonth,
  key: keys.ownLooks,
  ttl: ({ ttl }) => ttl,
})

const monthOf = (day: string) => day.slice(0, 7)
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

function withLook(before: OwnMonth, { rule = '', at, organisation, municipality, ttl }: Look): OwnMonth {
  const moment = Date.parse(at)
  const known = before.looks.some((it) => it.rule === rule)
  const looks = known
    ? before.looks.map((it) => (it.rule === rule ? { rule, at: [...it.at, moment] } : it))
    : [...before.looks, { rule, at: [moment] }]
  return { ...before, looks, organisation, municipality, ttl, seq: before.seq + 1 }
}

const TRIES = 5

/** Notes the first look of a day. Two at once lose nothing: each is saved over the version that it read. */
export async function noteOwnLook(look: Look): Promise<void> {
  const { region, child, role, reader, day } = look
  const key = { region, child, role, reader, month: monthOf(day) }
  for (let tries = 1; ; tries++) {
    // Its pages read the same child again and again: to find the row costs half a unit, and a second of age is soon noticed.
    const before = (await OwnMonths.find(key, { fresh: tries > 1 })) ?? { ...key, looks: [], seq: 0 }
    if (before.looks.some(({ at }) => at.some((it) => dayOf(it) === day))) return
    try {
      return await OwnMonths.storeOver(before.seq, withLook(before, look))
    } catch (error) {
      if (!isProblem(error) || error.code !== 'changed-meanwhile' || tries === TRIES) throw error
    }
  }
}

const looksIn = ({ looks, seq: _, month: __, ...row }: OwnMonth): Look[] =>
  looks.flatMap(({ rule, at }) =>
    at.map((it) => ({ ...row, purpose: FAMILY, rule, day: dayOf(it), at: new Date(it).toISOString() })),
  )

type Days = { from?: string; to?: string }

/** What the family itself looked at of a child, month by month in the order that is asked for; days are those of UTC, both in. */
export async function* ownLooksByMonth(
  region: string,
  child: string,
  { from = '0', to = '~' }: Days,
  newestFirst = false,
): AsyncGenerator<Look[]> {
  const where = { partition: keys.ownLooksAt({ region, child }), range: { from: monthOf(from), to: `${monthOf(to)}~` } }
  let month: Look[] = []
  for await (const item of all(where, { newestFirst })) {
    const found = looksIn(OwnMonths.read(item)).filter(({ day }) => day >= from && day <= to)
    const [first, next] = [month[0], found[0]]
    if (first && next && monthOf(first.day) !== monthOf(next.day)) {
      yield month
      month = []
    }
    month.push(...found)
  }
  yield month
}

/** All that the family itself looked at of a child, oldest first. */
export const ownLooksAt = async (region: string, child: string): Promise<Look[]> =>
  (await Array.fromAsync(ownLooksByMonth(region, child, {}))).flat().toSorted((a, b) => (a.at < b.at ? -1 : 1))
