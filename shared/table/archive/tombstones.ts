import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import { delegatesIn } from '../../domain/access/delegation.ts'
import { listObjects, removeObjects } from '../../files/objects.ts'
import { forgetPerson } from '../../vault/person.ts'
import { tombstonesOf } from '../../vault/tombstones.ts'
import { allApplicationsOf } from '../applications.ts'
import { casesOfChild } from '../cases.ts'
import { keys } from '../keys.ts'
import { delegationsOf } from '../people/delegations.ts'
import { guardiansOf } from '../people/people.ts'
import { principalOf, storePrincipal } from '../people/principals.ts'
import { rosterMentions } from '../people/rosters.ts'
import { keysIn } from '../store/lists.ts'
import { documents, keysTable, mainTable } from '../store/table.ts'
import { placeMark } from './raw.ts'

/** Marks of the places that were emptied, and of those in the main table that were written anew. */
export type Removed = { main: Set<string>; keys: Set<string>; changed: Set<string> }
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
 * Erases what leads to these people and what is theirs: relations, keys, uniqueness, blind index, lists that name them; their own
 * partition (card, principal, notices), the forms of their applications and cases, the files and papers. What was sealed under
 * their keys elsewhere can no longer be read by anybody. The key goes last but for the lists, so whoever is interrupted
 * comes again and finds what is left.
 */
export async function bury(region: string, dead: ReadonlySet<string>): Promise<Removed> {
  const removed: Removed = { main: new Set(), keys: new Set(), changed: new Set() }
  if (dead.size === 0) return removed
  const theirs = new Set(dead)
  for (const ref of dead) {
    await unrelate(region, ref, removed.changed)
    for (const id of await allApplicationsOf(region, ref)) {
      theirs.add(id)
      await removeFiles(region, id)
      await removeMain(keys.form({ region, id }), removed.main)
      await removeMain(keys.awaitedFiles({ region, id }), removed.main)
    }
    for (const { id } of await casesOfChild(region, ref)) {
      await removeFiles(region, id)
      await removeMain(keys.caseForm({ region, id }), removed.main)
      await removeMain(keys.caseProof({ region, id }), removed.main)
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

/**
 * Takes a child from those whose own it is and to whom it is entrusted: an older copy relates them again, and who is related to
 * somebody who is nowhere finds nothing where their own start page was. Before the card is gone, which names them.
 */
async function unrelate(region: string, child: string, changed: Set<string>): Promise<void> {
  const [guardians, delegations] = await Promise.all([guardiansOf(region, child), delegationsOf(region, child)])
  for (const ref of new Set([...guardians, ...delegatesIn(delegations)])) {
    const principal = await principalOf(region, ref)
    if (!principal) continue
    const { children, entrusted = [] } = principal
    if (!children.includes(child) && entrusted.every((it) => it.child !== child)) continue
    const left = {
      children: children.filter((it) => it !== child),
      entrusted: entrusted.filter((it) => it.child !== child),
    }
    await storePrincipal({ ...principal, ...left })
    changed.add(placeMark(keys.principal({ region, ref })))
  }
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
