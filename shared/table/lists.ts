import type { Table } from 'dynamodb-toolbox/table'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type * as z from 'zod/mini'
import { mainTable } from './table.ts'

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

const rangeOf = ({ from, to, beginsWith }: Range) => {
  if (beginsWith !== undefined) return { beginsWith }
  if (from !== undefined && to !== undefined) return { between: [from, to] } satisfies { between: [string, string] }
  if (from !== undefined) return { gte: from }
  return to === undefined ? undefined : { lte: to }
}

/**
 * One page of raw items, eventually consistent unless asked `fresh` (an index can be no other). `next` is DynamoDB's own position: seal it
 * before it leaves (shared/edge/cursor.ts).
 */
export async function page(
  { index, partition, range = {}, table = mainTable, fresh }: Where,
  { limit, after, newestFirst }: Paging = {},
) {
  const bounds = rangeOf(range)
  const { Items = [], LastEvaluatedKey } = await table
    .build(QueryCommand)
    // cast: the index is one of the table's, or none; toolbox wants the literal of each branch
    .query({ partition, ...(index && { index }), ...(bounds && { range: bounds }) } as { partition: string })
    .options({
      ...(limit !== undefined && { limit }),
      ...(after && { exclusiveStartKey: after }),
      ...(newestFirst && { reverse: true }),
      ...(fresh && { consistent: true }),
    })
    .send()
  // cast: raw items are maps of anything; whoever asked parses them
  return { items: Items as Record<string, unknown>[], next: LastEvaluatedKey as Position | undefined }
}

/** All of a list, page by page: for lists that are bounded by nature (groups of a school, the queue of a municipality). */
export async function* all(where: Where): AsyncGenerator<Record<string, unknown>> {
  let after: Position | undefined
  do {
    const { items, next } = await page(where, { after })
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
