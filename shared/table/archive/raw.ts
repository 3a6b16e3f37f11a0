import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { envIfSet, tableNamed } from '../../env.ts'
import type { Key } from '../store/entity.ts'
import { client } from '../store/table.ts'

/** A table wherever it is: what is copied or compared need not be where this process works. */
export type Shelf = { client: DynamoDBClient; table: string }
/** A table where this process works. */
export const shelfOf = (thing: 'main' | 'keys'): Shelf => ({ client, table: tableNamed(thing) })
/** An item as it lies in the table, every attribute with its type: what is copied loses nothing. */
export type RawItem = Record<string, AttributeValue>
export type RawPage = { items: RawItem[]; next: RawItem | undefined }

const AT_ONCE = 1000

/** One page of a table in its own order, each item as it is at the moment of reading. @param region those of one region */
export async function rawPage({ client, table }: Shelf, region: string | undefined, after?: RawItem): Promise<RawPage> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      Limit: AT_ONCE,
      ...(after && { ExclusiveStartKey: after }),
      ...(region !== undefined && {
        FilterExpression: 'begins_with(#pk, :region)',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':region': { S: `${region}#` } },
      }),
    }),
  )
  return { items: Items, next: LastEvaluatedKey }
}

/** About how many items a table has, for a bar: DynamoDB counts them every six hours. */
export async function sizeOf({ client, table }: Shelf): Promise<number> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  return Table?.ItemCount ?? 0
}

/** Deletes a table that was restored beside those of the stage. */
export async function dropTable({ client, table }: Shelf): Promise<void> {
  if (envIfSet('TABLES') === undefined) throw new Error(`${table} is in use`)
  await client.send(new DeleteTableCommand({ TableName: table }))
}

/** All items of a table, or those of one region. */
export async function* rawItems(shelf: Shelf, region?: string): AsyncGenerator<RawItem[]> {
  let after: RawItem | undefined
  do {
    const { items, next } = await rawPage(shelf, region, after)
    yield items
    after = next
  } while (after)
}

/** The items of a partition whose sort keys lie between two, both in. */
export async function rawBetween({ client, table }: Shelf, pk: string, from: string, to: string): Promise<RawItem[]> {
  const found: RawItem[] = []
  let after: RawItem | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from }, ':to': { S: to } },
        ...(after && { ExclusiveStartKey: after }),
      }),
    )
    found.push(...Items)
    after = LastEvaluatedKey
  } while (after)
  return found
}

/** An item to put, or the key of one to delete. */
export type Change = { put: RawItem } | { gone: Key }
/** BatchWriteItem takes 25. */
const BATCH = 25
const WRITERS = 6

/** Applies changes of different items, whatever was there before; may be repeated. */
export async function writeRaw({ client, table }: Shelf, changes: readonly Change[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(changes.length / BATCH) }, (_, n) =>
    changes.slice(n * BATCH, (n + 1) * BATCH),
  ).values()
  const writer = async () => {
    for (const batch of batches) {
      let left = batch.map((change) =>
        'put' in change
          ? { PutRequest: { Item: change.put } }
          : { DeleteRequest: { Key: { pk: { S: change.gone.pk }, sk: { S: change.gone.sk } } } },
      )
      for (let tries = 1; left.length > 0; tries++) {
        const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: left } }))
        const unwritten = UnprocessedItems?.[table] ?? []
        const back = new Set(
          unwritten.map(({ PutRequest, DeleteRequest }) => placeIn(PutRequest?.Item ?? DeleteRequest?.Key)),
        )
        left = left.filter((one) =>
          back.has(placeIn('PutRequest' in one ? one.PutRequest.Item : one.DeleteRequest.Key)),
        )
        if (left.length > 0) await pause(Math.random() * Math.min(2000, 50 * 2 ** tries))
      }
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
}

export const keyOf = ({ pk, sk }: RawItem): Key => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' })

const placeIn = (item: RawItem = {}) => placeMark(keyOf(item))

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** 96 bits for an item's key and 96 for all of it: so that millions of items can be compared in memory. */
export const placeMark = ({ pk, sk }: Key): string => digest(JSON.stringify([pk, sk]))
export const itemMark = (item: RawItem): string => digest(canonical(item))

function canonical(item: RawItem): string {
  return JSON.stringify(item, (_, it) => {
    if (it instanceof Uint8Array) throw new Error('no item of ours holds bytes: the archive would lose them')
    return it !== null && typeof it === 'object' && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it
  })
}

/** What an archive or a table holds, as marks. */
export type Marks = Map<string, string>
