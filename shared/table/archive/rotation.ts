import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { newWrappedKey } from '../../vault/kms.ts'
import {
  blind,
  findRegionKeys,
  heldFor,
  KeyItems,
  keysFrom,
  mastersOf,
  openedBy,
  placeOfOlder,
  type RegionKeys,
  type StoredKeys,
  unique,
} from '../../vault/region-keys.ts'
import { derive, open, seal } from '../../vault/seal.ts'
import { keys } from '../keys.ts'
import { rosterPlace } from '../people/rosters.ts'
import { documents, keysTable } from '../store/table.ts'
import { everyItem, type Item, itemsOf, type Pass } from './key-items.ts'
import { applyTombstones } from './tombstones.ts'

/** What was wrapped or sealed anew, which marks were carried over, which old ones were deleted. */
export type Rotated = { wrapped: number; marks: number; swept: number }
type How = {
  now: () => string
  wait: (milliseconds: number) => Promise<void>
  /** Hears after each step. Whoever is stopped there goes on where the keys say that the rotation stands. */
  tell?: (rotated: Rotated, stage: string, pass?: Pass) => void
}

/** How often a rotation waits until everybody knows, and for how long at most, in milliseconds. */
export const WAITS = 3
export const longestWait = () => heldFor() + Math.min(heldFor(), 30_000)

/**
 * Rotates the keys of a region while others read and write. It may be stopped anywhere and called again; a region whose
 * keys are settled begins anew.
 *
 * A function holds the keys it has read for some minutes. So a new generation is announced before it seals, and seals
 * before the old one is given up; in between everybody puts marks under both, so that any two functions know one in
 * common. Whatever is carried over is written only over the very item that was read: nobody who is erased meanwhile comes
 * back, and the tombstones are applied once more at the end.
 */
export async function rotate(act: Act, how: How): Promise<Rotated> {
  const { region } = act
  const rotated: Rotated = { wrapped: 0, marks: 0, swept: 0 }
  let stored = await found(region)
  const told = (pass?: Pass) => how.tell?.({ ...rotated }, stored.rotating ?? 'settled', pass)
  const of = await itemsOf(region)
  if (stored.rotating === undefined) stored = await announce(act, stored, how.now())
  told()
  if (stored.rotating === 'announced') {
    await everybodyKnows(stored, how)
    const current = (await mastersOf(stored)).length
    stored = await change(stored, { current, rotating: 'moving', changedAt: how.now() })
    told()
  }
  if (stored.rotating === 'moving') {
    const all = keysFrom(stored, await mastersOf(stored))
    const carry = () => everyItem(region, (item) => carryOver(act, item, all, rotated), of, told)
    // Everybody reads both generations by now: most is carried over while those are waited for who still seal with the old one.
    await carry()
    await everybodyKnows(stored, how)
    // A pass that finds nothing to carry over proves that the one before found everything.
    for (let before = -1; before < rotated.wrapped + rotated.marks; ) {
      before = rotated.wrapped + rotated.marks
      await carry()
    }
    stored = await change(stored, { oldest: all.current, rotating: 'sweeping', changedAt: how.now() })
    told()
  }
  await everybodyKnows(stored, how)
  await everyItem(region, (item) => sweep(item, stored.current ?? 1, rotated), of, told)
  await applyTombstones(region)
  const { rotating: _, ...settled } = stored
  await over(stored, settled)
  return rotated
}

async function found(region: string): Promise<StoredKeys> {
  const stored = await findRegionKeys(region)
  if (!stored) throw new Problem('not-found')
  return stored
}

/** A new master; those before it are sealed under it, so that a function still asks the key service once. */
async function announce({ region, random }: Act, stored: StoredKeys, changedAt: string): Promise<StoredKeys> {
  const masters = await mastersOf(stored)
  const { key, wrapped } = await newWrappedKey(region)
  const texts = masters.map((master) => Buffer.from(master).toString('base64'))
  const older = seal(derive(key, 'older'), placeOfOlder(region), texts, random(12))
  const known = { current: masters.length, oldest: masters.length, rotating: 'announced' as const, changedAt }
  return change(stored, { wrapped: Buffer.from(wrapped).toString('base64'), older, ...known })
}

const change = (stored: StoredKeys, next: Partial<StoredKeys>) => over(stored, { ...stored, ...next })

/** Over the very item that was read: of two who rotate at once one stops. @throws Problem `changed-meanwhile` */
async function over(was: StoredKeys, next: StoredKeys): Promise<StoredKeys> {
  const same = ['wrapped', 'rotating', 'changedAt'] as const
  const put = new PutCommand({
    TableName: keysTable.getName(),
    Item: { kind: 'REGION-KEYS', ...KeyItems.raw(next) },
    ConditionExpression: same
      .map((name) => (was[name] === undefined ? `attribute_not_exists(#d.#${name})` : `#d.#${name} = :${name}`))
      .join(' AND '),
    ExpressionAttributeNames: { '#d': 'data', ...Object.fromEntries(same.map((name) => [`#${name}`, name])) },
    ExpressionAttributeValues: Object.fromEntries(
      same.flatMap((name) => (was[name] === undefined ? [] : [[`:${name}`, was[name]]])),
    ),
  })
  if (!(await applied(() => documents.send(put)))) throw new Problem('changed-meanwhile')
  return next
}

/** Nobody works with the keys any more that were read before the last change. */
async function everybodyKnows({ changedAt }: StoredKeys, { now, wait }: How): Promise<void> {
  // What has just read them may need a while to finish.
  const passed = Date.parse(now()) - Date.parse(changedAt ?? '')
  await wait(Math.max(0, longestWait() - passed))
}

const Key = z.object({ ref: z.string(), wrapped: z.string() })
const Roster = z.object({ list: z.string(), sealed: z.string() })
const Mark = z.object({ ref: z.string(), mac: z.string() })

async function carryOver(act: Act, item: Item, all: RegionKeys, rotated: Rotated): Promise<void> {
  const { region } = item.data
  if (item.kind === 'KEY') {
    const { ref, wrapped } = Key.parse(item.data)
    const { pk, sk } = keys.personKey({ region, ref })
    if (await sealedAnew(act, item, all, 'wrapped', wrapped, `${pk}|${sk}`)) rotated.wrapped++
  }
  if (item.kind === 'ROSTER') {
    const { list, sealed } = Roster.parse(item.data)
    if (await sealedAnew(act, item, all, 'sealed', sealed, rosterPlace({ region, list }))) rotated.wrapped++
  }
  if (item.kind === 'UNIQUE' || item.kind === 'BLIND') if (await markedAnew(item, all)) rotated.marks++
}

/** @returns whether it was: what the newest key opens stays as it is, and so does what somebody else has changed. */
async function sealedAnew(act: Act, item: Item, all: RegionKeys, name: string, was: string, place: string) {
  if (opens(all.data, place, was)) return false
  const next = seal(
    all.data,
    place,
    openedBy(all, (key) => open(key, place, was)),
    act.random(12),
  )
  return applied(() =>
    documents.send(
      new PutCommand({
        TableName: keysTable.getName(),
        Item: { ...item, data: { ...item.data, [name]: next } },
        ConditionExpression: '#data.#name = :was',
        ExpressionAttributeNames: { '#data': 'data', '#name': name },
        ExpressionAttributeValues: { ':was': was },
      }),
    ),
  )
}

function opens(key: Uint8Array, place: string, sealed: string): boolean {
  try {
    open(key, place, sealed)
    return true
  } catch {
    return false
  }
}

/** Puts the mark of the newest generation beside that of the one before, as long as that one is there. */
async function markedAnew(item: Item, { macs, current }: RegionKeys): Promise<boolean> {
  const { region, generation = 1 } = item.data
  if (generation !== current - 1) return false
  const { ref, mac } = Mark.parse(item.data)
  const [newest = new Uint8Array()] = macs.slice(current - 1)
  const isUnique = item.kind === 'UNIQUE'
  const next = (isUnique ? unique : blind).next(newest, mac)
  const place = isUnique ? keys.unique({ region, mac: next }) : keys.blind({ region, mac: next, ref })
  const TableName = keysTable.getName()
  const put = { ...item, ...place, data: { region, mac: next, ref, generation: current } }
  return applied(() =>
    documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: put, ConditionExpression: 'attribute_not_exists(pk)' } },
          { Put: { TableName, Item: item, ConditionExpression: 'attribute_exists(pk)' } },
        ],
      }),
    ),
  )
}

/** Nobody asks for the marks of older generations any more. */
async function sweep({ pk, sk, kind, data: { generation = 1 } }: Item, current: number, rotated: Rotated) {
  if ((kind !== 'UNIQUE' && kind !== 'BLIND') || generation >= current) return
  await documents.send(new DeleteCommand({ TableName: keysTable.getName(), Key: { pk, sk } }))
  rotated.swept++
}

const TRIES = 8

/** @returns whether the condition held */
async function applied(write: () => Promise<unknown>, tries = 1): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    if (!(error instanceof TransactionCanceledException)) throw error
    const reasons = (error.CancellationReasons ?? []).map(({ Code }) => Code)
    if (reasons.includes('ConditionalCheckFailed')) return false
    if (tries === TRIES) throw error
    return applied(write, tries + 1)
  }
}
