import * as z from 'zod/mini'
import type { Moves } from '../../domain/queue/queue-history.ts'
import { keys } from '../keys.ts'
import { entity } from '../store/entity.ts'

/** Position, and who stands before by right: out of turn, first, preferential, none. */
const Place = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])
/** Who came by right (out of turn, first, preferential, none), got a place, withdrew, fell behind. */
const Moved = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])

/** Places as they stood at a moment; `moved` says why they are other than those of the history, where they are. */
const Page = z.object({
  region: z.string(),
  queue: z.string(),
  page: z.number(),
  at: z.string(),
  total: z.number(),
  places: z.record(z.string(), Place),
  moved: z.optional(z.record(z.string(), Moved)),
})
export type Page = z.infer<typeof Page>
type Key = { region: string; queue: string; page: number }
export const Pages = entity<Page, Key>({ name: 'PLACES', version: 1, schema: Page, key: keys.places })

/** Places as they stood at the end of a day (`since`), and the days before on which they changed. */
const History = z.object({
  region: z.string(),
  queue: z.string(),
  page: z.number(),
  on: z.string(),
  since: z.string(),
  was: z.record(z.string(), z.number()),
  /** `2026-11-22 17` and the seven numbers of `Moved`, oldest first. */
  past: z.record(z.string(), z.array(z.string())),
  /** Of the whole queue, in its first page: what a day brought (`recordOf`), oldest first. */
  days: z.optional(z.array(z.string())),
})
export type History = z.infer<typeof History>
export const Histories = entity<History, Key>({
  name: 'PLACE-HISTORY',
  version: 1,
  schema: History,
  key: keys.placeHistory,
})

export const movedOf = ({ came, placed, withdrew, behind }: Moves): z.infer<typeof Moved> => [
  came.outOfTurn,
  came.first,
  came.preferential,
  came.none,
  placed,
  withdrew,
  behind,
]

export const movesOf = ([outOfTurn, first, preferential, none, placed, withdrew, behind]: z.infer<
  typeof Moved
>): Moves => ({
  came: { outOfTurn, first, preferential, none },
  placed,
  withdrew,
  behind,
})

/** A day of a whole queue: who came with a right, which places were offered and declined, who withdrew, how many waited. */
export type QueueRecord = {
  on: string
  came: Moves['came']
  offered: number
  declined: number
  withdrew: number
  size: number
}

export const recordOf = ({ on, came, offered, declined, withdrew, size }: QueueRecord): string =>
  [on, came.outOfTurn, came.first, came.preferential, came.none, offered, declined, withdrew, size].join(' ')

/** What `recordOf` stored. */
export function readRecord(text: string): QueueRecord {
  const [on = '', ...rest] = text.split(' ')
  const [outOfTurn = 0, first = 0, preferential = 0, none = 0, offered = 0, declined = 0, withdrew = 0, size = 0] =
    rest.map(Number)
  return { on, came: { outOfTurn, first, preferential, none }, offered, declined, withdrew, size }
}

/** A day of the history as it is stored. */
export const dayOf = (on: string, position: number, moved: z.infer<typeof Moved>): string =>
  [on, position, ...moved].join(' ')

/** What `dayOf` stored. */
export function changeOf(day: string) {
  const [on = '', position, ...moved] = day.split(' ')
  return { on, position: Number(position), ...movesOf(Moved.parse(moved.map(Number))) }
}
