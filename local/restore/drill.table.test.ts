import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import { formFor, testRegion } from '../../regions/testing.ts'
import { ApplicationSubmitted, ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import { filedHere, submit, withdraw } from '../../shared/domain/filing.ts'
import { putObject } from '../../shared/files/objects.ts'
import { Applications } from '../../shared/table/applications.ts'
import { auditRegion } from '../../shared/table/archive/audit.ts'
import { About, copyKeys, copyMain } from '../../shared/table/archive/backup.ts'
import { type Shelf, shelfOf } from '../../shared/table/archive/raw.ts'
import { applyTombstones } from '../../shared/table/archive/tombstones.ts'
import { askedFor } from '../../shared/table/filing.ts'
import { childCard, newChild } from '../../shared/table/people/people.ts'
import { namesIn, storeNames } from '../../shared/table/people/rosters.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { headsOf } from '../../shared/table/store/heads.ts'
import { BadArchive, expire, openArchive, writeArchive } from '../../shared/vault/archive.ts'
import { findVault, personWith } from '../../shared/vault/person.ts'
import { signRoot } from '../../shared/vault/roots.ts'
import { setTombstone, tombstonesOf } from '../../shared/vault/tombstones.ts'
import { createTables } from '../cloud/dynamo.ts'
import { restoration } from './restoration.ts'
import { actText } from './restoration-act.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let folder: string
let erased: string
const children: string[] = []
const NOW = '2026-11-22T09:00:00.000Z'
const clock = () => NOW
const identity = (n: number) => ({ ...formFor().child, name: `Ребёнок${'абвгдежзик'[n % 10]}` })

/** The tables that a copy is restored into; `TABLES` names them while something is done there. */
const there = async <T>(ending: string, work: () => Promise<T>): Promise<T> => {
  process.env.TABLES = ending
  try {
    return await work()
  } finally {
    delete process.env.TABLES
  }
}
async function tablesFor(name: string): Promise<string> {
  const ending = `-${name}-${region.code}`
  const { main, keys } = state.tables
  const plain = { ...state, tables: { main: { ttl: main.ttl }, keys } }
  await createTables(process.env.ZVONOK_DATABASE ?? '', 'test', plain, ending)
  return ending
}

async function file(child: string) {
  const act = region.act()
  const submitted = submit(filedHere(act, child, 'bbbbbbbb'), await askedFor(act, formFor(), act.now))
  await commit(act, undefined, [ApplicationSubmitted.fact(submitted)], Applications.save(submitted))
  return Applications.get({ region: region.code, id: submitted.id })
}

const archive = (name: string, holds: 'main' | 'keys', expires?: string) =>
  writeArchive(join(folder, name), name, {
    ...{ holds, stage: 'test', region: region.code, began: NOW },
    ...(expires !== undefined && { expires }),
  })
async function backup(name: string, passes = 4) {
  const main = await copyMain(await archive(name, 'main'), { shelf: shelfOf('main'), passes, clock })
  await copyKeys(await archive(`${name}-keys`, 'keys', '2026-11-29T09:00:00.000Z'), { shelf: shelfOf('keys'), clock })
  return About.parse(main.about)
}
const opened = (name: string) => openArchive(join(folder, name), NOW)
const running = (): { main: Shelf; keys: Shelf } => ({ main: shelfOf('main'), keys: shelfOf('keys') })

beforeAll(async () => {
  region = await testRegion()
  folder = await mkdtemp(join(tmpdir(), 'zvonok-drill-'))
  for (let n = 0; n < 12; n++) {
    const child = await newChild(region.act(), identity(n))
    await commit(region.act(), undefined, [], ...child.writes)
    await file(child.vault.ref)
    children.push(child.vault.ref)
  }
  erased = children[3] ?? ''
  await storeNames(region.act(), 'group/a', Object.fromEntries(children.map((ref) => [ref, 'Имя Ф.'])))
  await storeNames(region.act(), 'group/b', { [children[0] ?? '']: 'Имя Ф.' })
  await signRoot(region.code, NOW, await Array.fromAsync(headsOf(region.code)))
  await putObject('files', `${region.code}/reports/1.csv`, 'отчёт', { type: 'text/csv' })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a copy of a quiet region', () => {
  it('is the region at one moment, and restored it differs in nothing', async () => {
    expect(await backup('quiet')).toMatchObject({ consistency: 'snapshot', passes: 2, unsettled: 0, objects: 3 })
    const ending = await tablesFor('quiet')
    const before = running()
    const report = await there(ending, async () =>
      restoration({ main: await opened('quiet'), running: before, objects: true, clock }),
    )
    const same = { missing: 0, other: 0, more: 0, places: [] }
    expect(report).toMatchObject({ ok: true, difference: { main: same, keys: same }, since: same, rpo: 0 })
    expect(report.kinds).toMatchObject({ application: 12, CARD: 12 })
    const { subjects, facts } = await auditRegion(region.code)
    expect(report.audit).toEqual([{ region: region.code, subjects, facts, roots: 1, flaws: [] }])
    expect(await there(ending, () => childCard(region.code, erased))).toMatchObject({ surname: 'Смирнов' })
  })

  it('does not depend on how often the writer was killed', async () => {
    const whole = await opened('quiet')
    let runs = 0
    for (let alive = false; !alive; runs++) {
      const writer = await archive('killed', 'main')
      let steps = 0
      const step: typeof writer.step = async (...given) => {
        if (steps++ === runs) throw new Error('killed')
        await writer.step(...given)
      }
      alive = await copyMain({ ...writer, step }, { shelf: shelfOf('main'), passes: 4, clock }).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'killed') throw error
          return false
        },
      )
    }
    expect(runs).toBeGreaterThan(2)
    const again = await opened('killed')
    expect(again.manifest.about).toEqual(whole.manifest.about)
    expect((await Array.fromAsync(again.lines())).flat()).toEqual((await Array.fromAsync(whole.lines())).flat())
  })

  it('is opened by nobody who changed it', async () => {
    const [part = ''] = (await readdir(join(folder, 'killed'))).filter((name) => name.endsWith('.sealed'))
    const path = join(folder, 'killed', part)
    const bytes = await readFile(path)
    expect(bytes.includes('Садовая')).toBe(false)
    await writeFile(path, Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]))
    const spoilt = await opened('killed')
    await expect(Array.fromAsync(spoilt.lines())).rejects.toThrow(BadArchive)
    const manifest = join(folder, 'killed', 'manifest.json')
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"items": \d+/, '"items": 1'))
    await expect(opened('killed')).rejects.toThrow('Опись')
  })
})

describe('a copy of a region in which others write', () => {
  it('has every chain whole, and nobody comes back who was erased', async () => {
    let writing = true
    let written = 0
    const writer = async () => {
      while (writing) {
        const application = await file(children[written % 3] ?? '')
        const withdrawn = withdraw(application, NOW)
        await commit(region.act(), undefined, [ApplicationWithdrawn.fact(withdrawn)], Applications.save(withdrawn))
        written++
      }
    }
    const writers = [writer(), writer()]
    const about = await backup('busy', 3)
    writing = false
    await Promise.all(writers)
    expect(about).toMatchObject({ consistency: 'chains', passes: 3 })
    expect(written).toBeGreaterThan(4)

    // One who came after the copy, and one who was erased after it: key, marks, lists and card.
    const late = await newChild(region.act(), identity(1))
    await commit(region.act(), undefined, [], ...late.writes)
    const stone = { ref: erased, basis: 'request', act: 'act-1' } as const
    expect(await setTombstone(region.act(), stone)).toBe(true)
    expect(await setTombstone(region.act(), stone)).toBe(false)
    expect((await applyTombstones(region.code)).people).toBe(1)

    for (const [name, keys] of [
      ['archive', await opened('busy-keys')],
      ['region', undefined],
    ] as const) {
      const ending = await tablesFor(`busy-${name}`)
      const before = running()
      const report = await there(ending, async () =>
        restoration({ main: await opened('busy'), keys, running: before, objects: false, clock }),
      )
      expect(report).toMatchObject({
        ok: true,
        archive: { consistency: 'chains' },
        keys: { from: name },
        tombstones: { applied: 1, bad: [] },
        audit: [{ flaws: [], roots: 1 }],
      })
      if (name === 'region') expect(report.keys.leftOut).toBe(3)
      expect(report.audit[0]?.facts).toBeLessThan((await auditRegion(region.code)).facts)
      await there(ending, async () => {
        await expect(childCard(region.code, children[1] ?? '')).resolves.toMatchObject({ surname: 'Смирнов' })
        expect(await personWith(region.code, 'child', 'no such')).toBeUndefined()
        expect(Object.keys(await namesIn(region.code, 'group/a'))).toHaveLength(0)
        expect(Object.keys(await namesIn(region.code, 'group/b'))).toHaveLength(1)
        expect((await applyTombstones(region.code)).removed).toEqual({
          main: new Set(),
          keys: new Set(),
          changed: new Set(),
        })
      })
      const act = actText(report, 'таблицы')
      expect(act).toContain('| Применено отметок об уничтожении | 1 |')
      expect(act).toContain('копия восстановлена и совпадает с архивом')
    }
  })

  it('shows a loss, and is not accepted with one', async () => {
    const ending = await tablesFor('lossy')
    const main = await opened('busy')
    let readings = 0
    // The first reading finds out what is in it; of the second one a fact never reaches the table.
    async function* lines() {
      const lossy = readings++ > 0
      for await (const some of main.lines())
        yield lossy ? some.filter((line) => !JSON.stringify(line).includes('"FACT#00000001"')) : some
    }
    const keys = await opened('busy-keys')
    const report = await there(ending, () => restoration({ main: { ...main, lines }, keys, objects: false, clock }))
    expect(report.ok).toBe(false)
    expect(report.since).toBeUndefined()
    expect(report.difference.main.missing).toBeGreaterThan(12)
    expect(report.audit[0]?.flaws).toContainEqual(expect.objectContaining({ flaw: 'facts-missing' }))
    expect(actText(report, 'таблицы')).toContain('ВОССТАНОВЛЕНИЕ НЕ ПРИНЯТО')
  })
})

describe('tombstones', () => {
  it('count only when the deployment signed them, under their own name', async () => {
    const put = (name: string, body: string) =>
      putObject('roots', `${region.code}/tombstones/${name}.json`, body, { type: 'application/json' })
    await put('cccccccc', JSON.stringify({ statement: JSON.stringify({ ref: 'cccccccc' }), signature: 'AA==' }))
    const { tombstones, bad } = await tombstonesOf(region.code)
    expect(tombstones.map(({ ref }) => ref)).toEqual([erased])
    expect(bad).toEqual([`${region.code}/tombstones/cccccccc.json`])
  })
})

describe('an archive of keys', () => {
  it('is not opened after its term, and the next run deletes it', async () => {
    const after = '2026-11-29T09:00:00.000Z'
    await expect(openArchive(join(folder, 'busy-keys'), after)).rejects.toThrow('истёк')
    expect(await expire(folder, NOW)).toEqual([])
    expect(await expire(folder, after)).toEqual(['busy-keys', 'quiet-keys'])
    expect(await readdir(folder)).not.toContain('busy-keys')
    expect(await findVault(region.code, children[0] ?? '')).toBeDefined()
  })
})
