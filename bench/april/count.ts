import type { Application } from '../../shared/domain/application.ts'
import { Applications } from '../../shared/table/applications.ts'
import { confirmedIn, standingOf } from '../../shared/table/queue/queue.ts'
import { regionData } from '../../shared/table/regions.ts'
import { factsOf, hashOf } from '../../shared/table/store/facts.ts'
import { all } from '../../shared/table/store/lists.ts'
import { outboxes } from '../../shared/table/store/outbox.ts'
import type { Told } from './doors.ts'

/** A child of the night, and what the devices that asked for it were told. */
export type Child = { channel: 'portal' | 'federal' | 'counter'; told: readonly Told[] }

/** What the stores hold against what was told at the doors: all but the first two are violations. */
export type Count = {
  applications: number
  /** Filed more than a minute earlier than they came, and standing where the earlier date puts them; both dates are kept as the reason. */
  late: number
  /** An answer of success without its application; an application that nobody was told of. */
  lost: number
  unasked: number
  /** More applications than children. */
  twice: number
  /** Devices of one child that were told different numbers, or a child without any. */
  receipts: number
  /** Not exactly one fact that it was filed, or a history that does not end where the state says. */
  chains: number
  /** Another moment of filing than was told, or than the federal portal named; another channel. */
  dates: number
  /** A place in the queue behind somebody of the same class who filed later. */
  order: number
}

/** Reads every application received since a moment, its history and its place, and compares. */
export async function count(
  region: string,
  municipality: string,
  since: string,
  children: readonly Child[],
): Promise<Count> {
  const rows = await confirmedIn(region, municipality)
  const read = await inTens(rows, ({ id }) => Applications.find({ region, id }))
  const tonight = read.flatMap((it) => (it && it.receivedAt >= since ? [it] : []))
  const byNumber = new Map(tonight.map((it) => [it.number, it]))
  const expected = children.filter((it) => filedOf(it).length > 0)
  const numbers = new Set(expected.flatMap((it) => filedOf(it).map(({ number }) => number)))
  const chains = await inTens(tonight, isWhole)
  return {
    applications: tonight.length,
    late: tonight.filter(({ filedAt, receivedAt }) => Date.parse(receivedAt) - Date.parse(filedAt) > 60_000).length,
    lost: [...numbers].filter((number) => !byNumber.has(number)).length,
    unasked: tonight.filter(({ number }) => !numbers.has(number)).length,
    twice: tonight.length - new Set(tonight.map(({ child }) => child)).size,
    receipts: children.filter((it) => numbersIn(it).size !== 1).length,
    chains: chains.filter((whole) => !whole).length,
    dates: expected.filter((it) => !isDated(it, byNumber)).length,
    order: await outOfOrder(tonight),
  }
}

async function inTens<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let at = 0; at < items.length; at += 10) done.push(...(await Promise.all(items.slice(at, at + 10).map(work))))
  return done
}

const filedOf = ({ told }: Child) => told.filter(({ end }) => end === 'filed')
const numbersIn = ({ told }: Child) =>
  new Set(told.filter(({ end }) => end === 'filed' || end === 'known').map(({ number }) => number))

function isDated(child: Child, byNumber: ReadonlyMap<string, Application>): boolean {
  return filedOf(child).every(({ number, filedAt }) => {
    const kept = byNumber.get(number)
    return kept?.channel === child.channel && kept.filedAt === new Date(filedAt).toISOString()
  })
}

async function isWhole({ region, id, head, seq }: Application): Promise<boolean> {
  const facts = await Array.fromAsync(factsOf(region, `application/${id}`))
  const filed = facts.filter(({ type }) => type.includes('application-submitted'))
  const last = facts.at(-1)
  return filed.length === 1 && facts.length === seq && last !== undefined && hashOf(last) === head
}

/** Nobody's right was confirmed during the night, so all are of one class and the date of filing alone decides. */
async function outOfOrder(tonight: readonly Application[]): Promise<number> {
  const byDate = tonight.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
  const now = new Date().toISOString()
  const places = await inTens(byDate, async (it) => {
    if (it.status !== 'queued') return Number.NaN
    return (await standingOf(it, await regionData(it.region), now)).position
  })
  return places.filter((place, at) => at > 0 && !(place > (places[at - 1] ?? 0))).length
}
const key = ({ filedAt, id }: Application) => `${filedAt} ${id}`

/** Facts that are not on the bus yet. */
export async function unpublished(region: string): Promise<number> {
  let left = 0
  for (const partition of outboxes(region)) for await (const _ of all({ index: 'gsi3', partition })) left++
  return left
}
