import type { Act } from '../domain/act.ts'
import { addDays, civilDate } from '../domain/calendar.ts'
import { type Change, type Moves, movesBetween, together } from '../domain/queue-history.ts'
import type { BenefitClass, Municipality } from '../domain/region.ts'
import { withdrawnSince } from './applications.ts'
import { changeOf, dayOf, Histories, type History, movesOf, Pages } from './queue-pages.ts'

/** Days kept of each application: the first one, where it began, and the last of the others. */
const DAYS_KEPT = 10

type Queue = { region: string; queue: string; page: number }
const pagesOf = (region: string, queue: string, { queuePages }: Municipality): Queue[] =>
  Array.from({ length: queuePages }, (_, page) => ({ region, queue, page }))

/**
 * What moved everybody of a queue since the day before. The first time of a day it first writes down how the last day ended;
 * if it stops half way, the next time goes on.
 */
export async function movesToday(
  act: Act,
  queue: string,
  municipality: Municipality,
  after: readonly { id: string; right: BenefitClass }[],
): Promise<Map<string, Moves>> {
  const today = civilDate(act.now, municipality.zone)
  const pages = pagesOf(act.region, queue, municipality)
  const histories = await Promise.all(pages.map((page) => upTo(act, page, today, municipality, after)))
  const was = histories.flatMap((it) => Object.entries(it.was)).toSorted(([, a], [, b]) => a - b)
  const since = histories.map((it) => it.since).toSorted()[0] ?? act.now
  const still = new Set(after.map(({ id }) => id))
  const gone = was.some(([id]) => !still.has(id))
  const withdrew = gone ? await withdrawnSince(act.region, municipality.code, since) : []
  return movesBetween(
    was.map(([id]) => id),
    after,
    new Set(withdrew.map(({ id }) => id)),
  )
}

async function upTo(
  act: Act,
  page: Queue,
  today: string,
  { zone }: Municipality,
  after: readonly { id: string }[],
): Promise<History> {
  const [history, last] = await Promise.all([Histories.find(page), Pages.find(page)])
  if (history && history.on >= today) return history
  const still = new Set(after.map(({ id }) => id))
  const past: History['past'] = {}
  const places = Object.entries(last?.places ?? {})
  for (const [id, [position]] of places) {
    if (!still.has(id)) continue
    const days = history?.past[id] ?? []
    const moved = last?.moved?.[id]
    const day =
      last && (moved || days.length === 0) ? dayOf(civilDate(last.at, zone), position, moved ?? UNMOVED) : undefined
    past[id] = kept(day === undefined ? days : [...days, day])
  }
  const was = Object.fromEntries(places.map(([id, [position]]) => [id, position]))
  const begun: History = { ...page, on: today, since: last?.at ?? act.now, was, past }
  await Histories.store(begun)
  return begun
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
