import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { LocalFunction } from '../service/catalogue.ts'
import type { Schedule } from '../service/catalogue-events.ts'
import { type Schedules, scheduledEvent, startSchedules } from './schedules.ts'

const fn = (name: string, onAsync?: LocalFunction['onAsync']): LocalFunction => ({
  ...{
    name,
    lambdaName: `zvonok-local-${name}`,
    module: name,
    exportName: 'handler',
    timeout: 1,
    memory: 128,
    environment: {},
  },
  ...(onAsync && { onAsync }),
})
const schedule = (name: string, expression: string, more: Partial<Schedule> = {}): Schedule => ({
  ...{ fn: name, name: `${name}-schedule`, expression, zone: 'UTC', scheduler: false },
  ...more,
})

let stop: AbortController
let calls: [string, unknown][]
let sent: string[]
let complaints: string[]
let schedules: Schedules
let answer: () => Promise<unknown>

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-03-28T12:00:00Z') })
  stop = new AbortController()
  calls = []
  sent = []
  complaints = []
  answer = async () => 'done'
})
afterEach(async () => {
  stop.abort()
  jest.useRealTimers()
  await schedules.ended
})

function start(...all: Schedule[]) {
  schedules = startSchedules({
    schedules: all,
    functions: [fn('one'), fn('two', { retries: 1, maxAge: 3600, onFailure: 'events-dlq' })],
    invoke: async (name, event) => {
      calls.push([name, event])
      return answer()
    },
    send: async (queue) => void sent.push(queue),
    clock: { sleep: async () => undefined, age: () => 0, check: () => undefined },
    stop: stop.signal,
    complain: (sentence) => void complaints.push(sentence),
  })
}
const times = () => calls.map(([, event]) => Reflect.get(Object(event), 'time'))

describe('schedules', () => {
  it('run at their rate, counted from the start', async () => {
    start(schedule('one', 'rate(5 minutes)'))
    await jest.advanceTimersByTimeAsync(299_000)
    expect(calls).toEqual([])
    await jest.advanceTimersByTimeAsync(302_000)
    expect(times()).toEqual(['2026-03-28T12:05:00Z', '2026-03-28T12:10:00Z'])
  })

  it('run by the wall clock of their zone, also over the change to summer time', async () => {
    start(schedule('one', 'cron(0 9 * * ? *)', { zone: 'Europe/Berlin', scheduler: true }))
    expect(schedules.list()[0]?.next?.toISOString()).toBe('2026-03-29T07:00:00.000Z')
    await jest.advanceTimersByTimeAsync(3 * 86_400_000)
    expect(times()).toEqual(['2026-03-29T07:00:00Z', '2026-03-30T07:00:00Z', '2026-03-31T07:00:00Z'])
  })

  it('run months later', async () => {
    start(schedule('one', 'cron(0 0 1 6 ? *)'))
    await jest.advanceTimersByTimeAsync(64 * 86_400_000)
    expect(calls).toEqual([])
    await jest.advanceTimersByTimeAsync(2 * 86_400_000)
    expect(times()).toEqual(['2026-06-01T00:00:00Z'])
  })

  it('call a failing function again as Lambda does: twice, and then its destination', async () => {
    answer = async () => {
      throw new Error('no')
    }
    start(schedule('one', 'rate(1 hour)'), schedule('two', 'rate(1 hour)'))
    await jest.advanceTimersByTimeAsync(3_601_000)
    expect(calls.map(([name]) => name).sort()).toEqual(['one', 'one', 'one', 'two', 'two'])
    expect([sent, complaints]).toEqual([['events-dlq'], []])
  })

  it('run now when asked, with their input', async () => {
    start(schedule('one', 'rate(1 day)', { input: { kind: 'nightly' } }))
    expect(await schedules.run('one')).toBe('done')
    expect(calls).toEqual([['one', { kind: 'nightly' }]])
    expect(schedules.list()[0]?.last).toEqual(new Date('2026-03-28T12:00:00Z'))
    await expect(schedules.run('two')).rejects.toThrow('two has no schedule')
  })

  it('end when the region stops', async () => {
    start(schedule('one', 'rate(1 minute)'))
    stop.abort()
    await jest.advanceTimersByTimeAsync(600_000)
    expect(calls).toEqual([])
  })
})

describe('the event of a schedule', () => {
  const at = new Date('2026-01-02T03:04:05.678Z')
  it('of EventBridge Scheduler carries its detail as text', () => {
    expect(scheduledEvent(schedule('one', 'rate(1 day)', { scheduler: true }), at)).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '000000000000',
      time: '2026-01-02T03:04:05Z',
      region: 'eu-central-1',
      resources: ['arn:aws:scheduler:eu-central-1:000000000000:schedule/default/one-schedule'],
      detail: '{}',
    })
  })
})
