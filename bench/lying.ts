import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { tableNamed } from '../shared/env.ts'
import { entryOf, itemSize } from './meter.ts'
import { type Result, resultsOf } from './result.ts'
import type { Town } from './town.ts'

const { watched } = resultsOf('units')
/** DynamoDB adds so many bytes to each item, and to each entry of an index (developer guide, "Table size"). */
const EACH = 100

type Item = Record<string, AttributeValue>
const page = (table: 'main' | 'keys', ExclusiveStartKey?: Item) =>
  new DynamoDBClient({}).send(
    new ScanCommand({ TableName: tableNamed(table), ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
  )

/** What an item takes of the table, with its entries in indexes. */
function takes(item: Item): number {
  const entries = (['gsi1', 'gsi2', 'gsi3'] as const).flatMap((index) => {
    const entry = entryOf(item, index)
    return entry ? [entry] : []
  })
  return [item, ...entries].reduce((sum, it) => sum + itemSize(it) + EACH, 0)
}

/** What lies in the tables of the town for whom the units were counted: a lesson, a look, a family. */
export async function lying({ code }: Town): Promise<Result[]> {
  const found: { kind: string; pk: string; text: string; bytes: number }[] = []
  for (const table of ['main', 'keys'] as const) {
    let after: Item | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await page(table, after)
      for (const item of Items)
        if (item.pk?.S?.startsWith(code))
          found.push({
            ...{ kind: item.kind?.S ?? '', pk: item.pk.S, text: JSON.stringify(item), bytes: takes(item) },
          })
      after = LastEvaluatedKey
    } while (after)
  }
  const sum = (which: (it: (typeof found)[number]) => boolean) =>
    found.filter(which).reduce((bytes, it) => bytes + it.bytes, 0)
  const some = (kind: string) => found.filter((it) => it.kind === kind)
  const full = some('lesson').filter(({ text }) => text.includes('302-1-5b-'))
  const facts = sum(({ kind, text }) => kind === 'FACT' && text.includes('lesson/302-1-5b-'))
  const looks = some('LOOK').filter(({ text }) => text.includes('#family"'))
  // By the refs in the keys of their items: a pupil, and the parent with a session.
  const refs = (kind: string) => some(kind).map(({ pk }) => pk.split('#').at(-1) ?? '')
  const of = (ref = '') => sum(({ kind, text }) => text.includes(ref) && !['lesson', 'LOOK', 'ROSTER'].includes(kind))
  const [parent] = refs('PRINCIPAL').slice(-1)
  const [pupil] = some('LOOK').map(({ pk }) => pk.split('#').at(-1))
  return [
    watched('a lesson of 25 with its fact, as they lie', (sum((it) => full.includes(it)) + facts) / full.length, 'B'),
    watched("a family's look, as it lies", sum((it) => looks.includes(it)) / looks.length, 'B'),
    watched('a pupil and a parent, as they lie', of(pupil) + of(parent), 'B'),
  ]
}
