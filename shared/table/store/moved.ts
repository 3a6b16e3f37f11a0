import * as z from 'zod/mini'
import type { Head } from '../../vault/merkle.ts'
import { keys, OUTBOX_SHARDS, shardOf } from '../keys.ts'
import { entity } from './entity.ts'
import { hashOf, type SavedFact } from './facts.ts'
import { all } from './lists.ts'

/** How far a chain had come when its fact was published; `hash` is that of the fact. */
const Moved = z.object({
  ...{ region: z.string(), shard: z.number(), day: z.string(), subject: z.string() },
  ...{ seq: z.number(), hash: z.string(), ttl: z.number() },
})

const Moves = entity<
  z.infer<typeof Moved>,
  Pick<z.infer<typeof Moved>, 'region' | 'shard' | 'day' | 'subject' | 'seq'>
>({
  name: 'MOVED',
  version: 1,
  schema: Moved,
  key: keys.moved,
  ttl: ({ ttl }) => ttl,
})

/** Longer than a month: the first root of a month is over all. */
const REMEMBERED_DAYS = 35

/**
 * Remembers that the chain of a fact moved, for the next signed root: to read what moved costs a hundredth of reading the
 * whole table.
 * @param now when it is published
 */
export async function noteMoved(fact: SavedFact, now: string): Promise<void> {
  const { region, id, subject, seq } = fact
  const ttl = Math.floor(Date.parse(now) / 1000) + REMEMBERED_DAYS * 86_400
  await Moves.store({ region, shard: shardOf(id), day: now.slice(0, 10), subject, seq, hash: hashOf(fact), ttl })
}

/** The chains of a region that moved from this day on, each as far as it came. */
export async function movedSince(region: string, from: string): Promise<Head[]> {
  const heads = new Map<string, Head>()
  for (let shard = 0; shard < OUTBOX_SHARDS; shard++)
    for await (const item of all({ partition: keys.movesIn({ region, shard }), range: { from }, fresh: true })) {
      const { subject, seq, hash: head } = Moves.read(item)
      if ((heads.get(subject)?.seq ?? 0) < seq) heads.set(subject, { subject, seq, head })
    }
  return [...heads.values()]
}
