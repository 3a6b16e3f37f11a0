import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import { formFor, testRegion } from '../../regions/testing.ts'
import { ApplicationSubmitted } from '../../shared/contracts/admission.ts'
import { filedHere, submit } from '../../shared/domain/filing.ts'
import { Applications } from '../../shared/table/applications.ts'
import { askedFor } from '../../shared/table/filing.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { oldestWaiting } from '../../shared/table/store/outbox.ts'
import { StartFailure } from '../failure.ts'
import { makeFolder } from '../folder.ts'
import { languageOf } from '../language.ts'
import { takeFolder } from '../ownership.ts'
import { givenUp } from '../pages/operator.ts'
import { archiveId, chosen, keysExpire } from '../restore/archives.ts'
import { everyFormat } from '../restore/formats.ts'
import { duration } from '../restore/restoration-act.ts'
import { machineChecks } from './doctor-machine.ts'
import { regionChecks } from './doctor-region.ts'

/** Nobody answers there, and the tables of these tests have no stream. */
const endpoints = { dynamodb: '', sqs: '', s3: '', eventbridge: '', kms: '' }
const running = (stage: string) => ({ url: 'http://127.0.0.1:9', stage, endpoints })
const look = async (stage: string, check: string) => regionChecks(running(stage))[check]?.()

let folder: string
beforeAll(async () => {
  // What a doctor asks of tables is not of the Document API: this file works on the database itself.
  process.env.AWS_ENDPOINT_URL_DYNAMODB = process.env.ZVONOK_DATABASE
  folder = await mkdtemp(join(tmpdir(), 'zvonok-doctor-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the doctor of a region', () => {
  it('names what differs from infra/state.ts', async () => {
    const found = await look('test', 'tables')
    expect(found).toMatchObject({ level: 'fail' })
    expect(found?.says).toEqual({
      ru: 'zvonok-test-main: поток выключен, нужен NEW_IMAGE',
      en: 'zvonok-test-main: the stream is off, wanted is NEW_IMAGE',
    })
    expect((await look('nowhere', 'tables'))?.says.ru).toContain('нет таблицы zvonok-nowhere-keys')
    expect((await look('nowhere', 'tables'))?.says.en).toContain('there is no table zvonok-nowhere-keys')
  })

  it('names buckets that are missing, and says who does not answer', async () => {
    expect(await look('test', 'buckets')).toMatchObject({ level: 'ok' })
    expect((await look('nowhere', 'buckets'))?.says).toEqual({
      ru: `Нет корзин: ${Object.keys(state.buckets).join(', ')}`,
      en: `These buckets are missing: ${Object.keys(state.buckets).join(', ')}`,
    })
    expect(await look('test', 'answers')).toMatchObject({ level: 'fail' })
    await expect(look('test', 'dead')).rejects.toThrow()
  })

  it('finds the oldest fact that waits, in whatever shard it lies', async () => {
    const region = await testRegion()
    expect(await oldestWaiting(region.code)).toBeUndefined()
    const moments = ['2026-11-22T09:02:00.000Z', '2026-11-22T09:01:00.000Z', '2026-11-22T09:03:00.000Z']
    for (const now of moments) {
      const act = region.act(now)
      const submitted = submit(filedHere(act, 'aaaaaaaa', 'bbbbbbbb'), await askedFor(act, formFor(), now))
      await commit(act, undefined, [ApplicationSubmitted.fact(submitted)], Applications.save(submitted))
    }
    expect(await oldestWaiting(region.code)).toBe('2026-11-22T09:01:00.000Z')
  })
})

describe('the doctor of a machine', () => {
  const check = async (name: string, out?: string) => machineChecks(folder, 9, out)[name]?.()

  it('finds Node, Java and a folder that can be written to', async () => {
    for (const name of ['node', 'java', 'folder', 'port']) expect(await check(name)).toMatchObject({ level: 'ok' })
    const disk = (await check('disk'))?.says
    expect(disk?.ru).toMatch(/^Свободно на диске: [\d\s,]+ ГБ$/)
    expect(disk?.en).toMatch(/^Free on the disk: [\d,.]+ GB$/)
  })

  it.each(['/proc/none', '/proc/none/below'])('says at once that nothing can be kept in %s', async (nowhere) => {
    expect(() => makeFolder(nowhere)).toThrow('The folder /proc/none cannot be made')
    expect(await machineChecks(nowhere, 9, undefined).folder?.()).toMatchObject({ level: 'fail' })
    await expect(takeFolder(nowhere)).rejects.toThrow(StartFailure)
  })

  it('wants a backup that is finished and fresh, and no keys past their term', async () => {
    expect(await check('archives', folder)).toMatchObject({
      level: 'warn',
      todo: { ru: expect.stringContaining('npm run backup'), en: expect.stringContaining('npm run backup') },
    })
    const old = archiveId('2026-11-01T00:00:00.000Z')
    const write = async (holds: string, id: string, manifest: object) => {
      await mkdir(join(folder, holds, id), { recursive: true })
      await writeFile(join(folder, holds, id, 'manifest.json'), JSON.stringify(manifest))
    }
    await write('main', old, {})
    expect((await check('archives', folder))?.says).toEqual({
      ru: expect.stringMatching(/^Последнему архиву \d+ ч$/),
      en: expect.stringMatching(/^The last archive is \d+ h old$/),
    })
    const manifest = {
      ...{ format: 1, id: old, holds: 'keys', stage: 'test', began: '', ended: '', about: {}, mark: '', parts: [] },
      ...{ key: { by: 'key', mark: '' }, expires: keysExpire('2020-01-01T00:00:00.000Z') },
    }
    await write('keys', old, manifest)
    expect(await check('archives', folder)).toMatchObject({
      level: 'fail',
      says: { en: `The archive of keys ${old} is past its term` },
      todo: { en: expect.stringContaining('--expire') },
    })
  })
})

it('knows the format of every entity that is declared, in whatever folder', async () => {
  const shared = join(import.meta.dirname, '../../shared')
  const declared: string[] = []
  for (const file of await readdir(shared, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    const text = await readFile(join(shared, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/\bentity(?:<.*>)?\(\{\s*name: '([^']+)'/g)) declared.push(name)
  }
  expect(declared.length).toBeGreaterThanOrEqual(40)
  const known = await everyFormat()
  // What is written once and hashed is never lifted in its place.
  expect(declared.filter((name) => !known.has(name))).toEqual(['FACT'])
})

describe('what an operator reads', () => {
  it('is why a message was given up', () => {
    const failed = JSON.stringify({ responsePayload: { errorMessage: 'no such queue' } })
    const message = { id: '1', receives: 3, attributes: {}, body: failed }
    const issues = [['data', 'child'], [], ['wishes', 0], ['id']].map((path) => ({ path, message: 'Invalid input' }))
    expect(
      givenUp([
        { name: 'events', messages: [message] },
        {
          name: 'events-dlq',
          messages: [message, { ...message, id: '2', attributes: { ERROR_MESSAGE: 'timed out' } }],
        },
        { name: 'offers-dlq', messages: [{ ...message, id: '3', body: 'no JSON' }] },
        {
          name: 'rules-dlq',
          messages: [{ ...message, id: '4', attributes: { ERROR_MESSAGE: JSON.stringify(issues) } }],
        },
      ]).map(({ queue, id, why }) => [queue, id, why]),
    ).toEqual([
      ['events-dlq', '1', 'no such queue'],
      ['events-dlq', '2', 'timed out'],
      ['offers-dlq', '3', ''],
      ['rules-dlq', '4', 'data.child: Invalid input; the message: Invalid input; wishes.0: Invalid input; and 1 more'],
    ])
  })

  it.each([
    [0, '0 с', '0 s'],
    [59, '59 с', '59 s'],
    [3600, '1 ч', '1 h'],
    [93_784, '1 сут 2 ч 3 мин 4 с', '1 d 2 h 3 min 4 s'],
  ])('is %i seconds in words', (seconds, russian, english) =>
    expect([duration(seconds), duration(seconds, 'en')]).toEqual([russian, english]),
  )

  it.each([
    ['asked for', 'en', { LANG: 'ru_RU.UTF-8' }, 'en'],
    ['asked for', 'ru', { LANG: 'en_US.UTF-8' }, 'ru'],
    ["of the machine's locale", undefined, { LANG: 'en_US.UTF-8' }, 'en'],
    ['of the strongest word for it', undefined, { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_GB' }, 'ru'],
    ['Russian where the machine says nothing', undefined, { LANG: 'C.UTF-8' }, 'ru'],
  ])('is in the language %s (%s, %j)', (_why, asked, environment, language) =>
    expect(languageOf(asked, environment)).toBe(language),
  )

  it('is the newest finished archive, or the one that was named', () => {
    const all = [
      { id: 'a', begun: false },
      { id: 'b', begun: false },
      { id: 'c', begun: true },
    ]
    expect(chosen(all, undefined)).toBe('b')
    expect(chosen(all, 'a')).toBe('a')
    expect(() => chosen(all, 'c')).toThrow('There is no archive c.')
    expect(() => chosen([], undefined)).toThrow('npm run backup')
  })
})
