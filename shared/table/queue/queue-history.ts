import type { Act } from '../../domain/act.ts'
import { addDays, civilDate } from '../../domain/calendar.ts'
import type { BenefitClass } from '../../domain/queue/benefit-class.ts'
import { type Change, type Moves, movesBetween, together } from '../../domain/queue/queue-history.ts'
import type { Municipality } from '../../domain/region.ts'
import { endedSince } from '../applications.ts'
import {
  changeOf,
  dayOf,
  Histories,
  type History,
  movesOf,
  type Page,
  Pages,
  type QueueRecord,
  readRecord,
  recordOf,
} from './queue-pages.ts'

/** Days kept of each application: the first one, where it began, and the last of the others. */
const DAYS_KEPT = 10

type Queue = { region: string; queue: string; page: number }
const pagesOf = (region: string, queue: string, { queuePages }: Municipality): Queue[] =>
  Array.from({ length: queuePages }, (_, page) => ({ region, queue, page }))

type Ordered = readonly { id: string; right: BenefitClass }[]
type Named = (it: { cohort: number; orientation: string }) => boolean

/**
 * What moved everybody of a queue since the day before. The first time of a day it first writes down how the last day ended;
 * if it stops half way, the next time goes on.
 * @param isOf whether an application of the municipality belongs to this queue
 */
export async function movesToday(
  act: Act,
  queue: string,
  municipality: Municipality,
  after: Ordered,
  isOf: Named,
): Promise<Map<string, Moves>> {
  const today = civilDate(act.now, municipality.zone)
  const pages = pagesOf(act.region, queue, municipality)
  const known = await Promise.all(pages.map((page) => Histories.find(page)))
  const upToDate = known.every((it) => it !== undefined && it.on >= today)
  const histories = upToDate
    ? known.flatMap((it) => it ?? [])
    : await begin(act, pages, known, municipality, after, isOf)
  const { before, since } = baseline(histories, act.now)
  const withdrew = await goneOf(before, after, () => leftSince(act.region, municipality.code, since))
  return movesBetween(before, after, new Set(withdrew.map(({ id }) => id)))
}

/** The order in which a day began, and since when that has been the order. */
const baseline = (histories: readonly History[], now: string) => ({
  before: histories
    .flatMap(({ was }) => Object.entries(was))
    .toSorted(([, a], [, b]) => a - b)
    .map(([id]) => id),
  since: histories.map(({ since }) => since).toSorted()[0] ?? now,
})

/** Who left the queue without a place: taken back by the family, or refused by the authority. */
const leftSince = async (region: string, code: string, since: string) =>
  (
    await Promise.all((['withdrawn', 'refused'] as const).map((status) => endedSince(region, code, status, since)))
  ).flat()

/** Asks only where somebody has left. */
async function goneOf<T>(before: readonly string[], after: Ordered, ask: () => Promise<T[]>): Promise<T[]> {
  const still = new Set(after.map(({ id }) => id))
  return before.some((id) => !still.has(id)) ? ask() : []
}

/** Begins the day in every page that has not: writes down the last day and takes its end for the order to compare with. */
async function begin(
  act: Act,
  pages: readonly Queue[],
  known: readonly (History | undefined)[],
  municipality: Municipality,
  after: Ordered,
  isOf: Named,
): Promise<History[]> {
  const today = civilDate(act.now, municipality.zone)
  const lasts = await Promise.all(pages.map((page) => Pages.find(page)))
  const still = new Set(after.map(({ id }) => id))
  const days = known[0] && known[0].on < today ? await recordsOf(act, known, lasts, municipality, isOf) : known[0]?.days
  const begun = pages.map((page, at): History => {
    const [history, last] = [known[at], lasts[at]]
    if (history && history.on >= today) return history
    const places = Object.entries(last?.places ?? {})
    const past: History['past'] = {}
    for (const [id, [position]] of places) {
      const before = history?.past[id] ?? []
      const moved = last?.moved?.[id]
      const isChange = last !== undefined && (moved !== undefined || before.length === 0)
      const changed = isChange ? [dayOf(civilDate(last.at, municipality.zone), position, moved ?? UNMOVED)] : []
      if (still.has(id)) past[id] = kept([...before, ...changed])
    }
    const was = Object.fromEntries(places.map(([id, [position]]) => [id, position]))
    return { ...page, on: today, since: last?.at ?? act.now, was, past, ...(at === 0 && days && { days }) }
  })
  await Promise.all(begun.map((it) => Histories.store(it)))
  return begun
}

const RECORDS_KEPT = 60

/** The records of a queue with that of the day that has ended, told from how it began and how it ended. */
async function recordsOf(
  { region, now }: Act,
  known: readonly (History | undefined)[],
  lasts: readonly (Page | undefined)[],
  { code, zone }: Municipality,
  isOf: Named,
): Promise<string[]> {
  const { before, since } = baseline(
    known.flatMap((it) => it ?? []),
    now,
  )
  const end =
    lasts
      .map((it) => it?.at ?? '')
      .toSorted()
      .at(-1) || now
  const after = inOrderOf(lasts)
  const withdrew = await goneOf(before, after, () => leftSince(region, code, since))
  const declined = await Promise.all([
    endedSince(region, code, 'declined', since),
    endedSince(region, code, 'lapsed', since),
  ])
  // Somebody behind all others sees all that happens.
  const behindAll = { id: '', right: 'none' } as const
  const all = movesBetween([...before, ''], [...after, behindAll], new Set(withdrew.map(({ id }) => id))).get('')
  const { came, placed: offered, withdrew: left } = all ?? together([])
  const record = {
    on: civilDate(end, zone),
    came,
    offered,
    declined: declined.flat().filter(isOf).length,
    withdrew: left,
    size: after.length,
  }
  return [...(known[0]?.days ?? []), recordOf(record)].slice(-RECORDS_KEPT)
}

/** The order of the pages; the right of each is what the next one counts more than it. */
function inOrderOf(lasts: readonly (Page | undefined)[]): Ordered {
  const places = lasts.flatMap((it) => Object.entries(it?.places ?? {})).toSorted(([, a], [, b]) => a[0] - b[0])
  return places.map(([id, place], at) => {
    const next = places[at + 1]?.[1]
    const grown = next ? RIGHTS.findIndex((_, right) => (next[right + 1] ?? 0) > (place[right + 1] ?? 0)) : -1
    return { id, right: RIGHTS[grown] ?? 'none' }
  })
}
const RIGHTS = ['outOfTurn', 'first', 'preferential', 'none'] as const

/** The recent days of a queue, oldest first. */
export async function recordsIn(region: string, queue: string): Promise<QueueRecord[]> {
  const found = await Histories.find({ region, queue, page: 0 }, { fresh: false })
  return (found?.days ?? []).map(readRecord)
}

const UNMOVED = [0, 0, 0, 0, 0, 0, 0] as const satisfies Parameters<typeof dayOf>[2]

const kept = ([first, ...rest]: string[]): string[] =>
  first === undefined ? [] : [first, ...rest.slice(1 - DAYS_KEPT)]

/** The days on which the place of an application changed, oldest first; the first one is where it began. */
export async function changesOf(
  region: string,
  queue: string,
  page: number,
  id: string,
  zone: string,
): Promise<Change[]> {
  const [history, now] = await Promise.all([
    Histories.find({ region, queue, page }, { fresh: false }),
    Pages.find({ region, queue, page }, { fresh: false }),
  ])
  const past = (history?.past[id] ?? []).map(changeOf)
  const place = now?.places[id]
  const moved = now?.moved?.[id]
  if (!now || !place || (past.length > 0 && !moved)) return past
  return [...past, { on: civilDate(now.at, zone), position: place[0], ...(moved ? movesOf(moved) : together([])) }]
}

/** What moved a place in a period, both days inclusive: the federal portal asks by days. */
export const movesIn = (changes: readonly Change[], from: string, to: string): Moves =>
  together(changes.filter(({ on }) => from <= on && on < addDays(to, 1)))
