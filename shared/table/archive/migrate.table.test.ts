import { readFileSync } from 'node:fs'
import { BatchWriteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import { keys } from '../keys.ts'
import { Looks } from '../people/looks.ts'
import { formats } from '../store/entity.ts'
import { documents, mainTable } from '../store/table.ts'
import { auditRegion } from './audit.ts'
import { migrate, type Place } from './migrate.ts'

/** A row of the access log as the first release wrote it. */
const fixture = readFileSync(new URL('./look.v1.json', import.meta.url), 'utf8')
const CHILDREN = 600
let region: string
const old = (child: string): Record<string, unknown> =>
  JSON.parse(fixture.replaceAll('REGION', region).replaceAll('CHILD', child))
const childOf = (n: number) => `c${n}`
const keyOf = (child: string) =>
  keys.look({ region, child, day: '2026-10-05', role: 'clerk', reader: '0a1b2c3d', purpose: 'showClass' })
const stored = async (child: string) =>
  (await documents.send(new GetCommand({ TableName: mainTable.getName(), Key: keyOf(child) }))).Item

beforeAll(async () => {
  region = (await testRegion()).code
  for (let n = 0; n < CHILDREN; n += 25) {
    const some = Array.from({ length: 25 }, (_, at) => ({ PutRequest: { Item: old(childOf(n + at)) } }))
    await documents.send(new BatchWriteCommand({ RequestItems: { [mainTable.getName()]: some } }))
  }
})

describe('an item of an older format', () => {
  it('is read as one of this release before anybody has migrated it', async () => {
    const found = await Looks.find({
      ...{ region, child: childOf(0), day: '2026-10-05', role: 'clerk', reader: '0a1b2c3d', purpose: 'showClass' },
    })
    expect(found).toMatchObject({ role: 'clerk', reader: '0a1b2c3d', purpose: 'showClass' })
  })
})

describe('migrate', () => {
  it('lifts every item once, however often it is killed, and touches nothing else', async () => {
    const before = await auditRegion(region)
    const counted = await migrate({ from: { done: [] }, dry: true, keep: async () => undefined })
    expect(counted.lifted.get('LOOK')).toBeGreaterThanOrEqual(CHILDREN)
    expect(await stored(childOf(1))).toMatchObject({ v: 1 })

    let place: Place = { done: [] }
    let runs = 0
    let lifted = 0
    for (let alive = false; !alive; runs++) {
      let pages = 0
      const keep = async (next: Place) => {
        // Killed after the second page was written and before its place was kept: it is gone through again.
        if (pages++ === 1) throw new Error('killed')
        place = next
      }
      const run = await migrate({ from: place, keep }).catch((error: Error) => {
        if (error.message !== 'killed') throw error
      })
      lifted += run?.lifted.get('LOOK') ?? 0
      alive = run !== undefined
    }
    expect(runs).toBeGreaterThan(1)
    expect(lifted).toBeLessThan(CHILDREN)
    for (let n = 0; n < CHILDREN; n += 7) {
      const { data, ...item } = (await stored(childOf(n))) ?? {}
      expect(item).toMatchObject({ ...keyOf(childOf(n)), kind: 'LOOK', v: 3, gsi1pk: `${region}#LOOKS-ON#2026-10-05` })
      expect(data).toMatchObject({ child: childOf(n), role: 'clerk', reader: '0a1b2c3d' })
    }
    const again = await migrate({ from: { done: [] }, keep: async () => undefined })
    expect(again.lifted.get('LOOK')).toBeUndefined()
    expect(await auditRegion(region)).toEqual(before)
  })

  it('does not write over what was changed meanwhile, and leaves a newer format alone', async () => {
    const TableName = mainTable.getName()
    await documents.send(new PutCommand({ TableName, Item: old('early') }))
    await documents.send(new PutCommand({ TableName, Item: { ...old('newer'), v: 4, data: { wholly: 'other' } } }))
    const look = formats.get('LOOK')
    if (!look) throw new Error('no format')
    const { lifted } = look
    const later = '2026-10-05T12:00:00.000Z'
    // Between the reading and the writing somebody of the last release notes another look, once.
    let changed = false
    const told = Promise.withResolvers<void>()
    formats.set('LOOK', {
      ...look,
      lifted: (raw) => {
        const item = lifted(raw)
        if (!changed && item.pk === keyOf('early').pk) {
          changed = true
          const theirs = { ...old('early'), data: { ...Object(old('early').data), at: later } }
          documents.send(new PutCommand({ TableName, Item: theirs })).then(() => told.resolve(), told.reject)
        }
        return item
      },
    })
    const send = documents.send.bind(documents)
    const slow = async (command: Parameters<typeof send>[0]) => {
      if (command instanceof PutCommand && command.input.ConditionExpression?.includes('#data') && changed)
        await told.promise
      return send(command)
    }
    Object.assign(documents, { send: slow })
    try {
      const { ahead } = await migrate({ from: { done: [] }, keep: async () => undefined })
      expect(ahead.get('LOOK')).toBe(1)
    } finally {
      Object.assign(documents, { send })
      formats.set('LOOK', look)
    }
    expect(await stored('early')).toMatchObject({ v: 3, data: { at: later, role: 'clerk' } })
    expect(await stored('newer')).toMatchObject({ v: 4, data: { wholly: 'other' } })
  })
})
