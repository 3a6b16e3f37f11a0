import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { listObjects, removeObjects } from '../../files/objects.ts'
import { forgetPerson } from '../../vault/person.ts'
import { tombstonesOf } from '../../vault/tombstones.ts'
import { allApplicationsOf } from '../applications.ts'
import { casesOfChild } from '../cases.ts'
import { keys } from '../keys.ts'
import { rosterMentions } from '../people/rosters.ts'
import { keysIn } from '../store/lists.ts'
import { documents, keysTable, mainTable } from '../store/table.ts'
import { placeMark } from './raw.ts'

/** Marks of the places that were emptied. */
export type Removed = { main: Set<string>; keys: Set<string> }
export type Buried = { people: number; removed: Removed; bad: string[] }

/**
 * Erases once more the people whose tombstones stand in the locked bucket: whoever restores an older copy brings them back
 * otherwise. May be repeated.
 */
export async function applyTombstones(region: string): Promise<Buried> {
  const { tombstones, bad } = await tombstonesOf(region)
  const dead = new Set(tombstones.map(({ ref }) => ref))
  return { people: dead.size, removed: await bury(region, dead), bad }
}

/**
 * Erases what leads to these people and what is theirs: keys, uniqueness, blind index, lists that name them; their own
 * partition (card, principal, notices), the forms of their applications and cases, the files and papers. What was sealed under
 * their keys elsewhere can no longer be read by anybody. The key goes last but for the lists, so whoever is interrupted
 * comes again and finds what is left.
 */
export async function bury(region: string, dead: ReadonlySet<string>): Promise<Removed> {
  const removed: Removed = { main: new Set(), keys: new Set() }
  if (dead.size === 0) return removed
  const theirs = new Set(dead)
  for (const ref of dead) {
    for (const id of await allApplicationsOf(region, ref)) {
      theirs.add(id)
      await removeFiles(region, id)
      await removeMain(keys.form({ region, id }), removed.main)
    }
    for (const { id } of await casesOfChild(region, ref)) {
      await removeFiles(region, id)
      await removeMain(keys.caseForm({ region, id }), removed.main)
    }
    for await (const key of keysIn({ partition: keys.card({ region, ref }).pk, fresh: true }))
      await removeMain(key, removed.main)
    forgetPerson(region, ref)
  }
  for await (const item of keysItems(region))
    if (await leadsTo(theirs, region, item)) {
      const { pk, sk } = item
      await documents.send(new DeleteCommand({ TableName: keysTable.getName(), Key: { pk, sk } }))
      removed.keys.add(placeMark({ pk, sk }))
    }
  return removed
}

async function removeMain({ pk, sk }: { pk: string; sk: string }, removed: Set<string>): Promise<void> {
  const Key = { pk, sk }
  const { Attributes } = await documents.send(
    new DeleteCommand({ TableName: mainTable.getName(), Key, ReturnValues: 'ALL_OLD' }),
  )
  if (Attributes) removed.add(placeMark(Key))
}

async function removeFiles(region: string, application: string): Promise<void> {
  const found = await Promise.all(
    ['attachments', 'papers'].map((folder) => listObjects('files', `${region}/${folder}/${application}/`)),
  )
  await removeObjects('files', found.flat())
}

const Item = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.string(),
  data: z.object({ ref: z.optional(z.string()), list: z.optional(z.string()) }),
})

/** All that leads to people: a table of three small items for each of them. */
async function* keysItems(region: string): AsyncGenerator<z.infer<typeof Item>> {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: keysTable.getName(),
        ConsistentRead: true,
        FilterExpression: 'begins_with(#pk, :region)',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':region': `${region}#` },
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      }),
    )
    for (const item of page.Items ?? []) yield Item.parse(item)
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}

/** Whether an item of the keys table leads to one of these people or applications. */
async function leadsTo(
  theirs: ReadonlySet<string>,
  region: string,
  { kind, data: { ref, list } }: z.infer<typeof Item>,
): Promise<boolean> {
  if (ref !== undefined) return theirs.has(ref)
  return kind === 'ROSTER' && list !== undefined && rosterMentions(region, list, theirs)
}
