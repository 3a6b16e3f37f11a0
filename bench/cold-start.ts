import '../tools/functions-env.mjs'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { startStores } from '../local/cloud/stores.ts'
import { formFor, request, testRegion } from '../regions/testing.ts'
import { classWith, hour, timetableOf } from '../regions/testing-school.ts'
import { open } from '../shared/domain/access/principal.ts'
import { putPrincipal } from '../shared/table/people/principals.ts'
import { commit } from '../shared/table/store/facts.ts'
import { sha256 } from '../shared/vault/seal.ts'
import { apart } from './apart.ts'
import { bundled } from './bundled.ts'
import { type Result, resultsOf } from './result.ts'
import { startTape } from './tape.ts'

const { atMost, watched } = resultsOf('cold-start')
const STARTS = 15
const TEACHER = 'tttttttt'
const CLASS = '302-1-5a'
const LESSON = `${CLASS}-20261120-1`
const NOW = '2026-11-22T09:00:00.000Z'
const child = join(import.meta.dirname, 'cold-child.mjs')

/** What is measured: the function's file, what it is asked, and a part of the answer that shows that it did its work. */
type Subject = { fn: string; event: unknown; shows: string }

/** A region with one family and one class, and the calls that people make in it. */
async function subjects(): Promise<Subject[]> {
  const region = await testRegion(NOW)
  const { code } = region
  const { ref } = await classWith(region, ['Смирнова Дарья', 'Иванов Пётр'], { id: CLASS })
  await timetableOf(region, [hour(CLASS, 5, 1, 'math', TEACHER)])
  const pupil = ref('Смирнова Дарья')
  const token = `${code}.pppppppp.${'x'.repeat(43)}`
  const person = {
    region: code,
    ref: 'pppppppp',
    grants: [{ id: 'parent', role: 'parent' as const }],
    children: [pupil],
    sessions: [],
    label: 'И. С.',
    seq: 0,
  }
  const hashes = { access: sha256(token), refresh: sha256('refresh') }
  await commit(region.act(), undefined, [], putPrincipal(open(person, 's1', 'parent', hashes, NOW)))

  const parent = { region: code, ref: 'pppppppp', role: 'parent' as const, children: [pupil] }
  const teacher = { region: code, ref: TEACHER, role: 'teacher' as const }
  const lesson = { topic: 'Дроби', entries: { [pupil]: { mark: '5' } } }
  return [
    {
      fn: 'access/authorize',
      event: { headers: { authorization: `Bearer ${token}` }, requestContext: { timeEpoch: Date.parse(NOW) } },
      shows: '"isAuthorized":true',
    },
    {
      fn: 'journal/show-diary',
      event: request(parent, { params: { child: pupil }, query: { week: '2026-11-16' }, now: NOW }),
      shows: '"statusCode":200',
    },
    {
      fn: 'journal/record-grade',
      event: request(teacher, { params: { id: LESSON }, headers: { 'if-match': '"0"' }, body: lesson, now: NOW }),
      shows: '"statusCode":200',
    },
    {
      fn: 'admission/submit-application',
      event: request(parent, { body: formFor(), headers: { 'idempotency-key': 'cold' }, now: NOW }),
      shows: '"statusCode":201',
    },
  ]
}

/** Milliseconds: since the process began, of processors in all, and of loading and calling the function alone. */
const Start = z.object({ wall: z.number(), cpu: z.number(), own: z.number(), answer: z.unknown() })
type Best = { wall: number; cpu: number; own: number }
const none = (): Best => ({
  wall: Number.POSITIVE_INFINITY,
  cpu: Number.POSITIVE_INFINITY,
  own: Number.POSITIVE_INFINITY,
})

/**
 * Process start to first answer of bundled functions against that of an empty handler: best of 15 over best of 15, in
 * turns, so that what else the machine does falls on all of them. DynamoDB and KMS answer from a tape on loopback.
 */
export async function bench(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zvonok-bench-'))
  const stores = await startStores('test')
  try {
    Object.assign(process.env, stores.environment)
    const found = await subjects()
    const { AWS_ENDPOINT_URL_DYNAMODB: DynamoDB_20120810, AWS_ENDPOINT_URL_KMS: TrentService } = stores.environment
    const tape = await startTape({ DynamoDB_20120810, TrentService })
    await bundled({ entryPoints: found.map(({ fn }) => `functions/${fn}.ts`), outdir: folder, outbase: 'functions' })
    writeFileSync(join(folder, 'empty.mjs'), "export const handler=async()=>({statusCode:200,body:'{}'})")
    const environment = { AWS_ENDPOINT_URL_DYNAMODB: tape.url, AWS_ENDPOINT_URL_KMS: tape.url, ZVONOK_SEED: 'cold' }

    async function start({ fn, event, shows }: Subject): Promise<Best> {
      const file = join(folder, `${fn}.mjs`)
      const { answer, ...times } = Start.parse(await apart(child, [file, JSON.stringify(event)], environment))
      const given = JSON.stringify(answer)
      if (!given.includes(shows)) throw new Error(`${fn} answered ${given.slice(0, 500)}`)
      return times
    }
    const empty = { fn: 'empty', event: {}, shows: '"statusCode":200' }
    const all = [empty, ...found].map((subject) => ({ subject, best: none() }))
    for (const { subject } of all) await start(subject)
    tape.replay()
    for (let round = 0; round < STARTS; round++)
      for (const { subject, best } of all) {
        const { wall, cpu, own } = await start(subject)
        Object.assign(best, {
          wall: Math.min(best.wall, wall),
          cpu: Math.min(best.cpu, cpu),
          own: Math.min(best.own, own),
        })
      }
    tape.close()
    const [bare = { best: none() }, ...ours] = all
    return ours.flatMap(({ subject: { fn }, best }) => [
      atMost(`${fn} / empty handler, processor time`, best.cpu / bare.best.cpu, 'ratio', 2.6),
      atMost(`${fn} / empty handler, wall time`, best.wall / bare.best.wall, 'ratio', 2.6),
      watched(`${fn}, loading and first call`, best.own, 'ms'),
    ])
  } finally {
    await stores.stop()
    rmSync(folder, { recursive: true })
  }
}
