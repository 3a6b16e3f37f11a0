import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { type Clock, scaledClock } from '../clock.ts'
import { type Attributes, attempt, policyOf, unguarded } from '../lambda/async-calls.ts'
import { FunctionError } from '../lambda/lambda-calls.ts'
import type { LocalFunction } from '../service/catalogue.ts'
import type { Rule } from '../service/catalogue-events.ts'
import { callAws, type Json } from './aws-json.ts'
import { type Bus, startBus } from './bus.ts'
import { EventLog, readEventLog } from './event-log.ts'

const fn = (name: string, onAsync?: LocalFunction['onAsync']): LocalFunction => ({
  name,
  lambdaName: `zvonok-local-${name}`,
  module: name,
  exportName: 'handler',
  timeout: 1,
  memory: 128,
  environment: {},
  ...(onAsync && { onAsync }),
})
const rule = (name: string, more: Partial<Rule> = {}): Rule => ({
  fn: name,
  name: `${name}-rule`,
  pattern: { 'detail-type': [name] },
  retries: 2,
  maxAge: 3600,
  ...more,
})
const broken = new FunctionError('request', {
  errorType: 'RangeError',
  errorMessage: 'no luck',
  trace: ['RangeError: no luck'],
})

describe('an asynchronous call', () => {
  const slept: number[] = []
  let age = 0
  const clock: Clock = {
    sleep: async (ms) => {
      slept.push(ms)
      age += ms
    },
    age: () => age,
    check: () => undefined,
  }
  beforeEach(() => {
    slept.length = 0
    age = 0
  })
  const fails = (times: number) => {
    let calls = 0
    return async () => {
      if (++calls <= times) throw broken
    }
  }

  it('is tried again after growing pauses until it succeeds', async () => {
    const end = await attempt({ policy: policyOf(fn('a'), rule('a', { retries: 5 })), clock, call: fails(3), since: 0 })
    expect(end).toEqual({ attempts: 4 })
    expect(slept).toHaveLength(3)
    for (const [index, pause] of slept.entries()) {
      expect(pause).toBeGreaterThanOrEqual(750 * 2 ** index)
      expect(pause).toBeLessThanOrEqual(1250 * 2 ** index)
    }
  })

  it('is given up after its retries', async () => {
    const end = await attempt({ policy: policyOf(fn('a'), rule('a', { retries: 2 })), clock, call: fails(9), since: 0 })
    expect(end).toEqual({ attempts: 3, error: broken, condition: 'MaximumRetryAttempts' })
  })

  it('is given up when the next retry would be too late', async () => {
    const end = await attempt({
      policy: policyOf(fn('a'), rule('a', { retries: 185, maxAge: 60 })),
      clock,
      call: fails(99),
      since: 0,
    })
    expect(end).toMatchObject({ condition: 'MaximumEventAgeInSeconds' })
    expect(age).toBeLessThanOrEqual(60_000)
    expect(age).toBeGreaterThan(15_000)
  })

  it('of a schedule, or with settings of its own, waits as Lambda: a minute, then two', async () => {
    await attempt({ policy: policyOf(fn('a')), clock, call: fails(9), since: 0 })
    expect(slept).toEqual([60_000, 120_000])
    slept.length = 0
    await attempt({
      policy: policyOf(fn('a', { retries: 1, maxAge: 3600 }), rule('a')),
      clock,
      call: fails(9),
      since: 0,
    })
    expect(slept).toEqual([60_000])
  })

  it('goes on counting after a restart', async () => {
    const end = await attempt({
      policy: policyOf(fn('a'), rule('a', { retries: 2 })),
      clock,
      call: fails(9),
      since: 0,
      before: 2,
    })
    expect(end).toMatchObject({ attempts: 3, condition: 'MaximumRetryAttempts' })
  })

  it('does not count what fails because the region stops', async () => {
    const stop = new AbortController()
    const call = async () => {
      stop.abort()
      throw broken
    }
    const run = attempt({
      policy: policyOf(fn('a'), rule('a', { retries: 0 })),
      clock: scaledClock(1, stop.signal),
      call,
      since: 0,
    })
    await expect(run).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('has its function named when AWS would lose what this region keeps', () => {
    const guarded = fn('b', { retries: 2, maxAge: 60, onFailure: 'events-dlq' })
    const warnings = unguarded([fn('a'), guarded, fn('c')], [rule('a', { deadLetters: 'events-dlq' }), rule('b')])
    expect(warnings).toEqual([expect.stringMatching(/^No destinations.onFailure: a\. /)])
  })
})

describe('the bus', () => {
  let data: string
  let log: EventLog
  let bus: Bus
  let calls: { fn: string; event: unknown }[]
  let sent: { queue: string; body: string; attributes: Attributes }[]
  let answer: (fn: string) => unknown
  let stop: AbortController

  const rules = [
    rule('one', { deadLetters: 'events-dlq' }),
    rule('all', { pattern: { source: [{ prefix: 'zvonok' }] } }),
    rule('once'),
  ]
  const functions = [fn('one'), fn('all'), fn('once', { retries: 0, maxAge: 3600, onFailure: 'events-dlq' })]

  async function open() {
    stop = new AbortController()
    log = await EventLog.open(data)
    bus = await startBus({
      stage: 'local',
      bus: 'facts',
      rules,
      functions,
      log,
      clock: scaledClock(1000, stop.signal),
      invoke: async (name, event) => {
        calls.push({ fn: name, event })
        return answer(name)
      },
      send: async (queue, body, attributes) => void sent.push({ queue, body, attributes }),
    })
    bus.resume()
  }
  async function close() {
    stop.abort()
    await bus.close()
    await log.close()
  }
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'zvonok-bus-'))
    calls = []
    sent = []
    answer = () => 'fine'
    await open()
  })
  afterEach(async () => {
    await close()
    await rm(data, { recursive: true })
  })

  const put = (...Entries: Json[]) => callAws(bus.endpoint, 'AWSEvents.PutEvents', { Entries })
  const entry = (DetailType: string, more: Json = {}) => ({
    Source: 'test',
    DetailType,
    Detail: '{"n":1}',
    EventBusName: 'zvonok-local-facts',
    ...more,
  })
  async function settled() {
    while (!bus.idle()) await new Promise((resolve) => setTimeout(resolve, 5))
  }

  it('hands an event to every rule that matches', async () => {
    const { FailedEntryCount, Entries } = await put(
      entry('one', { Source: 'zvonok', Resources: ['r'], Time: 1_767_225_600 }),
    )
    await settled()
    expect(FailedEntryCount).toBe(0)
    expect(calls.map((call) => call.fn).sort()).toEqual(['all', 'one'])
    expect(calls[0]?.event).toEqual({
      version: '0',
      id: Reflect.get(Object(Array.isArray(Entries) ? Entries[0] : {}), 'EventId'),
      'detail-type': 'one',
      source: 'zvonok',
      account: '000000000000',
      time: '2026-01-01T00:00:00Z',
      region: 'eu-central-1',
      resources: ['r'],
      detail: { n: 1 },
    })
  })

  it('knows its bus by ARN too', async () => {
    const EventBusName = 'arn:aws:events:eu-central-1:000000000000:event-bus/zvonok-local-facts'
    expect(await put(entry('one', { EventBusName }))).toMatchObject({ FailedEntryCount: 0 })
  })

  it('refuses bad entries alone', async () => {
    const { FailedEntryCount, Entries } = await put(
      entry('one'),
      entry('one', { EventBusName: 'other' }),
      entry('one', { Detail: '{' }),
      entry('one', { Detail: '[1]' }),
      entry('one', { Source: undefined }),
      entry('one', { Detail: JSON.stringify({ long: 'x'.repeat(256 * 1024) }) }),
      entry('one', { EventBusName: undefined }),
    )
    await settled()
    expect(FailedEntryCount).toBe(6)
    expect(Entries).toEqual([
      { EventId: expect.any(String) },
      { ErrorCode: 'ResourceNotFoundException', ErrorMessage: expect.any(String) },
      { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
      { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
      { ErrorCode: 'InvalidArgument', ErrorMessage: expect.stringContaining('Source') },
      { ErrorCode: 'InvalidArgument', ErrorMessage: expect.stringContaining('256 KB') },
      { ErrorCode: 'ResourceNotFoundException', ErrorMessage: expect.stringContaining('default') },
    ])
    expect(calls).toHaveLength(1)
  })

  it('refuses more than ten entries, or more than 256 KB together', async () => {
    const big = entry('one', { Detail: JSON.stringify({ long: 'x'.repeat(100 * 1024) }) })
    for (const entries of [Array(11).fill(entry('one')), [big, big, big], []]) {
      await expect(put(...entries)).rejects.toThrow(expect.objectContaining({ code: 'ValidationException' }))
    }
    expect(calls).toEqual([])
  })

  it('delivers again until the function takes it, and says how often', async () => {
    let left = 2
    answer = (name) => {
      if (name === 'one' && left-- > 0) throw broken
    }
    await put(entry('one'))
    await settled()
    const [logged] = await eventsOnDisk()
    expect(logged?.deliveries).toEqual([{ target: 'one-rule', outcome: 'delivered', attempts: 3 }])
    expect(sent).toEqual([])
  })

  it('puts an event that its rule cannot deliver into its dead-letter queue, with the reason', async () => {
    answer = () => {
      throw broken
    }
    await put(entry('one'))
    await settled()
    expect(calls).toHaveLength(3)
    expect(sent).toEqual([
      {
        queue: 'events-dlq',
        body: JSON.stringify(calls[0]?.event),
        attributes: {
          RULE_ARN: 'arn:aws:events:eu-central-1:000000000000:rule/zvonok-local-facts/one-rule',
          TARGET_ARN: 'arn:aws:lambda:eu-central-1:000000000000:function:zvonok-local-one',
          ERROR_CODE: 'RangeError',
          ERROR_MESSAGE: 'no luck',
          EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
          RETRY_ATTEMPTS: '2',
        },
      },
    ])
    expect((await eventsOnDisk())[0]?.deliveries).toEqual([
      { target: 'one-rule', outcome: 'dead', attempts: 3, error: 'no luck' },
    ])
  })

  it("sends a record to the function's own destination where it has one", async () => {
    answer = () => {
      throw broken
    }
    await put(entry('once'))
    await settled()
    expect(calls).toHaveLength(1)
    expect(sent.map(({ queue, attributes }) => [queue, attributes])).toEqual([['events-dlq', {}]])
    expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
      version: '1.0',
      requestContext: {
        requestId: 'request',
        functionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:zvonok-local-once:$LATEST',
        condition: 'RetriesExhausted',
        approximateInvokeCount: 1,
      },
      requestPayload: { 'detail-type': 'once' },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: { errorType: 'RangeError', errorMessage: 'no luck' },
    })
  })

  it('drops what has no dead-letter queue, and says so', async () => {
    answer = () => {
      throw broken
    }
    await put(entry('other', { Source: 'zvonok' }))
    await settled()
    expect((await eventsOnDisk())[0]?.deliveries).toEqual([
      { target: 'all-rule', outcome: 'dropped', attempts: 3, error: 'no luck' },
    ])
  })

  it('logs events that nobody wants', async () => {
    await put(entry('silence'))
    expect(await eventsOnDisk()).toMatchObject([
      { event: { 'detail-type': 'silence', detail: { n: 1 } }, deliveries: [] },
    ])
  })

  it('goes on after a restart with what it owed, and only with that', async () => {
    let end: (error: Error) => void = () => undefined
    answer = () =>
      new Promise((_, reject) => {
        end = reject
      })
    await Promise.all([put(entry('one')), put(entry('silence'))])
    stop.abort()
    end(broken)
    await bus.close()
    await log.close()
    // Killed while it wrote: half a line at the end.
    await appendFile(join(data, 'events.jsonl'), '{"id":"half')
    calls = []
    answer = () => 'fine'
    await open()
    await settled()
    await put(entry('one'))
    await settled()
    expect(calls.map((call) => call.fn)).toEqual(['one', 'one'])
    expect((await eventsOnDisk()).map(({ deliveries }) => deliveries.map(({ outcome }) => outcome))).toEqual([
      ['delivered'],
      [],
      ['delivered'],
    ])
    await close()
    calls = []
    await open()
    expect([bus.idle(), calls]).toEqual([true, []])
  })

  it('begins a new log when the old one is large, and takes along what it owes', async () => {
    let end: (error: Error) => void = () => undefined
    answer = (name) =>
      new Promise((resolve, reject) => {
        if (name === 'one') end = reject
        else resolve('fine')
      })
    await Promise.all([put(entry('one')), put(entry('once')), put(entry('silence'))])
    stop.abort()
    end(broken)
    await bus.close()
    await log.close()
    log = await EventLog.open(data, 100)
    expect(log.owed().map(({ target }) => target)).toEqual(['one-rule'])
    await log.close()
    expect((await readEventLog(data)).map(({ event }) => event['detail-type'])).toEqual(['one'])
    expect((await readdir(data)).filter((name) => name.startsWith('events'))).toHaveLength(2)
    answer = () => 'fine'
    await open()
  })

  it('knows no other action', async () => {
    await expect(callAws(bus.endpoint, 'AWSEvents.PutRule', {})).rejects.toThrow(
      expect.objectContaining({ code: 'UnknownOperationException' }),
    )
  })

  const eventsOnDisk = async () => {
    await put(entry('silence')).then(() => undefined)
    return (await readEventLog(data)).slice(0, -1)
  }
})
