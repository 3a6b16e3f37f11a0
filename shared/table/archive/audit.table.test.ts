import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { asked, proved, steps } from '../../../checks/proved.ts'
import { testRegion } from '../../../regions/testing.ts'
import { openGroup } from '../../../regions/testing-places.ts'
import { GroupOpened } from '../../contracts/registry.ts'
import type { Group } from '../../domain/organisation.ts'
import { isProblem } from '../../domain/problems/problem.ts'
import { ours } from '../../env.ts'
import { getObject, listObjects, putObject, removeObjects } from '../../files/objects.ts'
import { signRoot } from '../../vault/roots.ts'
import { keys } from '../keys.ts'
import { Groups } from '../organisations.ts'
import { commit, Facts, factsOf, hashOf } from '../store/facts.ts'
import { headsOf, headsToSign } from '../store/heads.ts'
import { markPublished } from '../store/outbox.ts'
import { documents, mainTable } from '../store/table.ts'
import { auditRegion } from './audit.ts'

/** Facts of each history that is tampered with. */
const LENGTH = 8
const GROUP = '215-1-g1'
const SUBJECT = `group/${GROUP}`
const TableName = mainTable.getName()

type Item = Record<string, unknown> & { data: Record<string, unknown> }
let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
let undo: (() => Promise<unknown>)[] = []

let causes = 0
const again = async (before: Group) => {
  const act = region.act(undefined, { cause: `cause ${causes++}` })
  await commit(act, undefined, [GroupOpened.fact(before)], Groups.save(before))
  return Groups.get(before)
}
const flawsNow = async () =>
  (await auditRegion(region.code)).flaws.map(({ place, flaw }) => `${place} ${flaw.replace(/ since .*/, ' since')}`)
const sign = async (at: string) => signRoot(region.code, at, await Array.fromAsync(headsOf(region.code)))

beforeAll(async () => {
  region = await testRegion()
  group = await Groups.get(await openGroup(region, { organisation: '215', capacity: 5 }))
  while (group.seq < LENGTH) group = await again(group)
  await openGroup(region, { organisation: '215', id: '215-1-g2', capacity: 5 })
  await sign('2026-11-23T00:30:00.000Z')
})
afterEach(async () => {
  for (const back of undo.toReversed()) await back()
  undo = []
  expect(await flawsNow()).toEqual([])
})

const factKey = (seq: number) => keys.fact({ region: region.code, subject: SUBJECT, seq })
const stateKey = () => keys.state({ region: region.code, subject: SUBJECT })

async function read(Key: { pk: string; sk: string }): Promise<Item> {
  const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  if (!Item?.data) throw new Error(`nothing at ${Key.sk}`)
  return { ...Item, data: Item.data }
}
/** What an intruder with all rights to the table does; the end of the test undoes it. */
async function write(Key: { pk: string; sk: string }, change: ((item: Item) => Record<string, unknown>) | 'gone') {
  const before = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
  const old = before.Item
  undo.push(() =>
    old
      ? documents.send(new PutCommand({ TableName, Item: old }))
      : documents.send(new DeleteCommand({ TableName, Key })),
  )
  if (change === 'gone') return documents.send(new DeleteCommand({ TableName, Key }))
  return documents.send(new PutCommand({ TableName, Item: { ...change({ data: {}, ...old }), ...Key } }))
}
const edit = (seq: number, more: object) => write(factKey(seq), (it) => ({ ...it, data: { ...it.data, ...more } }))
const drop = (seq: number) => write(factKey(seq), 'gone')

/** Computes every hash from a fact on anew, and the head of the state: no chain shows it any more. */
async function recompute(from: number, to: number) {
  let prev = from === 1 ? '' : hashOf(Facts.read(await read(factKey(from - 1))))
  for (let seq = from; seq <= to; seq++) {
    await edit(seq, { prev })
    prev = hashOf(Facts.read(await read(factKey(seq))))
  }
  await write(stateKey(), (it) => ({ ...it, seq: to, data: { ...it.data, seq: to, head: prev } }))
}

type Tampering = [what: string, how: () => Promise<unknown>, flaws: string[]]
const at = (seq: number) => `${SUBJECT}#${seq}`

describe('an intruder with all rights to the table is found, and where', () => {
  it.each<Tampering>([
    ['an edit in the middle', () => edit(4, { at: '2020-01-01T00:00:00.000Z' }), [`${at(4)} edited`]],
    ['an edit of the first', () => edit(1, { actor: 'person/zzzzzzzz' }), [`${at(1)} edited`]],
    [
      'an edit of the last',
      () => edit(LENGTH, { cause: 'another' }),
      [`${at(LENGTH)} head-differs`, `${at(LENGTH)} head-differs since`],
    ],
    ['an edit of what is sealed', () => edit(3, { private: { aaaaaaaa: 'AAAA' } }), [`${at(3)} edited`]],
    ['a deletion in the middle', () => drop(5), [`${at(5)} gap`]],
    ['a deletion of the first', () => drop(1), [`${at(1)} gap`]],
    ['a deletion of the last', () => drop(LENGTH), [`${at(LENGTH)} cut-tail`, `${at(LENGTH)} cut-tail since`]],
    [
      'a whole tail cut off',
      async () => {
        for (let seq = 5; seq <= LENGTH; seq++) await drop(seq)
      },
      [...[5, 6, 7, 8].map((seq) => `${at(seq)} cut-tail`), `${at(LENGTH)} cut-tail since`],
    ],
    [
      'one added behind the last',
      async () => {
        const last = await read(factKey(LENGTH))
        const prev = hashOf(Facts.read(last))
        const more = { ...last.data, id: '01KNEWAAAAAAAAAAAAAAAAAAAA', seq: LENGTH + 1, cause: 'x', prev }
        await write(factKey(LENGTH + 1), () => ({ ...last, data: more }))
      },
      [`${at(LENGTH + 1)} beyond-state`],
    ],
    [
      'two that changed places',
      async () => {
        const [third, sixth] = [await read(factKey(3)), await read(factKey(6))]
        await write(factKey(3), () => ({ ...sixth, data: { ...sixth.data, seq: 3, prev: third.data.prev } }))
        await write(factKey(6), () => ({ ...third, data: { ...third.data, seq: 6, prev: sixth.data.prev } }))
      },
      [`${at(3)} edited`, `${at(6)} edited`],
    ],
    ['a fact that is none any more', () => write(factKey(2), (it) => ({ ...it, data: {} })), [`${at(2)} gap`]],
    ['a state that was deleted', () => write(stateKey(), 'gone'), [`${SUBJECT} state-missing`]],
    [
      'a state that is set back, so that something may happen twice',
      async () => {
        const hash = hashOf(Facts.read(await read(factKey(6))))
        await write(stateKey(), (it) => ({ ...it, seq: 6, data: { ...it.data, seq: 6, head: hash } }))
      },
      [`${at(7)} beyond-state`, `${at(8)} beyond-state`],
    ],
  ])('%s', async (_, how, flaws) => {
    await how()
    const found = await flawsNow()
    expect(found).toEqual(expect.arrayContaining(flaws))
    expect(found.filter((flaw) => !flaw.startsWith(SUBJECT) && !flaw.includes(' unreadable'))).toEqual([])
  })

  it('one that lies where another should', async () => {
    const third = await read(factKey(3))
    await write(keys.fact({ region: region.code, subject: 'group/215-1-g2', seq: 2 }), () => third)
    const found = await flawsNow()
    expect(found).toEqual(
      expect.arrayContaining([expect.stringMatching(/g2 FACT#00000002 says to be group\/215-1-g1#3/)]),
    )
  })
})

it('is found whatever they do, by lot: an edit of any field, a loss, a swap, an addition, a tail cut off', async () => {
  const lots = asked ? 300 : 10
  const step = steps('tamperings', lots)
  const unnoticed: string[] = []
  const some = (most: number) => 1 + Math.floor(Math.random() * most)
  for (let lot = 0; lot < lots; lot++) {
    const [seq, kind] = [some(LENGTH), some(5)]
    const before = await read(factKey(seq))
    const other = 1 + (seq % LENGTH)
    if (kind === 1) {
      const fields = Object.keys(before.data)
      const field = fields[some(fields.length) - 1] ?? 'at'
      await edit(seq, { [field]: field === 'seq' ? seq + 1 : `another ${lot}` })
    } else if (kind === 2) await drop(seq)
    else if (kind === 3) {
      const second = await read(factKey(other))
      await write(factKey(seq), () => second)
      await write(factKey(other), () => before)
    } else if (kind === 4) await write(factKey(LENGTH + some(3)), () => before)
    else for (let at = seq; at <= LENGTH; at++) await drop(at)
    const found = await flawsNow()
    if (!found.some((flaw) => flaw.includes(SUBJECT))) unnoticed.push(`${kind} at ${seq}: ${found}`)
    for (const back of undo.toReversed()) await back()
    undo = []
    step()
  }
  const what = 'edits, losses, swaps, additions and cut tails of a history that the audit does not name'
  proved({ id: 'G2', what, n: lots, violations: unnoticed.length })
  expect(unnoticed).toEqual([])
})

describe('an intruder who computes all hashes anew is found by the signed roots', () => {
  it.each<Tampering>([
    [
      'an edit in the middle',
      async () => {
        await edit(4, { actor: 'person/zzzzzzzz' })
        await recompute(5, LENGTH)
      },
      [`${at(LENGTH)} head-differs since`],
    ],
    [
      'an edit of the last',
      async () => {
        await edit(LENGTH, { actor: 'person/zzzzzzzz' })
        await recompute(LENGTH, LENGTH)
      },
      [`${at(LENGTH)} head-differs since`],
    ],
    [
      'a deletion: those behind it moved up',
      async () => {
        for (let seq = 3; seq < LENGTH; seq++) {
          const next = await read(factKey(seq + 1))
          await write(factKey(seq), () => ({ ...next, data: { ...next.data, seq } }))
        }
        await drop(LENGTH)
        await recompute(3, LENGTH - 1)
      },
      [`${at(LENGTH)} cut-tail since`],
    ],
    [
      'an insertion: those behind it moved down',
      async () => {
        for (let seq = LENGTH + 1; seq > 3; seq--) {
          const before = await read(factKey(seq - 1))
          const id = seq === 4 ? '01KNEWAAAAAAAAAAAAAAAAAAAA' : before.data.id
          await write(factKey(seq), () => ({ ...before, data: { ...before.data, seq, id, cause: `x${seq}` } }))
        }
        await recompute(3, LENGTH + 1)
      },
      [`${at(LENGTH)} head-differs since`],
    ],
    [
      'a whole tail cut off, and the state with it',
      async () => {
        for (let seq = 4; seq <= LENGTH; seq++) await drop(seq)
        await recompute(3, 3)
      },
      [`${at(LENGTH)} cut-tail since`],
    ],
    [
      'a whole history, as if it had never been',
      async () => {
        for (let seq = 1; seq <= LENGTH; seq++) await drop(seq)
        await write(stateKey(), 'gone')
      },
      [`${at(LENGTH)} cut-tail since`],
    ],
  ])('%s', async (_, how, flaws) => {
    await how()
    expect(await flawsNow()).toEqual(flaws)
  })
})

describe('an intruder at the roots', () => {
  // A region of its own: what lies in the locked bucket stays.
  let other: string
  const rootKeys = async () => (await listObjects('roots', `${other}/`)).filter((it) => it.endsWith('root.json'))
  const put = (key: string, text: string | Uint8Array) =>
    putObject('roots', `${other}/${key}`, Buffer.from(text), { type: 'application/json' })
  const rootFlaws = async () => (await auditRegion(other)).flaws.map(({ place, flaw }) => `${place} ${flaw}`)
  beforeAll(async () => {
    other = (await testRegion()).code
    for (const day of ['23', '24', '25'])
      await signRoot(other, `2026-11-${day}T00:30:00.000Z`, await Array.fromAsync(headsOf(other)))
  })

  it('can neither change nor take away one', async () => {
    for (const key of await listObjects('roots', `${other}/`)) {
      await expect(putObject('roots', key, Buffer.from('x'), { type: 'text/plain' })).rejects.toThrow('object lock')
      await expect(removeObjects('roots', [key])).rejects.toThrow('object lock')
    }
    expect(await rootFlaws()).toEqual([])
  })

  it('is found when adding one: unsigned, without sense, or an old one once more', async () => {
    const [first = ''] = await rootKeys()
    const bytes = Buffer.from((await getObject('roots', first)) ?? '')
    const root = JSON.parse(bytes.toString())
    await put('2026-11-26T003000.000Z.root.json', bytes)
    const key = (day: string) => `${other}/2026-11-${day}T003000.000Z.root.json`
    expect(await rootFlaws()).toEqual([`${key('26')} root: order`, `${key('26')} root: leaves`])
    const statement = root.statement.replace('"heads":', '"heads":1')
    await put('2026-11-27T003000.000Z.root.json', JSON.stringify({ ...root, statement }))
    await put('2026-11-28T003000.000Z.root.json', 'nothing')
    expect(await rootFlaws()).toEqual(
      expect.arrayContaining([`${key('27')} root: signature`, `${key('28')} root: unreadable`]),
    )
  })
})

describe('bytes that were changed underneath the store, so that its own checksum does not fit', () => {
  let torn: string
  const whole = S3Client.prototype.send
  const raw = new S3Client({ forcePathStyle: true })
  const get = (Key: string) => new GetObjectCommand({ Bucket: ours('roots'), Key })
  const key = (day: string, end: string) => `${torn}/2026-11-${day}T003000.000Z.${end}`
  /** A file of a night as the disk might give it back, under the checksum of what once was there. */
  const lay = (name: string, bytes: Uint8Array) =>
    raw.send(new PutObjectCommand({ Bucket: ours('roots'), Key: name, Body: bytes, ChecksumCRC32: 'AAAAAA==' }))
  const flaws = async () => {
    const { flaws, roots } = await auditRegion(torn)
    return { flaws: flaws.map(({ place, flaw }) => `${place} ${flaw}`), roots }
  }
  const other = async (from: string) => Buffer.from((await getObject('roots', from)) ?? '')
  beforeEach(async () => {
    torn = (await testRegion()).code
  })
  afterAll(() => raw.destroy())

  it('are a bad root with its place, and the rest is checked', async () => {
    await signRoot(torn, '2026-11-23T00:30:00.000Z', await Array.fromAsync(headsOf(torn)))
    const bytes = await other(key('23', 'root.json'))
    await lay(key('24', 'root.json'), bytes.fill(1, 30, 40))
    await expect(raw.send(get(key('24', 'root.json'))).then((it) => it.Body?.transformToByteArray())).rejects.toThrow(
      'Checksum mismatch',
    )
    expect(await flaws()).toEqual({ flaws: [`${key('24', 'root.json')} root: unreadable`], roots: 1 })
    // The next night is signed all the same: one bit on a disk does not end what holds the history.
    await signRoot(torn, '2026-11-25T00:30:00.000Z', await Array.fromAsync(headsOf(torn)))
    expect(await flaws()).toEqual({
      flaws: [`${key('24', 'root.json')} root: unreadable`, `${key('25', 'root.json')} root: order`],
      roots: 2,
    })
  })

  it('are so in the heads too', async () => {
    await lay(key('23', 'heads.json.gz'), gzipSync('[{}]'))
    await signRoot(torn, '2026-11-23T00:30:00.000Z', await Array.fromAsync(headsOf(torn)))
    await signRoot(torn, '2026-11-24T00:30:00.000Z', await Array.fromAsync(headsOf(torn)))
    expect(await flaws()).toEqual({ flaws: [`${key('23', 'root.json')} root: leaves`], roots: 1 })
  })

  it('while a store that does not answer, or does not let us, still ends the audit', async () => {
    await signRoot(torn, '2026-11-23T00:30:00.000Z', await Array.fromAsync(headsOf(torn)))
    for (const name of ['AccessDenied', 'InternalError', 'TimeoutError']) {
      const send = jest.spyOn(S3Client.prototype, 'send').mockImplementation(async function (this: S3Client, command) {
        if (command instanceof GetObjectCommand) throw Object.assign(new Error(name), { name })
        return Reflect.apply(whole, this, [command])
      })
      await expect(auditRegion(torn)).rejects.toThrow(name)
      send.mockRestore()
    }
  })
})

it('a later root of a month is over what was published since, and an intruder is found by it', async () => {
  const own = await testRegion()
  const opened = await Groups.get(await openGroup(own, { organisation: '215', capacity: 5 }))
  const [first, second, third] = ['23', '24', '25'].map((day) => `2026-11-${day}T00:30:00.000Z`)
  if (!first || !second || !third) throw new Error('three nights')
  const all = await headsToSign(own.code, first)
  expect(all).toContainEqual({ subject: SUBJECT, seq: opened.seq, head: opened.head })
  await signRoot(own.code, first, all)

  await commit(own.act(undefined, { cause: 'again' }), undefined, [GroupOpened.fact(opened)], Groups.save(opened))
  expect(await headsToSign(own.code, second)).toEqual([])
  for (const fact of (await Array.fromAsync(factsOf(own.code, SUBJECT))).slice(-1))
    await markPublished(fact, '2026-11-23T10:00:00.000Z')
  const { seq, head } = await Groups.get(opened)
  expect(await headsToSign(own.code, second)).toEqual([{ subject: SUBJECT, seq, head }])
  await signRoot(own.code, second, await headsToSign(own.code, second))
  expect((await auditRegion(own.code)).flaws).toEqual([])

  expect(await headsToSign(own.code, '2026-12-01T00:30:00.000Z')).toHaveLength(all.length)
  // The last fact taken away and the state put back as it was before.
  const Key = keys.fact({ region: own.code, subject: SUBJECT, seq })
  await documents.send(new DeleteCommand({ TableName, Key }))
  const state = keys.state({ region: own.code, subject: SUBJECT })
  const { Item } = await documents.send(new GetCommand({ TableName, Key: state, ConsistentRead: true }))
  await documents.send(new PutCommand({ TableName, Item: { ...Item, seq: opened.seq, data: opened } }))
  const flaws = (await auditRegion(own.code)).flaws.map(({ flaw }) => flaw)
  expect(flaws).toEqual([expect.stringContaining(`since the root of ${second}`)])
})

it('64 who write at once leave neither a fork nor a gap', async () => {
  const rounds = asked ? 10 : 1
  let refused = 0
  let violations = 0
  for (let round = 3; round < 3 + rounds; round++) {
    const id = `215-1-g${round}`
    const racing = await openGroup(region, { organisation: '215', id, capacity: 5 })
    const write = async () => {
      for (;;) {
        try {
          return await again(await Groups.get(racing))
        } catch (error) {
          if (!isProblem(error)) throw error
          refused++
          await pause(Math.random() * 500)
        }
      }
    }
    await Promise.all(Array.from({ length: 64 }, write))
    const facts = await Array.fromAsync(factsOf(region.code, `group/${id}`))
    violations += facts.filter(({ seq }, n) => seq !== n + 1).length + Math.abs(65 - facts.length)
    expect((await Groups.get(racing)).seq).toBe(65)
  }
  const flaws = await flawsNow()
  proved({
    id: 'G3',
    what: 'forks and gaps left by 64 writers at once',
    n: 64 * rounds,
    violations: violations + flaws.length,
  })
  expect(refused).toBeGreaterThan(0)
  expect(violations).toBe(0)
  expect(flaws).toEqual([])
})
