/** EventBridge: one bus, the rules of the service, delivery to functions. */
import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { nameOf } from '../../infra/state.ts'
import { type Clock, isStop } from '../clock.ts'
import { wordsOf } from '../failure.ts'
import { type Attributes, attempt, policyOf } from '../lambda/async-calls.ts'
import { serve } from '../ports.ts'
import type { LocalFunction } from '../service/catalogue.ts'
import type { Rule } from '../service/catalogue-events.ts'
import { AwsError, awsJsonService, isRecord, type Json } from './aws-json.ts'
import type { BusEvent, EventLog } from './event-log.ts'
import { ACCOUNT, busArn, REGION, ruleArn } from './names.ts'
import { compilePattern } from './pattern.ts'

/** EventBridge's limits for one call: ten entries, 256 KB. */
const ENTRIES = 10
const BYTES = 256 * 1024

const entryShape = z.object({
  Source: z.optional(z.string()),
  DetailType: z.optional(z.string()),
  Detail: z.optional(z.string()),
  EventBusName: z.optional(z.string()),
  Resources: z._default(z.array(z.string()), []),
  Time: z.optional(z.union([z.number(), z.string()])),
})
type Entry = z.infer<typeof entryShape>

export interface BusOptions {
  readonly stage: string
  readonly bus: string
  readonly rules: readonly Rule[]
  readonly functions: readonly LocalFunction[]
  readonly log: EventLog
  readonly clock: Clock
  readonly invoke: (fn: string, event: unknown) => Promise<unknown>
  readonly send: (queue: string, body: string, attributes: Attributes) => Promise<unknown>
}

/** A running bus. */
export interface Bus {
  readonly endpoint: string
  /** Starts to deliver what the last run of the region still owed; once functions can be called. */
  resume(): void
  /** Hands an event to the target of a rule once more, from a dead-letter queue. */
  redeliver(event: BusEvent, target: string): void
  /** Notes that a function has done with an event after all, in so many calls. */
  heard(event: BusEvent, fn: string, attempts: number): void
  /** True when nothing is under way or waiting for a retry. */
  idle(): boolean
  close(): Promise<void>
}

/**
 * Starts the bus: `PutEvents` on a free port.
 *
 * An entry that is bad fails alone, as on AWS: no source or detail type, a detail that is not a JSON object, over 256 KB, a
 * bus that does not exist (AWS is silent about that one). Delivery is at least once and unordered; retries and dead
 * letters: `policyOf`.
 */
export async function startBus(options: BusOptions): Promise<Bus> {
  const { stage, log, clock } = options
  const names = [nameOf(stage, options.bus), busArn(stage, options.bus)]
  const rules = options.rules.map((rule) => ({ rule, matches: compilePattern(rule.pattern) }))
  const functions = new Map(options.functions.map((fn) => [fn.name, fn]))
  const underWay = new Set<Promise<void>>()

  async function deliver(event: BusEvent, target: string, since: number, before: number): Promise<void> {
    const rule = rules.find((one) => one.rule.name === target)?.rule
    const fn = functions.get(rule?.fn ?? '')
    if (!rule || !fn) {
      return log.record(event.id, {
        target,
        outcome: 'dropped',
        attempts: before,
        error: 'there is no such rule any more',
      })
    }
    const policy = policyOf(fn, rule)
    const onFailed = (attempts: number, error: unknown) =>
      log.record(event.id, { target, outcome: 'pending', attempts, error: wordsOf(error) })
    const call = () => options.invoke(fn.name, event)
    const end = await attempt({ policy, clock, call, since, before, onFailed })
    if (!('error' in end)) return log.record(event.id, { target, outcome: 'delivered', attempts: end.attempts })
    const failure = { event, ...end, rule: ruleArn(stage, options.bus, rule.name) }
    const letter = policy.failed?.(failure)
    if (letter) await options.send(letter.queue, letter.body, letter.attributes)
    const { attempts, error } = end
    log.record(event.id, { target, outcome: letter ? 'dead' : 'dropped', attempts, error: wordsOf(error) })
  }

  function start(event: BusEvent, target: string, since: number, before: number): void {
    const delivery = deliver(event, target, since, before).catch((error) => {
      if (!isStop(error)) log.record(event.id, { target, outcome: 'pending', attempts: before, error: wordsOf(error) })
    })
    underWay.add(delivery)
    void delivery.finally(() => underWay.delete(delivery))
  }

  async function putEvents(input: Json): Promise<Json> {
    const parsed = z.array(entryShape).safeParse(input.Entries)
    if (!parsed.success) throw new AwsError('ValidationException', 'Entries is not a list of entries')
    const entries = parsed.data
    if (entries.length < 1 || entries.length > ENTRIES) {
      throw new AwsError('ValidationException', `Entries must have between 1 and ${ENTRIES} members`)
    }
    const checked = entries.map((entry) => ({ entry, refused: refusalOf(entry, names) }))
    const good = checked.flatMap(({ entry, refused }) => (refused ? [] : [entry]))
    if (good.reduce((sum, entry) => sum + sizeOf(entry), 0) > BYTES) {
      throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.')
    }
    const accepted: { event: BusEvent; targets: string[] }[] = []
    const Entries = checked.map(({ entry, refused }) => {
      if (refused) return refused
      const event = eventOf(entry)
      accepted.push({ event, targets: rules.filter((one) => one.matches(event)).map((one) => one.rule.name) })
      return { EventId: event.id }
    })
    await log.accept(accepted)
    for (const { event, targets } of accepted) for (const target of targets) start(event, target, Date.now(), 0)
    return { FailedEntryCount: Entries.length - accepted.length, Entries }
  }

  const server = await serve(0, awsJsonService('AWSEvents', { PutEvents: putEvents }))
  return {
    endpoint: server.endpoint,
    resume: () => {
      for (const { event, target, at, attempts } of log.owed()) start(event, target, at, attempts)
    },
    redeliver: (event, target) => {
      log.record(event.id, { target, outcome: 'pending', attempts: 0 })
      start(event, target, Date.now(), 0)
    },
    heard: (event, fn, attempts) => {
      for (const { rule, matches } of rules)
        if (rule.fn === fn && matches(event))
          log.record(event.id, { target: rule.name, outcome: 'delivered', attempts })
    },
    idle: () => underWay.size === 0,
    close: async () => {
      await server.close()
      await Promise.all(underWay)
    },
  }
}

/** EventBridge's rule for the size of an entry: the time, and the UTF-8 bytes of source, detail type, detail, resources. */
const sizeOf = ({ Source = '', DetailType = '', Detail = '', Resources, Time }: Entry) =>
  [Source, DetailType, Detail, ...Resources].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    Time === undefined ? 0 : 14,
  )

function refusalOf(entry: Entry, buses: readonly string[]): { ErrorCode: string; ErrorMessage: string } | undefined {
  const missing = (name: string) => ({
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
  })
  if (!entry.Source) return missing('Source')
  if (!entry.DetailType) return missing('DetailType')
  if (!entry.Detail) return missing('Detail')
  if (!buses.includes(entry.EventBusName ?? 'default')) {
    const ErrorMessage = `Event bus ${entry.EventBusName ?? 'default'} does not exist.`
    return { ErrorCode: 'ResourceNotFoundException', ErrorMessage }
  }
  if (sizeOf(entry) > BYTES) return { ErrorCode: 'InvalidArgument', ErrorMessage: 'The entry is over 256 KB.' }
  return detailOf(entry.Detail) ? undefined : { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' }
}

function detailOf(text: string): Json | undefined {
  try {
    const detail: unknown = JSON.parse(text)
    return isRecord(detail) ? detail : undefined
  } catch {
    return undefined
  }
}

function eventOf(entry: Entry): BusEvent {
  const time = typeof entry.Time === 'number' ? entry.Time * 1000 : (entry.Time ?? Date.now())
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': entry.DetailType ?? '',
    source: entry.Source ?? '',
    account: ACCOUNT,
    time: `${new Date(time).toISOString().slice(0, 19)}Z`,
    region: REGION,
    resources: entry.Resources,
    detail: detailOf(entry.Detail ?? '') ?? {},
  }
}
