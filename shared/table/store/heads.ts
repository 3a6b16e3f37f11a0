import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { addDays } from '../../domain/calendar.ts'
import type { Head } from '../../vault/merkle.ts'
import { lastSignedOn } from '../../vault/roots.ts'
import { keys } from '../keys.ts'
import { movedSince } from './moved.ts'
import { documents, mainTable } from './table.ts'

const HAS_HEAD = 'attribute_exists(#data.#head)'
const { sk: STATE } = keys.state({ region: '', subject: '' })
const State = z.object({ kind: z.string(), data: z.object({ id: z.string(), seq: z.number(), head: z.string() }) })

/** The heads of all chains of a region, in no order: a scan. */
export async function* headsOf(region: string): AsyncGenerator<Head> {
  for await (const item of scan(region, HAS_HEAD, { '#data': 'data', '#head': 'head' })) {
    yield headIn(item)
  }
}

/**
 * What a root signed now has to be over: the chains that moved since the day of the one before. All of them, read from the
 * whole table, when it is the first of a region or of a month: also those that came into the table without being published.
 */
export async function headsToSign(region: string, now: string): Promise<Head[]> {
  const last = await lastSignedOn(region, now)
  if (last?.slice(0, 7) !== now.slice(0, 7)) return Array.fromAsync(headsOf(region))
  // A schedule that is repeated notes what moved under the day on which it was due.
  return movedSince(region, addDays(last, -1))
}

/** What one partition holds of a history: its facts as they lie there, and the head of its state. */
export type History = { facts: Record<string, unknown>[]; head?: Head }

/**
 * All histories of a region, one at a time and in no order: a scan gives a partition whole, so that no more than one chain is
 * held, however many there are.
 */
export async function* historiesOf(region: string): AsyncGenerator<History> {
  const names = { '#data': 'data', '#head': 'head', '#kind': 'kind', '#sk': 'sk' }
  const either = `(#kind = :fact OR (#sk = :state AND ${HAS_HEAD}))`
  let [partition, history]: [unknown, History] = [undefined, { facts: [] }]
  for await (const item of scan(region, either, names, { ':fact': 'FACT', ':state': STATE })) {
    if (item.pk !== partition) {
      if (partition !== undefined) yield history
      ;[partition, history] = [item.pk, { facts: [] }]
    }
    if (item.kind === 'FACT') history.facts.push(item)
    else history.head = headIn(item)
  }
  if (partition !== undefined) yield history
}

/** The heads of states that lie apart from their facts: a class's lessons are one partition. */
export async function* headsApart(region: string): AsyncGenerator<Head> {
  const names = { '#data': 'data', '#head': 'head', '#sk': 'sk' }
  for await (const item of scan(region, `#sk <> :state AND ${HAS_HEAD}`, names, { ':state': STATE })) yield headIn(item)
}

function headIn(item: Record<string, unknown>): Head {
  const { kind, data } = State.parse(item)
  return { subject: `${kind}/${data.id}`, seq: data.seq, head: data.head }
}

async function* scan(
  region: string,
  filter: string,
  names: Record<string, string>,
  values: Record<string, unknown> = {},
): AsyncGenerator<Record<string, unknown>> {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: mainTable.getName(),
        FilterExpression: `begins_with(#pk, :region) AND ${filter}`,
        ExpressionAttributeNames: { '#pk': 'pk', ...names },
        ExpressionAttributeValues: { ':region': `${region}#`, ...values },
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    )
    yield* page.Items ?? []
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}
