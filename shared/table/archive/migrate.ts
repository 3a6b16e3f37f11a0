import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { type Format, formats } from '../store/entity.ts'
import { forEachOf } from '../store/lists.ts'
import { documents } from '../store/table.ts'

const Old = z.looseObject({ pk: z.string(), sk: z.string(), kind: z.string(), v: z.number() })
type Old = z.infer<typeof Old>

/** Where a migration stands; saved after each page, so that a run which was killed goes on. */
export const Place = z.object({
  /** Tables that are done. */
  done: z.array(z.string()),
  after: z.optional(z.record(z.string(), z.string())),
})
export type Place = z.infer<typeof Place>

export type Migrated = { read: number; lifted: Map<string, number>; ahead: Map<string, number> }
type How = {
  from: Place
  /** Counts, writes nothing. */
  dry?: boolean
  /** Keeps the place to go on from. */
  keep: (place: Place) => Promise<void>
  tell?: (read: number) => void
}

/**
 * Brings every stored item to the format of this release, while functions of this release and of the last one go on
 * working. Only what lies in an older format is written, and only over the very item that was read; whoever was faster
 * is read again. Facts stay as they were written. Items of a newer format than ours are counted and left alone.
 */
export async function migrate({ from, dry = false, keep, tell }: How): Promise<Migrated> {
  const result: Migrated = { read: 0, lifted: new Map(), ahead: new Map() }
  const count = (map: Map<string, number>, name: string) => map.set(name, (map.get(name) ?? 0) + 1)
  const tables = new Map([...formats.values()].map(({ table }) => [table.getName(), table]))
  let place = from
  for (const name of tables.keys()) {
    if (place.done.includes(name)) continue
    do {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new ScanCommand({
          TableName: name,
          ConsistentRead: true,
          Limit: 500,
          FilterExpression: 'attribute_exists(#kind)',
          ExpressionAttributeNames: { '#kind': 'kind' },
          ...(place.after && { ExclusiveStartKey: place.after }),
        }),
      )
      await forEachOf(Items, async (raw) => {
        const item = Old.parse(raw)
        const format = formats.get(item.kind)
        if (!format || item.v === format.version) return
        if (item.v > format.version) count(result.ahead, item.kind)
        else if (dry || (await lift(name, item, format))) count(result.lifted, item.kind)
      })
      const after = LastEvaluatedKey && { pk: String(LastEvaluatedKey.pk), sk: String(LastEvaluatedKey.sk) }
      place = after ? { ...place, after } : { done: [...place.done, name] }
      if (!dry) await keep(place)
      result.read += Items.length
      tell?.(result.read)
    } while (place.after)
  }
  return result
}

/** @returns false when somebody else lifted or removed it meanwhile */
async function lift(TableName: string, found: Old, format: Format): Promise<boolean> {
  const Key = { pk: found.pk, sk: found.sk }
  let old: Old | undefined = found
  while (old && old.v < format.version) {
    const Item: Record<string, unknown> = { ...format.lifted(old), kind: old.kind }
    if (Item.pk !== Key.pk || Item.sk !== Key.sk) throw new Error(`the format of ${old.kind} moves ${Key.pk} ${Key.sk}`)
    try {
      await documents.send(
        new PutCommand({
          TableName,
          Item,
          ConditionExpression: '#v = :v AND #data = :data',
          ExpressionAttributeNames: { '#v': 'v', '#data': 'data' },
          ExpressionAttributeValues: { ':v': old.v, ':data': old.data },
        }),
      )
      return true
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      const { Item: now } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      old = now && Old.parse(now)
    }
  }
  return false
}
