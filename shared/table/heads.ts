import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Head } from '../vault/merkle.ts'
import { documents, mainTable } from './table.ts'

const State = z.object({ kind: z.string(), data: z.object({ id: z.string(), seq: z.number(), head: z.string() }) })

/** The heads of all chains of a region, in no order: a scan, for the nightly root and for audits. */
export async function* headsOf(region: string): AsyncGenerator<Head> {
  for await (const item of scan(region, 'attribute_exists(#data.#head)', { '#data': 'data', '#head': 'head' })) {
    const { kind, data } = State.parse(item)
    yield { subject: `${kind}/${data.id}`, seq: data.seq, head: data.head }
  }
}

/** All facts of a region, in no order: for audits. */
export const rawFactsOf = (region: string) => scan(region, '#kind = :fact', { '#kind': 'kind' }, { ':fact': 'FACT' })

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
