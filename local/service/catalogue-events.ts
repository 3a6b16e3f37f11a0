/** What can call a function: one reader for each event type that this runtime supports. */

import { parseSchedule } from '../cloud/cron.ts'
import { compilePattern } from '../cloud/pattern.ts'
import * as shapes from './catalogue-shapes.ts'
import type { Reader } from './reader.ts'

/** A route of the API. */
export interface Route {
  readonly fn: string
  /** `GET`, ...; `ANY` for all */
  readonly method: string
  /** With `{name}` and `{name+}`; `$default` for all */
  readonly path: string
  readonly authorized: boolean
}

/** Seconds; `deadLetters` names a queue of `infra/state.ts`. */
export interface Rule {
  readonly fn: string
  readonly name: string
  readonly pattern: Readonly<Record<string, unknown>>
  readonly retries: number
  readonly maxAge: number
  readonly deadLetters?: string
}

/** A schedule; one entry of `rate`. */
export interface Schedule {
  readonly fn: string
  readonly name: string
  readonly expression: string
  readonly zone: string
  /** Of EventBridge Scheduler, not of a rule. */
  readonly scheduler: boolean
  readonly input?: unknown
}

/** A queue that calls a function. */
export interface QueueSource {
  readonly fn: string
  readonly queue: string
  readonly batch: number
  /** Seconds to gather a batch. */
  readonly window: number
  readonly partial: boolean
}

/** A stream that calls a function. */
export interface StreamSource {
  readonly fn: string
  readonly table: string
  readonly batch: number
  readonly from: 'LATEST' | 'TRIM_HORIZON'
  /** -1: until the record leaves the stream. */
  readonly retries: number
  readonly bisect: boolean
  readonly partial: boolean
  readonly filters: readonly Readonly<Record<string, unknown>>[]
  readonly onFailure?: string
}

/** Everything that calls functions. */
export interface Lists {
  readonly routes: Route[]
  readonly rules: Rule[]
  readonly schedules: Schedule[]
  readonly queues: QueueSource[]
  readonly streams: StreamSource[]
}

interface Found {
  readonly name: string
  readonly lambdaName: string
  readonly index: number
  /** Where it stands, for sentences: `function showMe: events[0].httpApi`. */
  readonly at: string
  readonly value: unknown
  readonly read: Reader
  readonly lists: Lists
}

/** By the key of the event in the service file. What is not here is refused. */
export const eventReaders: Readonly<Record<string, (found: Found) => void>> = {
  httpApi: ({ name: fn, at, value, read, lists }) => {
    const { method, path, authorizer } = read.check(shapes.httpApi, shapes.longHttpApi(value), at)
    if (authorizer) read.imported(authorizer.id, ['authorizer'], `${at}.authorizer.id`)
    lists.routes.push({
      fn,
      method: method === '*' ? 'ANY' : method,
      path: path === '*' ? '$default' : path,
      authorized: authorizer !== undefined,
    })
  },

  eventBridge: ({ name: fn, lambdaName, index, at, value, read, lists }) => {
    const { eventBus, pattern, retryPolicy, deadLetterQueueArn, name } = read.check(shapes.eventBridge, value, at)
    read.imported(eventBus, ['bus'], `${at}.eventBus`)
    read.attempt(`${at}.pattern`, () => compilePattern(pattern))
    lists.rules.push({
      fn,
      name: name ?? `${lambdaName}-rule-${index + 1}`,
      pattern,
      retries: retryPolicy.maximumRetryAttempts,
      maxAge: retryPolicy.maximumEventAge,
      ...(deadLetterQueueArn && {
        deadLetters: read.imported(deadLetterQueueArn, ['queue'], `${at}.deadLetterQueueArn`).thing,
      }),
    })
  },

  schedule: ({ name: fn, lambdaName, index, at, value, read, lists }) => {
    const found = read.check(shapes.schedule, typeof value === 'string' ? { rate: [value] } : value, at)
    const scheduler = found.method === 'scheduler'
    if (found.timezone && !scheduler) read.refuse(`${at}.timezone needs method: scheduler, for rules know only UTC`)
    const zone = found.timezone ?? 'UTC'
    for (const [nth, expression] of found.rate.entries()) {
      read.attempt(`${at}.rate`, () => parseSchedule(expression, zone))
      const name = found.name ?? `${lambdaName}-schedule-${index + 1}${nth > 0 ? `-${nth + 1}` : ''}`
      const input = found.input === undefined ? {} : { input: found.input }
      if (found.enabled) lists.schedules.push({ fn, name, expression, zone, scheduler, ...input })
    }
  },

  sqs: ({ name: fn, at, value, read, lists }) => {
    const source = read.check(shapes.sqs, value, at)
    if (source.batchSize > 10 && source.maximumBatchingWindow < 1) {
      read.refuse(`${at}.batchSize over 10 needs a maximumBatchingWindow of at least 1, as Lambda demands`)
    }
    lists.queues.push({
      fn,
      queue: read.imported(source.arn, ['queue'], `${at}.arn`).thing,
      batch: source.batchSize,
      window: source.maximumBatchingWindow,
      partial: source.functionResponseType !== undefined,
    })
  },

  stream: ({ name: fn, at, value, read, lists }) => {
    const source = read.check(shapes.stream, value, at)
    for (const pattern of source.filterPatterns) read.attempt(`${at}.filterPatterns`, () => compilePattern(pattern))
    const failed = source.destinations?.onFailure.arn
    lists.streams.push({
      fn,
      table: read.imported(source.arn, ['stream'], `${at}.arn`).thing,
      batch: source.batchSize,
      from: source.startingPosition,
      retries: source.maximumRetryAttempts,
      bisect: source.bisectBatchOnFunctionError,
      partial: source.functionResponseType !== undefined,
      filters: source.filterPatterns,
      ...(failed && { onFailure: read.imported(failed, ['queue'], `${at}.destinations.onFailure.arn`).thing }),
    })
  },
}
