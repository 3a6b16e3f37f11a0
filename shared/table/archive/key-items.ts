/** All that a region has in the table of keys: what its rotation goes over. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { forEachOf } from '../store/lists.ts'
import { documents, keysTable } from '../store/table.ts'

const Item = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  kind: z.string(),
  data: z.looseObject({ region: z.string(), generation: z.optional(z.number()) }),
})
export type Item = z.infer<typeof Item>
/** How far a pass is: a number of items, of those that there were when the rotation was begun. */
export type Pass = { seen: number; of: number }
const PAGE = 200

const within = (region: string) => ({
  TableName: keysTable.getName(),
  ConsistentRead: true,
  FilterExpression: 'begins_with(#pk, :region)',
  ExpressionAttributeNames: { '#pk': 'pk' },
  ExpressionAttributeValues: { ':region': `${region}#` },
})
type From = { ExclusiveStartKey: Record<string, unknown> }
const after = (last: Record<string, unknown> | undefined): From | undefined => last && { ExclusiveStartKey: last }

/** How many items there are to go over: what a share of the work is told by. */
export async function itemsOf(region: string): Promise<number> {
  let count = 0
  for (let from: From | undefined, first = true; first || from; first = false) {
    const page = await documents.send(new ScanCommand({ ...within(region), Select: 'COUNT', ...from }))
    count += page.Count ?? 0
    from = after(page.LastEvaluatedKey)
  }
  return count
}

/** Goes over all of them, a page at a time, and tells after each. */
export async function everyItem(
  region: string,
  work: (item: Item) => Promise<void>,
  of: number,
  told: (pass: Pass) => void,
): Promise<void> {
  let seen = 0
  for (let from: From | undefined, first = true; first || from; first = false) {
    const page = await documents.send(new ScanCommand({ ...within(region), Limit: PAGE, ...from }))
    await forEachOf(page.Items ?? [], (item) => work(Item.parse(item)))
    seen += page.Items?.length ?? 0
    from = after(page.LastEvaluatedKey)
    told({ seen, of })
  }
}
