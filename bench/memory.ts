import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNew, stop } from '../local/trial.ts'
import { arrive, mix } from './load.ts'
import { type Result, resultsOf } from './result.ts'

const { atLeast, atMost, watched } = resultsOf('memory')
const RATE = 5
/** A session lasts for minutes, so the visitors come anew. */
const ROUND_SECONDS = 60

/** Resident memory of a process and of all it started, in MB; Linux only. */
function residentOf(pid: number): number {
  const parents = new Map<number, number[]>()
  const resident = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
    const status = statusOf(name)
    const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
    parents.set(number('PPid'), [...(parents.get(number('PPid')) ?? []), Number(name)])
    resident.set(Number(name), number('VmRSS') / 1024)
  }
  const all = (of: number): number =>
    (resident.get(of) ?? 0) + (parents.get(of) ?? []).reduce((sum, child) => sum + all(child), 0)
  return all(pid)
}

/** A process may end between the listing and the reading. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * What a local region holds in memory while people use it, minute by minute, Java with it: the last third of the time
 * against the third before it, so that what grows for ever is seen and what fills once is not.
 * @param minutes 30 by default
 * @throws Error for less than 6: there would be no thirds to compare
 */
export async function bench(minutes = 30): Promise<Result[]> {
  if (minutes < 6) throw new Error('memory needs --scale 6 or more minutes')
  const data = await mkdtemp(join(tmpdir(), 'zvonok-memory-'))
  const region = await startNew(data)
  try {
    const resident: number[] = []
    let asked = 0
    let good = 0
    for (let minute = 0; minute < minutes; minute++) {
      const answers = await arrive(RATE, await mix(region.url), ROUND_SECONDS)
      asked += answers.length
      good += answers.filter(({ ok }) => ok).length
      resident.push(residentOf(region.child.pid ?? 0))
      console.error(`minute ${minute + 1}: ${Math.round(resident.at(-1) ?? 0)} MB`)
    }
    const third = Math.floor(resident.length / 3)
    const mean = (from: number, to: number) => {
      const part = resident.slice(from, to)
      return part.reduce((sum, it) => sum + it, 0) / part.length
    }
    const [before, last] = [mean(third, 2 * third), mean(2 * third, resident.length)]
    return [
      watched(`after ${minutes} minutes at ${RATE}/s`, resident.at(-1) ?? 0, 'MB'),
      watched('most', Math.max(...resident), 'MB'),
      atMost('the last third / the third before it', last / before, 'ratio', 1.1),
      atLeast('answered in time', good / asked, 'share', 0.99),
    ]
  } finally {
    await stop(region)
    await rm(data, { recursive: true, force: true })
  }
}
