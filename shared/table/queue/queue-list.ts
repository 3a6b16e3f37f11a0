import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { Asked, Status } from '../../domain/application.ts'
import { Applications } from '../applications.ts'
import { keys } from '../keys.ts'
import { namesOfChildren } from '../people/people.ts'
import { listIn, storeList } from '../people/rosters.ts'
import { PAGE, type Position, pageOfRows } from '../store/lists.ts'

/** What both kinds of row have in common (`QueueRow`, `OfferRow`). */
const Version = z.object({ id: z.string(), seq: z.number() })
type Version = z.infer<typeof Version>

const Shown = z.object({
  ...Version.shape,
  number: z.string(),
  name: z.string(),
  status: Status,
  filedAt: z.string(),
  cohort: z.number(),
  wishes: z.number(),
  benefit: Asked.shape.benefit,
  benefitConfirmed: z.boolean(),
  siblings: z.boolean(),
  siblingsConfirmed: z.boolean(),
})
type Shown = z.infer<typeof Shown>

/** A page as it was shown last. It names children, so it is sealed and kept for a day only. */
const Kept = z.array(Shown)
const DAYS_KEPT = 1
const nameOf = ({ id, seq }: Version) => `${id}@${seq}`

/**
 * A page of a municipality's applications in a status, in order of filing or of their term, with the children's names.
 * What nobody has changed since the page was shown last is taken from there: 25 applications and 25 cards would be 25 read
 * units instead of two.
 */
export async function pageOfQueue(act: Act, municipality: string, status: string, after: Position | undefined) {
  const { region } = act
  const partition = keys.queueOf({ region, kind: 'kindergarten', municipality })
  const where = { index: 'gsi1', partition, range: { beginsWith: keys.placeInList({ status }) } } as const
  const { items, next } = await pageOfRows(Version, where, { limit: PAGE, after })
  const [first] = items
  if (!first) return { items: [], next }

  const list = `queue/${municipality}/${first.id}`
  const kept = new Map((await listIn(region, list, Kept))?.map((row) => [nameOf(row), row]))
  const missing = items.filter((it) => !kept.has(nameOf(it)))
  const read = await readRows(region, missing)
  const shown = items.flatMap((it) => kept.get(nameOf(it)) ?? read.get(it.id) ?? [])
  if (missing.length > 0) await storeList(act, list, shown, DAYS_KEPT)
  return { items: shown, next }
}

/** By id, from the applications and the cards themselves. */
async function readRows(region: string, of: readonly Version[]): Promise<Map<string, Shown>> {
  if (of.length === 0) return new Map()
  const found = await Promise.all(of.map(({ id }) => Applications.find({ region, id }, { fresh: false })))
  const applications = found.flatMap((it) => it ?? [])
  const names = await namesOfChildren(
    region,
    applications.map(({ child }) => child),
  )
  const rows = applications.map((it) => ({
    ...it,
    name: names[it.child] ?? '—',
    wishes: it.wishes.length,
    benefitConfirmed: it.confirmed.benefit,
    siblings: it.siblingsAt.length > 0,
    siblingsConfirmed: it.confirmed.siblings,
  }))
  return new Map(rows.map((row) => [row.id, Shown.parse(row)]))
}
