/** The tour on a region that is killed, misled and deaf: started as `npm start` does it, and audited when it has come to rest. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import timers from 'node:timers/promises'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { StartFailure } from './failure.ts'
import { ROOT } from './service/service.ts'
import { tour } from './tour/tour.ts'

export type Trial = {
  /** The data folder; an empty one is filled first. */
  data: string
  /** Milliseconds into a tour after which the region's process is killed (SIGKILL): one start and one kill for each. */
  kills: readonly number[]
  /** More options of `npm start`, such as `--no-streams`. */
  options: readonly string[]
}
export type Verdict = { ok: boolean; tourMs: number; audit: Audit }

const Audit = z.object({
  ok: z.boolean(),
  subjects: z.number(),
  facts: z.number(),
  roots: z.number(),
  unpublished: z.number(),
  events: z.number(),
})
type Audit = z.infer<typeof Audit>

/** Work that nobody waits for (statuses, notices, the sweep of each minute) is done by then. */
const REST_MS = 200_000

/**
 * Kills as often as asked, then plays the tour to its end, signs the heads of all chains, waits until every fact is on the bus
 * and audits the history.
 * @param say hears what happens, line by line
 */
export async function trial({ data, kills, options }: Trial, say: (line: string) => void): Promise<Verdict> {
  for (const ms of kills) {
    const region = await startNew(data, options)
    const last = { step: 'nothing yet' }
    const playing = tour(region.url, ({ step, ok }) => {
      if (ok) last.step = step
    })
    await Promise.race([playing, timers.setTimeout(ms)])
    await stop(region, 'SIGKILL')
    await playing
    say(`killed after ${ms} ms; the last thing that happened: ${last.step}`)
  }
  const region = await startNew(data, options)
  try {
    const began = performance.now()
    const told = await tour(region.url, ({ step, ok }) => ok || say(step))
    const tourMs = Math.round(performance.now() - began)
    say(`the tour ${told ? 'went as told' : 'did not go as told'}: ${tourMs} ms`)
    await signRoots(region.url)
    const audit = await atRest(data, say)
    return { ok: told && audit.ok && audit.unpublished === 0 && audit.roots > 0, tourMs, audit }
  } finally {
    await stop(region)
  }
}

/** A region in a process of its own, on any free port. */
export type Running = { child: ChildProcess; url: string }

/** Starts one as `npm start` does. @throws StartFailure with what it said when it does not come up */
export async function startNew(data: string, options: readonly string[] = []): Promise<Running> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'local/start.ts'), '--data', data, '--port', '0', ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ready (\S+)$/.exec(line)?.[1]
    if (url) return { child, url }
  }
  throw new StartFailure(said.trim() || 'The region ended at its start.')
}

/** Ends it in good order, or at once. */
export function stop({ child }: Running, signal: 'SIGKILL' | 'SIGTERM' = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

/** What the schedule does at night: the audit then finds also who rewrote a chain as a whole. */
async function signRoots(url: string): Promise<void> {
  const run = `${url}/__local/schedules/signRoots/run`
  const { status } = await fetch(run, { method: 'POST', headers: { accept: 'application/json' } })
  if (status !== 200) throw new Error(`no root was signed: ${status}`)
}

/** Audits until the history is whole and on the bus; after some minutes what is wrong then is the verdict. */
async function atRest(data: string, say: (line: string) => void): Promise<Audit> {
  for (const until = Date.now() + REST_MS; ; await timers.setTimeout(3000)) {
    const lines = await audited(data)
    const audit = Audit.parse(JSON.parse(lines.at(-1) ?? ''))
    if ((audit.ok && audit.unpublished === 0) || Date.now() > until) {
      for (const line of lines) say(line)
      return audit
    }
  }
}

async function audited(data: string): Promise<string[]> {
  const { NODE_OPTIONS: _, ...env } = process.env
  const command = [join(ROOT, 'commands/audit.ts'), 'verify', '--data', data]
  const failed = (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' })
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, maxBuffer: 1 << 26 }).catch(failed)
  return stdout.trim().split('\n')
}
