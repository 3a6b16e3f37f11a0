import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { tableNamed } from '../shared/env.ts'
import { noteLook } from '../shared/table/people/looks.ts'
import { markPublished, outboxes, waiting } from '../shared/table/store/outbox.ts'
import { entryOf, itemSize } from './meter.ts'
import { type Result, resultsOf } from './result.ts'
import type { Town } from './town.ts'

const { watched } = resultsOf('units')
/** DynamoDB adds so many bytes to each item, and to each entry of an index (developer guide, "Table size"). */
const EACH = 100
export const SCHOOL_DAYS = 21

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

/** Who files all applications of the town: no family of one pupil. */
const APPLICANT = 'aaaaaaaa'
/** A parent who looks on every school day of a month, each time by another of two rules. */
const FAITHFUL = 'mmmmmmmm'
async function lookForMonth(town: Town): Promise<void> {
  const days = Array.from({ length: SCHOOL_DAYS }, (_, at) => at + 1)
  for (const day of days) {
    const act = town.act(`2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`)
    const rule = day % 2 === 0 ? 'parent-own-child' : 'parent-reads-diary'
    await noteLook(
      act,
      { region: town.code, ref: FAITHFUL, role: 'parent', children: ['cccccccc'] },
      'cccccccc',
      'showDiary',
      rule,
    )
  }
}

/** Facts that are on the bus lie without their mark and its entry; what the next root signs of them is counted apart. */
async function published({ code }: Town): Promise<void> {
  for (const partition of outboxes(code))
    for await (const facts of waiting(partition)) for (const fact of facts) await markPublished(fact, fact.at)
}

/** What lies in the tables of the town for whom the units were counted: a lesson, a look, a family. */
export async function lying(town: Town): Promise<Result[]> {
  await lookForMonth(town)
  await published(town)
  const { code } = town
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
  /** The second lesson of a class: the first is there so that it has one to come after. */
  const lesson = (of: string) =>
    sum(({ kind, text }) => (kind === 'lesson' || kind === 'FACT') && text.includes(`${of}-20261120-2`))
  const looks = some('OWN-LOOKS')
  const months = looks.filter(({ text }) => text.includes(FAITHFUL))
  // The families that opened the diary: child and reader of a look, by what names them.
  const refsOf = ({ pk, text }: (typeof found)[number]) => [pk.split('#').at(-1), /#parent\/(\w+)"/.exec(text)?.[1]]
  const people = new Set(some('PRINCIPAL').map(({ pk }) => pk.split('#').at(-1)))
  const families = looks.map(refsOf).filter(([, parent]) => people.has(parent) && parent !== APPLICANT)
  if (families.length === 0) throw new Error('no family has opened the diary')
  // What lies for a class or for a month is counted by itself.
  const shared = ['lesson', 'OWN-LOOKS', 'ROSTER', 'MOVED']
  const of = (ref: string | undefined) =>
    ref === undefined
      ? 0
      : sum(({ kind, pk, text }) => text.includes(ref) && !shared.includes(kind) && !pk.includes('#lesson/'))
  const ofFamilies = families.flat().reduce((bytes, ref) => bytes + of(ref), 0)
  return [
    watched('a lesson of 25 with its fact, as they lie: an entry for every second pupil', lesson('302-1-5a'), 'B'),
    watched('a lesson of 25 with its fact, as they lie: an entry for every pupil', lesson('302-1-5b'), 'B'),
    watched("a parent's looks of a month, as they lie", sum((it) => months.includes(it)) / months.length, 'B'),
    watched('a pupil and a parent, as they lie', ofFamilies / families.length, 'B'),
  ]
}
