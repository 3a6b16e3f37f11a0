import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { client } from '../local/client.ts'
import { startNew, stop } from '../local/trial.ts'
import { signIn } from '../local/visitor.ts'
import { showMe } from '../shared/contracts/access.ts'
import { listApplications } from '../shared/contracts/applications.ts'
import { showDiary } from '../shared/contracts/journal.ts'
import { civilDate } from '../shared/domain/calendar.ts'
import { startOffline } from './offline.ts'
import { type Result, resultsOf } from './result.ts'

const { atLeast, watched } = resultsOf('local')
const ROUNDS = 40
const AT_ONCE = 8

type Door = { name: string; ask: (() => Promise<unknown>)[] }

async function door(name: string, url: string, token: string): Promise<Door> {
  const call = client(url, token)
  const { children } = await call(showMe)
  const params = { child: children.find(({ attends }) => attends?.kind === 'class')?.ref ?? '' }
  const query = { week: civilDate(new Date().toISOString(), 'Europe/Moscow') }
  return { name, ask: [() => call(showMe), () => call(showDiary, { params, query }), () => call(listApplications)] }
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** One visitor who waits for each answer: milliseconds of each. */
async function oneByOne({ ask }: Door): Promise<number[]> {
  const times: number[] = []
  for (const one of ask) {
    const began = performance.now()
    await one()
    times.push(performance.now() - began)
  }
  return times
}

/** So many visitors who each wait for their answers: answers a second that were what was asked for. */
async function together({ ask }: Door): Promise<number> {
  const began = performance.now()
  let good = 0
  const visitor = async () => {
    for (let n = 0; n < ROUNDS / 4; n++) {
      const answer = await ask[n % ask.length]?.().catch((error: unknown) => error)
      if (!(answer instanceof Error)) good++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, visitor))
  return (good * 1000) / (performance.now() - began)
}

/**
 * The local API against serverless-offline: the same functions, bundled alike, on the same tables, asked in turns by the same
 * person. `OFFLINE` is the folder with its `node_modules`; it is no dependency of ours.
 * @throws Error when the two do not answer alike
 */
export async function bench(): Promise<Result[]> {
  const installed = process.env.OFFLINE
  if (installed === undefined) throw new Error('--offline DIR: the folder where serverless-offline is installed')
  const folder = await mkdtemp(join(tmpdir(), 'zvonok-local-'))
  const data = join(folder, 'data')
  const region = await startNew(data)
  try {
    const names = ['showMe', 'showDiary', 'listApplications']
    const offline = await startOffline(installed, names, data, join(folder, 'offline'))
    try {
      const { token } = await signIn(region.url, 'parent')
      const ours = await door('ours', region.url, token)
      const theirs = await door('serverless-offline', offline.url, token)
      for (const [n, ask] of ours.ask.entries())
        if (!isDeepStrictEqual(await ask(), await theirs.ask[n]?.()))
          throw new Error(`${names[n]}: the two do not answer alike`)
      for (const one of [ours, theirs]) await together(one)

      const doors = [ours, theirs]
      const times = doors.map((): number[] => [])
      const rates = doors.map((): number[] => [])
      for (let n = 0; n < ROUNDS; n++)
        for (const [at, one] of doors.entries()) times[at]?.push(...(await oneByOne(one)))
      for (let n = 0; n < 4; n++) {
        for (const [at, one] of doors.entries()) {
          rates[at]?.push(await together(one))
          await pause(200)
        }
      }
      const [[ourMs = 0, theirMs = 0], [ourRate = 0, theirRate = 0]] = [times.map(median), rates.map(median)]
      return [
        watched('ours: median of an answer', ourMs, 'ms'),
        watched('serverless-offline: median of an answer', theirMs, 'ms'),
        atLeast('median of serverless-offline / ours', theirMs / ourMs, 'ratio', 1),
        watched(`ours: ${AT_ONCE} visitors at once`, ourRate, '/s'),
        watched(`serverless-offline: ${AT_ONCE} visitors at once`, theirRate, '/s'),
        atLeast('answers a second of ours / serverless-offline', ourRate / theirRate, 'ratio', 1),
      ]
    } finally {
      offline.stop()
    }
  } finally {
    await stop(region)
    await rm(folder, { recursive: true, force: true })
  }
}
