import { type Stretch, stretchesOf, within } from '../../domain/access/look.ts'
import { isFamily, Look } from '../../domain/access/look-row.ts'
import { addDays, civilDate } from '../../domain/calendar.ts'
import { currentEnrolment } from '../../domain/pupil.ts'
import { Applications, allApplicationsOf } from '../applications.ts'
import { keys } from '../keys.ts'
import { zoneOfOrganisation } from '../organisations.ts'
import { Pupils } from '../pupils.ts'
import { regionData } from '../regions.ts'
import { forEachOf, PAGE, type Position, page, type Range } from '../store/lists.ts'
import { Looks } from './looks.ts'
import { ownLooksByMonth } from './own-looks.ts'

/** A row of the access log; `order` is its place in what is shown, newest first. */
type Found = { look: Look; order: string }
type Rows = AsyncGenerator<Found>
type Paged = { items: Look[]; next: Position | undefined }

/** The first page of rows that come in order, the days as they come and each day by the clock. */
async function pageOf(rows: Rows): Promise<Paged> {
  const found: Found[] = []
  let next: Position | undefined
  for await (const row of rows) {
    if (found.length === PAGE) {
      next = { before: found.at(-1)?.order }
      break
    }
    found.push(row)
  }
  return { items: found.map(({ look }) => look).toSorted((a, b) => (a.at < b.at ? 1 : -1)), next }
}

const beforeOf = (after: Position | undefined) => (after === undefined ? undefined : String(after.before))

/** The rows of one partition, newest first, a page at a time as they are wanted. */
async function* rowsIn(
  where: { partition: string; index?: 'gsi1'; range: Range },
  orderOf: (look: Look) => string,
  before: string | undefined,
): Rows {
  let after: Position | undefined
  do {
    const { items, next } = await page(where, { limit: PAGE, after, newestFirst: true })
    for (const item of items) {
      const look = where.index ? Look.parse(item.row) : Looks.read(item)
      const order = orderOf(look)
      if (before === undefined || order < before) yield { look, order }
    }
    after = next
  } while (after)
}

/** Rows of many sources, each newest first, as one. */
async function* merged(sources: readonly Rows[]): Rows {
  const heads = await Promise.all(sources.map(async (rows) => ({ rows, head: await rows.next() })))
  for (;;) {
    const first = heads.reduce<(typeof heads)[number] | undefined>((best, it) => {
      if (it.head.done) return best
      return best && !best.head.done && best.head.value.order > it.head.value.order ? best : it
    }, undefined)
    if (!first || first.head.done) return
    yield first.head.value
    first.head = await first.rows.next()
  }
}

const sortKey = (look: Look) => keys.look(look).sk
const ofChild = (look: Look) => `${sortKey(look)}|${look.child}`

type Span = { from: string; to: string }

/** Days of the log are UTC, days of people are civil: a day more on each side, and then by the moment. */
const rangeOf = ({ from, to }: Span, before: string | undefined): Range => {
  const last = `${addDays(to, 1)}~`
  const stop = before?.slice(0, before.lastIndexOf('|'))
  return { from: addDays(from, -1), to: stop !== undefined && stop < last ? stop : last }
}

/** The lists that named one of these children, with the days. */
async function stretchesOfChildren(region: string, children: readonly string[], zone: string) {
  const found = await forEachOf(children, async (child) => {
    const [pupil, ids] = await Promise.all([Pupils.find({ region, id: child }), allApplicationsOf(region, child)])
    const applications = await Promise.all(ids.map((id) => Applications.find({ region, id }, { fresh: false })))
    return stretchesOf(
      pupil,
      applications.flatMap((it) => it ?? []),
      zone,
    )
  })
  return found.flat()
}

/** The zone of the days of a child: where it attends, else the region's. */
export async function zoneOfChild(region: string, child: string): Promise<string> {
  const now = currentEnrolment(await Pupils.find({ region, id: child }, { fresh: false }))
  return now ? zoneOfOrganisation(region, now.organisation) : (await regionData(region)).zone
}

type Wanted = Span & { children: readonly string[]; zone: string; family: boolean }

/**
 * One page of those who looked at these children, newest first: at a child itself, and at lists while they named it.
 * @param family whether the family's own looks are wanted too
 */
export async function looksAt(
  region: string,
  { children, zone, family, ...span }: Wanted,
  after: Position | undefined,
): Promise<Paged> {
  const before = beforeOf(after)
  const own = children.map((list): Stretch => ({ list, ...span }))
  const byList = Map.groupBy([...own, ...(await stretchesOfChildren(region, children, zone))], ({ list }) => list)
  const sources = [...byList].map(async function* ([child, stretches]): Rows {
    const [first = span.from] = stretches.map((it) => it.from).toSorted()
    const [, from = first] = [first, span.from].toSorted()
    const where = {
      partition: keys.looksAt({ region, child }),
      range: rangeOf({ from, to: span.to }, before),
    }
    for await (const found of rowsIn(where, ofChild, before)) {
      const day = civilDate(found.look.at, zone)
      if ((family || !isFamily(found.look)) && within([span], day) && within(stretches, day)) yield found
    }
  })
  const ownSources = family ? children.map((child) => ownRows(region, child, { zone, ...span }, before)) : []
  return pageOf(merged([...sources, ...ownSources]))
}

/** The family's own looks at a child, in the order of the others. */
async function* ownRows(
  region: string,
  child: string,
  { zone, ...span }: Span & { zone: string },
  before?: string,
): Rows {
  const days = { from: addDays(span.from, -1), to: before?.slice(0, 10) ?? addDays(span.to, 1) }
  const months = ownLooksByMonth(region, child, days, true)
  for await (const month of months) {
    const found = month
      .map((look): Found => ({ look, order: ofChild(look) }))
      .filter(({ look, order }) => (before === undefined || order < before) && within([span], civilDate(look.at, zone)))
    yield* found.toSorted((a, b) => (a.order < b.order ? 1 : -1))
  }
}

/** One page of what staff saw in a period, or of what one of them did, the last day first. */
export async function looksBy(
  region: string,
  { from, to, reader }: Span & { reader?: string | undefined },
  after: Position | undefined,
): Promise<Paged> {
  const before = beforeOf(after)
  const first = before?.slice(0, 10) ?? to
  const daily = async function* (): Rows {
    for (let day = first; day >= from; day = addDays(day, -1)) {
      const range = reader === undefined ? {} : { from: keys.looksBy(reader).first, to: keys.looksBy(reader).last }
      const last = day === first ? before?.slice(11) : undefined
      const where = {
        index: 'gsi1',
        partition: keys.looksOn({ region, day }),
        range: last === undefined ? range : { ...range, to: last },
      } as const
      yield* rowsIn(where, (look) => `${look.day}|${keys.lookInDay(look)}`, before)
    }
  }
  return pageOf(daily())
}
