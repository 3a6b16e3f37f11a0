import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { state } from '../infra/state.ts'
import { formFor, testRegion } from '../regions/testing.ts'
import { ApplicationSubmitted } from '../shared/contracts/admission.ts'
import { filedHere, submit } from '../shared/domain/filing.ts'
import { Applications } from '../shared/table/applications.ts'
import { askedFor } from '../shared/table/filing.ts'
import { commit } from '../shared/table/store/facts.ts'
import { oldestWaiting } from '../shared/table/store/outbox.ts'
import { archiveId, chosen, keysExpire } from './archives.ts'
import { machineChecks } from './doctor-machine.ts'
import { regionChecks } from './doctor-region.ts'
import { givenUp } from './operator.ts'
import { duration } from './restoration-act.ts'

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
    expect(found?.says).toBe('zvonok-test-main: поток выключен, нужен NEW_IMAGE')
    expect((await look('nowhere', 'tables'))?.says).toContain('нет таблицы zvonok-nowhere-keys')
  })

  it('names buckets that are missing, and says who does not answer', async () => {
    expect(await look('test', 'buckets')).toMatchObject({ level: 'ok' })
    expect((await look('nowhere', 'buckets'))?.says).toBe(`Нет корзин: ${Object.keys(state.buckets).join(', ')}`)
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
    expect((await check('disk'))?.says).toMatch(/^Свободно на диске: [\d\s,]+ ГБ$/)
  })

  it('wants a backup that is finished and fresh, and no keys past their term', async () => {
    expect(await check('archives', folder)).toMatchObject({
      level: 'warn',
      todo: expect.stringContaining('npm run backup'),
    })
    const old = archiveId('2026-11-01T00:00:00.000Z')
    const write = async (holds: string, id: string, manifest: object) => {
      await mkdir(join(folder, holds, id), { recursive: true })
      await writeFile(join(folder, holds, id, 'manifest.json'), JSON.stringify(manifest))
    }
    await write('main', old, {})
    expect((await check('archives', folder))?.says).toMatch(/^Последнему архиву \d+ ч$/)
    const manifest = {
      ...{ format: 1, id: old, holds: 'keys', stage: 'test', began: '', ended: '', about: {}, mark: '', parts: [] },
      ...{ key: { by: 'key', mark: '' }, expires: keysExpire('2020-01-01T00:00:00.000Z') },
    }
    await write('keys', old, manifest)
    expect(await check('archives', folder)).toMatchObject({ level: 'fail', todo: expect.stringContaining('--expire') })
  })
})

describe('what an operator reads', () => {
  it('is why a message was given up', () => {
    const failed = JSON.stringify({ responsePayload: { errorMessage: 'no such queue' } })
    const message = { id: '1', receives: 3, attributes: {}, body: failed }
    expect(
      givenUp([
        { name: 'events', messages: [message] },
        {
          name: 'events-dlq',
          messages: [message, { ...message, id: '2', attributes: { ERROR_MESSAGE: 'timed out' } }],
        },
        { name: 'offers-dlq', messages: [{ ...message, id: '3', body: 'no JSON' }] },
      ]).map(({ queue, id, why }) => [queue, id, why]),
    ).toEqual([
      ['events-dlq', '1', 'no such queue'],
      ['events-dlq', '2', 'timed out'],
      ['offers-dlq', '3', ''],
    ])
  })

  it.each([
    [0, '0 с'],
    [59, '59 с'],
    [3600, '1 ч'],
    [93_784, '1 сут 2 ч 3 мин 4 с'],
  ])('is %i seconds in words', (seconds, words) => expect(duration(seconds)).toBe(words))

  it('is the newest finished archive, or the one that was named', () => {
    const all = [
      { id: 'a', begun: false },
      { id: 'b', begun: false },
      { id: 'c', begun: true },
    ]
    expect(chosen(all, undefined)).toBe('b')
    expect(chosen(all, 'a')).toBe('a')
    expect(() => chosen(all, 'c')).toThrow('Архива c нет')
    expect(() => chosen([], undefined)).toThrow('npm run backup')
  })
})
