import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from 'dynamodb-toolbox/table'
import type * as z from 'zod/mini'
import { documents, mainTable } from './table.ts'

/** Where a list begins and how far it goes. Bounds are of the sort key of the index, or of the table without one. */
export type Range = { from?: string; to?: string; beginsWith?: string }
type Where = {
  index?: 'gsi1' | 'gsi2' | 'gsi3'
  partition: string
  range?: Range
  table?: Table
  /** Strongly consistent, at twice the price; an index can never be. */
  fresh?: boolean
}
export type Position = Record<string, unknown>
type Paging = { limit?: number; after?: Position | undefined; newestFirst?: boolean }
/** How many items the page of a list shows. */
export const PAGE = 25

/** The condition on the sort key, and the values it speaks of. */
function bounds({ from, to, beginsWith }: Range): [condition: string, values: Record<string, string>] {
  if (beginsWith !== undefined) return [' AND begins_with(#sk, :begin)', { ':begin': beginsWith }]
  if (from !== undefined && to !== undefined) return [' AND #sk BETWEEN :from AND :to', { ':from': from, ':to': to }]
  if (from !== undefined) return [' AND #sk >= :from', { ':from': from }]
  return to === undefined ? ['', {}] : [' AND #sk <= :to', { ':to': to }]
}

/**
 * One page of raw items, eventually consistent unless asked `fresh` (an index can be no other). `next` is DynamoDB's own position: seal it
 * before it leaves (shared/edge/cursor.ts). A plain query: the toolbox's would add 15 KB to every function for nothing,
 * as it formats nothing here.
 */
export async function page(
  { index, partition, range = {}, table = mainTable, fresh = false }: Where,
  { limit, after, newestFirst = false }: Paging = {},
) {
  const [condition, values] = bounds(range)
  const sorted = condition === '' ? {} : { '#sk': `${index ?? ''}sk` }
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName: table.getName(),
      ...(index && { IndexName: index }),
      KeyConditionExpression: `#pk = :pk${condition}`,
      ExpressionAttributeNames: { '#pk': `${index ?? ''}pk`, ...sorted },
      ExpressionAttributeValues: { ':pk': partition, ...values },
      ScanIndexForward: !newestFirst,
      ConsistentRead: fresh,
      ...(limit !== undefined && { Limit: limit }),
      ...(after && { ExclusiveStartKey: after }),
    }),
  )
  return { items: Items, next: LastEvaluatedKey }
}

/** All of a list, page by page: for lists that are bounded by nature (groups of a school, the queue of a municipality). */
export async function* all(where: Where, paging: Omit<Paging, 'after'> = {}): AsyncGenerator<Record<string, unknown>> {
  let after: Position | undefined
  do {
    const { items, next } = await page(where, { ...paging, after })
    yield* items
    after = next
  } while (after)
}

/** One page of the rows of a list, as the schema reads them. */
export async function pageOfRows<S extends z.ZodMiniType>(schema: S, where: Where, paging: Paging) {
  const { items, next } = await page(where, paging)
  return { items: items.map((item): z.output<S> => schema.parse(item.row)), next }
}

/** The keys of a list, in its order: for lists whose index shows nothing of its items. */
export async function* keysIn(where: Where): AsyncGenerator<{ pk: string; sk: string }> {
  for await (const { pk, sk } of all(where)) yield { pk: String(pk), sk: String(sk) }
}

/** The rows of a list, as the schema reads them: what an index shows of its items. */
export async function rows<S extends z.ZodMiniType>(schema: S, where: Where): Promise<z.output<S>[]> {
  const found: z.output<S>[] = []
  for await (const item of all(where)) found.push(schema.parse(item.row))
  return found
}

const AT_ONCE = 20

/** Does something for each of many, twenty at a time; what came of it stands in the order of what was given. */
export async function forEachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: { at: number; result: R }[] = []
  const left = items.entries()
  const worker = async () => {
    for (const [at, item] of left) results.push({ at, result: await work(item) })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return results.toSorted((a, b) => a.at - b.at).map(({ result }) => result)
}
