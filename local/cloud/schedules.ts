/** EventBridge schedules: rules with `rate` and `cron` in UTC, and EventBridge Scheduler with time zones. */
import { randomUUID } from 'node:crypto'
import { type Clock, isStop } from '../clock.ts'
import { wordsOf } from '../failure.ts'
import { type Attributes, attempt, policyOf } from '../lambda/async-calls.ts'
import type { LocalFunction } from '../service/catalogue.ts'
import type { Schedule } from '../service/catalogue-events.ts'
import { parseSchedule } from './cron.ts'
import { ACCOUNT, REGION } from './names.ts'

/** `setTimeout` holds 24.8 days at most. */
const LONGEST_MS = 2 ** 31 - 1

export interface SchedulesOptions {
  readonly schedules: readonly Schedule[]
  readonly functions: readonly LocalFunction[]
  readonly invoke: (fn: string, event: unknown) => Promise<unknown>
  readonly send: (queue: string, body: string, attributes: Attributes) => Promise<unknown>
  readonly clock: Clock
  readonly stop: AbortSignal
  readonly complain: (sentence: string) => void
}

/** Running schedules. */
export interface Schedules {
  list(): readonly { readonly schedule: Schedule; readonly next?: Date; readonly last?: Date }[]
  /** Runs the first schedule of a function now, once and without retries, and gives what the function returned. */
  run(fn: string): Promise<unknown>
  /** Ends when the region stops and no call is under way. */
  readonly ended: Promise<unknown>
}

/**
 * Starts all schedules; a rate counts from now. Calls are asynchronous ones, so a failing function is called again as Lambda
 * does (`policyOf`). Schedules are not scaled: they follow the wall clock. A time that passes while the region is down does
 * not run later.
 */
export function startSchedules({
  schedules,
  functions,
  invoke,
  send,
  clock,
  stop,
  complain,
}: SchedulesOptions): Schedules {
  const underWay = new Set<Promise<unknown>>()
  const running = schedules.map((schedule) => {
    const nextAfter = parseSchedule(schedule.expression, schedule.zone)
    const state: { schedule: Schedule; next?: Date; last?: Date } = { schedule }
    let timer: NodeJS.Timeout | undefined

    const fire = (at: Date) => {
      state.last = at
      const call = callWithRetries(schedule, at).catch((error) => {
        if (!isStop(error)) complain(`the schedule of ${schedule.fn}: ${wordsOf(error)}`)
      })
      underWay.add(call)
      void call.finally(() => underWay.delete(call))
    }
    const arm = (after: Date) => {
      const next = nextAfter(after)
      if (!next || stop.aborted) return void delete state.next
      state.next = next
      const wait = () => {
        const left = next.getTime() - Date.now()
        if (left > LONGEST_MS) {
          timer = setTimeout(wait, LONGEST_MS)
        } else {
          timer = setTimeout(() => {
            fire(next)
            arm(next)
          }, left)
        }
      }
      wait()
    }
    arm(new Date())
    stop.addEventListener('abort', () => clearTimeout(timer))
    return state
  })

  async function callWithRetries(schedule: Schedule, at: Date): Promise<void> {
    const fn = functions.find(({ name }) => name === schedule.fn)
    if (!fn) return
    const policy = policyOf(fn)
    const event = scheduledEvent(schedule, at)
    const end = await attempt({ policy, clock, call: () => invoke(fn.name, event), since: Date.now() })
    const letter = 'error' in end ? policy.failed?.({ event, ...end }) : undefined
    if (letter) await send(letter.queue, letter.body, letter.attributes)
  }

  return {
    list: () => running,
    run: async (fn) => {
      const found = running.find(({ schedule }) => schedule.fn === fn)
      if (!found) throw new Error(`${fn} has no schedule`)
      found.last = new Date()
      return invoke(fn, scheduledEvent(found.schedule, found.last))
    },
    ended: new Promise<void>((resolve) => {
      if (stop.aborted) return resolve()
      stop.addEventListener('abort', () => resolve())
    }).then(() => Promise.all(underWay)),
  }
}

/** `Scheduled Event` as EventBridge sends it, or the schedule's own `input`. Scheduler writes the detail as a string. */
export function scheduledEvent({ name, scheduler, input }: Schedule, at: Date): unknown {
  if (input !== undefined) return input
  const source = scheduler ? 'aws.scheduler' : 'aws.events'
  const resource = scheduler
    ? `arn:aws:scheduler:${REGION}:${ACCOUNT}:schedule/default/${name}`
    : `arn:aws:events:${REGION}:${ACCOUNT}:rule/${name}`
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account: ACCOUNT,
    time: `${at.toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources: [resource],
    detail: scheduler ? '{}' : {},
  }
}
