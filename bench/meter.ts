/**
 * Request units as DynamoDB would charge them, counted from what is really sent: DynamoDB Local reports transactions
 * wrongly. Rules of the DynamoDB Developer Guide ("DynamoDB read and write operations", "Item sizes and formats"):
 * a write is charged by KB of the larger of the old and the new item, doubled in a transaction; an index by KB of the
 * entry that is put, and of the one that is taken away when its key changed; entries are not doubled (an assumption:
 * the guide does not say); a read by 4 KB, half when eventually consistent.
 */
import { type AttributeValue, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { state } from '../infra/state.ts'

type Item = Record<string, AttributeValue>
export type Units = { read: number; write: number }

const bytes = (text: string) => Buffer.byteLength(text)

/** Size of a value: text and binary by bytes, numbers by half their digits and one more, containers with their overhead. */
function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return bytes(value.S)
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]|^0+|0+$/g, '').length / 2) + 1
  if (value.B !== undefined) return value.B.length
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1
  if (value.M !== undefined)
    return 3 + Object.entries(value.M).reduce((sum, [name, it]) => sum + 1 + bytes(name) + valueSize(it), 0)
  if (value.L !== undefined) return 3 + value.L.reduce((sum, it) => sum + 1 + valueSize(it), 0)
  return [...(value.SS ?? []), ...(value.NS ?? [])].reduce((sum, it) => sum + bytes(it), 0)
}

/** Size of an item in bytes: names and values. */
export const itemSize = (item: Item | undefined): number =>
  Object.entries(item ?? {}).reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0)

export const writeUnits = (size: number) => Math.max(1, Math.ceil(size / 1024))
export const readUnits = (size: number, consistent: boolean) =>
  Math.max(1, Math.ceil(size / 4096)) * (consistent ? 1 : 0.5)

/** What an index holds of an item: its keys and what it projects; nothing when the index key is missing. */
export function entryOf(item: Item | undefined, index: keyof typeof state.indexes): Item | undefined {
  const keys = ['pk', 'sk', `${index}pk`, `${index}sk`]
  if (!item || keys.some((name) => !(name in item))) return undefined
  const kept: readonly string[] = [...keys, ...state.indexes[index].projection]
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)))
}

/** Units that one index charges for a change of an item. */
export function indexUnits(
  before: Item | undefined,
  after: Item | undefined,
  index: keyof typeof state.indexes,
): number {
  const [old, next] = [entryOf(before, index), entryOf(after, index)]
  if (JSON.stringify(sorted(old)) === JSON.stringify(sorted(next))) return 0
  const sameKey =
    old && next && old[`${index}pk`]?.S === next[`${index}pk`]?.S && old[`${index}sk`]?.S === next[`${index}sk`]?.S
  if (sameKey) return writeUnits(Math.max(itemSize(old), itemSize(next)))
  return (old ? writeUnits(itemSize(old)) : 0) + (next ? writeUnits(itemSize(next)) : 0)
}

const sorted = (item: Item | undefined) => item && Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))

type Target = { TableName?: string | undefined; Key: Item }
const keyOf = ({ pk, sk }: Item): Item => ({ ...(pk && { pk }), ...(sk && { sk }) })
type Action = { TableName?: string | undefined; Item?: Item | undefined; Key?: Item | undefined }
type Input = {
  TransactItems?: { Put?: Action; Update?: Action; Delete?: Action; ConditionCheck?: Action }[]
  TableName?: string
  Item?: Item
  Key?: Item
  ConsistentRead?: boolean
  IndexName?: string
}
/** The client gives items as plain values by the time that a meter sees them. */
type Plain = Record<string, unknown>
type Output = { Item?: Plain; Items?: Plain[]; Responses?: Record<string, Plain[]> }
const plainSize = (item: Plain | undefined): number => itemSize(item && marshall(item))

/** Counts what goes through a client, until it is read. Attach once per process. */
export function meter(documents: DynamoDBDocumentClient): { take: () => Units } {
  const total: Units = { read: 0, write: 0 }
  const bare = new DynamoDBClient({})
  const image = async ({ TableName, Key }: Target) =>
    (await bare.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item
  const targetsOf = (input: Input): Target[] => {
    const actions = input.TransactItems?.flatMap(
      (it) => it.Put ?? it.Update ?? it.Delete ?? it.ConditionCheck ?? [],
    ) ?? [input]
    return actions.map(({ TableName, Item, Key }) => ({ TableName, Key: Key ?? keyOf(Item ?? {}) }))
  }
  const charge = (before: Item | undefined, after: Item | undefined, times: number) => {
    total.write += times * writeUnits(Math.max(itemSize(before), itemSize(after)))
    for (const index of ['gsi1', 'gsi2', 'gsi3'] as const) total.write += indexUnits(before, after, index)
  }

  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const input: Input = Object.fromEntries(Object.entries(args.input))
      const command = String(context.commandName)
      const writes = /^(TransactWriteItems|PutItem|UpdateItem|DeleteItem)Command$/.test(command)
      const targets = writes ? targetsOf(input) : []
      const before = await Promise.all(targets.map(image))
      const answer = await next(args)
      const output: Output = Object.fromEntries(Object.entries(answer.output))
      if (writes) {
        const after = await Promise.all(targets.map(image))
        for (const [at, old] of before.entries()) charge(old, after[at], input.TransactItems ? 2 : 1)
      } else if (command === 'GetItemCommand')
        total.read += readUnits(plainSize(output.Item), input.ConsistentRead ?? false)
      else if (command === 'QueryCommand' || command === 'ScanCommand')
        total.read += readUnits(
          (output.Items ?? []).reduce((sum, item) => sum + plainSize(item), 0),
          input.ConsistentRead ?? false,
        )
      else if (command === 'BatchGetItemCommand')
        total.read += Object.values(output.Responses ?? {})
          .flat()
          .reduce((sum, item) => sum + readUnits(plainSize(item), false), 0)
      return answer
    },
    { step: 'build', name: 'unit-meter' },
  )
  return {
    take: () => {
      const taken = { ...total }
      Object.assign(total, { read: 0, write: 0 })
      return taken
    },
  }
}
