import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import * as z from 'zod/mini'
import { keys, OUTBOX_SHARDS, shardOf } from '../keys.ts'
import { Facts, type SavedFact } from './facts.ts'
import { all, page } from './lists.ts'
import { noteMoved } from './moved.ts'
import { documents, mainTable } from './table.ts'

const Marked = z.object({ gsi3pk: z.string() })

/** A fact of the table's stream that is to be published now: not one that waits for its run, nor one that was loaded as history. */
export function toPublish(item: unknown): SavedFact | undefined {
  const { held, ...fact } = Facts.read(item)
  return held === undefined && Marked.safeParse(item).success ? fact : undefined
}

/** The partitions in which unpublished facts of a region wait. */
export const outboxes = (region: string): string[] =>
  Array.from({ length: OUTBOX_SHARDS }, (_, shard) => keys.outbox({ region, shard }))

/** The partition in which facts wait for their run to be published. */
export const heldFor = (region: string, run: string): string => keys.held({ region, run })

const AT_ONCE = 10

/** Facts that wait in a partition (an outbox, or those of a run), oldest first, ten at a time. */
export async function* waiting(partition: string): AsyncGenerator<SavedFact[]> {
  let some: SavedFact[] = []
  for await (const { pk, sk } of all({ index: 'gsi3', partition })) {
    const { Item } = await Facts.stored
      .build(GetItemCommand)
      .key({ pk: String(pk), sk: String(sk) })
      .send()
    if (!Item) continue
    const { held: _, ...fact } = Facts.read(Item)
    some.push(fact)
    if (some.length === AT_ONCE) {
      yield some
      some = []
    }
  }
  if (some.length > 0) yield some
}

/** Takes the mark off: the fact is on the bus. What the next root has to sign is noted before, so that no fact misses it. */
export async function markPublished(fact: SavedFact, now: string): Promise<void> {
  const { region, subject, seq } = fact
  await noteMoved(fact, now)
  const place = { TableName: mainTable.getName(), Key: keys.fact({ region, subject, seq }) }
  await documents.send(new UpdateCommand({ ...place, UpdateExpression: 'REMOVE gsi3pk, gsi3sk' }))
}

/**
 * Puts the last fact of a subject back into the outbox, when it is one of these and older than a moment: whoever should
 * have heard it hears it again. Subscribers are idempotent, so a repetition does no harm.
 */
export async function repeatLastFact(
  region: string,
  subject: string,
  seq: number,
  among: readonly { type: string }[],
  before: string,
): Promise<void> {
  const fact = await Facts.find({ region, subject, seq })
  if (!fact || fact.at > before || !among.some(({ type }) => type === fact.type)) return
  const place = { TableName: mainTable.getName(), Key: keys.fact({ region, subject, seq }) }
  const mark = { ':shard': keys.outbox({ region, shard: shardOf(fact.id) }), ':id': fact.id }
  const UpdateExpression = 'SET gsi3pk = :shard, gsi3sk = :id'
  await documents.send(new UpdateCommand({ ...place, UpdateExpression, ExpressionAttributeValues: mark }))
}

/** The time of the oldest fact of a region that nobody has published yet. */
export async function oldestWaiting(region: string): Promise<string | undefined> {
  const firsts = await Promise.all(
    outboxes(region).map(async (partition) => (await page({ index: 'gsi3', partition }, { limit: 1 })).items[0]),
  )
  // Ids grow with time, whatever shard they lie in.
  const [first] = firsts
    .flatMap((item) => item ?? [])
    .toSorted((a, b) => (String(a.gsi3sk) < String(b.gsi3sk) ? -1 : 1))
  if (!first) return undefined
  return (await Facts.at({ pk: String(first.pk), sk: String(first.sk) })).at
}
