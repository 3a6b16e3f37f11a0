import { setTimeout as pause } from 'node:timers/promises'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { asked, proved } from '../../../checks/proved.ts'
import { formFor, testRegion } from '../../../regions/testing.ts'
import { type ChildIdentity, childIdentity } from '../../domain/form.ts'
import { isGenuine, paperCode } from '../../vault/paper-code.ts'
import { findVault, personWith } from '../../vault/person.ts'
import { findRegionKeys, keysFrom, mastersOf } from '../../vault/region-keys.ts'
import { open } from '../../vault/seal.ts'
import { setTombstone } from '../../vault/tombstones.ts'
import { childCard, childrenCalled, newChild } from '../people/people.ts'
import { namesIn, rebuildNames, storeNames } from '../people/rosters.ts'
import { commit } from '../store/facts.ts'
import { documents, keysTable } from '../store/table.ts'
import { rotate } from './rotation.ts'
import { bury } from './tombstones.ts'

let region: Awaited<ReturnType<typeof testRegion>>
const children = new Map<string, ChildIdentity>()
const particulars = { kind: 'order', application: 'A', number: '1', on: '2026-11-22', by: '215' } as const

/** Functions hold the keys for 0.2 s here; the test process is all of them. */
beforeAll(async () => {
  process.env.REGION_KEYS_SECONDS = '0.2'
  region = await testRegion()
  for (let n = 0; n < (asked ? 200 : 10); n++) await come()
  await storeNames(region.act(), 'group/a', { aaaaaaaa: 'Имя Ф.' })
})
afterAll(() => {
  delete process.env.REGION_KEYS_SECONDS
})

async function come(): Promise<string> {
  const identity = formFor().child
  const child = await newChild(region.act(), identity)
  await commit(region.act(), undefined, [], ...child.writes)
  children.set(child.vault.ref, identity)
  return child.vault.ref
}
const now = () => new Date().toISOString()
const how = { now, wait: (milliseconds: number) => pause(milliseconds) }
const refused = (identity: ChildIdentity) =>
  newChild(region.act(), identity).then(({ writes }) =>
    commit(region.act(), undefined, [], ...writes).then(
      () => false,
      () => true,
    ),
  )
type Row = { pk: string; sk: string; kind: string; data: Record<string, unknown> }
async function stored(): Promise<Row[]> {
  const { Items = [] } = await documents.send(
    new ScanCommand({
      TableName: keysTable.getName(),
      ConsistentRead: true,
      FilterExpression: 'begins_with(#pk, :region)',
      ExpressionAttributeNames: { '#pk': 'pk' },
      ExpressionAttributeValues: { ':region': `${region.code}#` },
    }),
  )
  return Items.map(({ pk, sk, kind, data }) => ({ pk, sk, kind, data }))
}

/** Reads by name, by number and of the card that were held to be right. */
let reads = 0

/** Everybody is found by everything, and nothing of an older generation is about. */
async function whole(generation: number) {
  await Promise.all(
    [...children].map(async ([ref, identity]) => {
      expect(await personWith(region.code, 'child', childIdentity(identity))).toBe(ref)
      expect((await childCard(region.code, ref)).document.number).toBe(identity.document.number)
      reads += 2
    }),
  )
  const found = await childrenCalled(region.code, 'Смирнов', '2024-02-14')
  expect(new Set(found.map(({ ref }) => ref))).toEqual(new Set(children.keys()))
  const all = await stored()
  const marks = all.filter(({ kind }) => kind === 'UNIQUE' || kind === 'BLIND')
  expect(marks.map(({ data }) => data.generation)).toEqual(marks.map(() => generation))
  expect(marks).toHaveLength(2 * children.size)
  const item = await findRegionKeys(region.code)
  if (!item) throw new Error('no keys')
  const masters = await mastersOf(item)
  expect(masters).toHaveLength(generation)
  const { data } = keysFrom(item, masters)
  const wrapped = all.filter(({ kind }) => kind === 'KEY')
  expect(wrapped).toHaveLength(children.size)
  for (const { pk, sk, data: it } of wrapped) expect(() => open(data, `${pk}|${sk}`, String(it.wrapped))).not.toThrow()
}

describe('keys of a region', () => {
  it('are rotated while others write, however often whoever rotates them is stopped', async () => {
    const code = await paperCode(region.code, particulars)
    let writing = true
    let doubled = 0
    const writer = async () => {
      while (writing) {
        const ref = await come()
        const identity = children.get(ref)
        if (identity && !(await refused(identity))) doubled++
        const [other] = [...children].slice(Math.floor(Math.random() * children.size))
        if (other) expect(await personWith(region.code, 'child', childIdentity(other[1]))).toBe(other[0])
        reads++
        await rebuildNames(region.act(), 'group/b', async (before) => ({ ...before, [ref]: 'Имя Ф.' }))
        await pause(50)
      }
    }
    const eraser = async () => {
      for (let n = 0; n < 5; n++) {
        const ref = await come()
        await pause(200)
        children.delete(ref)
        await setTombstone(region.act(), { ref, basis: 'request', act: 'act' })
        await bury(region.code, new Set([ref]))
      }
    }
    const others = [writer(), eraser()]
    let stops = 0
    for (let done = false; !done; stops++) {
      let steps = 0
      const tell = () => {
        if (steps++ === stops) throw new Error('stopped')
      }
      done = await rotate(region.act(), { ...how, tell }).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'stopped') throw error
          return false
        },
      )
    }
    writing = false
    await Promise.all(others)
    expect(stops).toBeGreaterThan(4)
    expect(doubled).toBe(0)
    await pause(200)
    await whole(2)
    const what = 'wrong reads and people taken twice while keys are rotated, stopped after every step and gone on with'
    proved({ id: 'G6', what, n: reads, violations: doubled })
    expect(Object.keys(await namesIn(region.code, 'group/a'))).toEqual(['aaaaaaaa'])
    expect(Object.keys(await namesIn(region.code, 'group/b')).length).toBeGreaterThan(2)
    // Papers that were issued before are still known; those issued now go by the new key.
    expect(await isGenuine(region.code, particulars, code)).toBe(true)
    expect(await paperCode(region.code, particulars)).not.toBe(code)
  })

  it('are rotated again: a mark is made by every generation in turn', async () => {
    const before = await stored()
    await rotate(region.act(), how)
    await pause(200)
    await whole(3)
    const places = new Set(before.map(({ pk }) => pk))
    const marks = (await stored()).filter(({ kind }) => kind === 'UNIQUE')
    expect(marks.filter(({ pk }) => places.has(pk))).toEqual([])
    expect(await findVault(region.code, await come())).toBeDefined()
  })

  it('are rotated by one at a time', async () => {
    const both = await Promise.allSettled([rotate(region.act(), how), rotate(region.act(), how)])
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2)
    const [first] = children.values()
    if (first) expect(await personWith(region.code, 'child', childIdentity(first))).toBeDefined()
  })
})
