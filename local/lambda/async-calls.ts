/** Asynchronous calls of functions: tried again with a growing pause, then put where the failed ones go. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { functionArn } from '../cloud/names.ts'
import { wordsOf } from '../failure.ts'
import type { LocalFunction } from '../service/catalogue.ts'
import type { Rule } from '../service/catalogue-events.ts'
import { FunctionError } from './lambda-calls.ts'

/** Attributes of an SQS message; all are strings. */
export type Attributes = Readonly<Record<string, string>>

/** How long and how often an event is tried, and what then. */
export interface Policy {
  /** Further calls after the first. */
  readonly retries: number
  /** Seconds since the event was accepted after which it is not tried again. */
  readonly maxAge: number
  /** Milliseconds to wait before the n-th retry, n from 1. */
  readonly pause: (n: number) => number
  /** Where an event goes that could not be delivered; nothing: it is lost. */
  readonly failed?: (failure: Failure) => {
    readonly queue: string
    readonly body: string
    readonly attributes: Attributes
  }
}

/** An event that was given up. */
export interface Failure {
  readonly event: unknown
  readonly error: unknown
  readonly attempts: number
  readonly condition: 'MaximumRetryAttempts' | 'MaximumEventAgeInSeconds'
  /** ARN of the rule, for EventBridge. */
  readonly rule?: string
}

const MINUTE = 60_000

/** EventBridge: exponential with jitter, from a second to ten minutes (the documentation names no numbers). */
const eventBridgePause = (n: number) => Math.min(1000 * 2 ** (n - 1), 10 * MINUTE) * (0.75 + Math.random() / 2)

/** Lambda: a minute before the first retry, two before the second. */
const lambdaPause = (n: number) => (n === 1 ? MINUTE : 2 * MINUTE)

/**
 * What becomes of a failing asynchronous call of a function.
 *
 * AWS has two stages here. EventBridge's `retryPolicy` and `deadLetterQueueArn` cover only the hand-over to Lambda, which
 * hardly ever fails; an error that the function throws is Lambda's matter: two retries, then the function's own
 * `destinations.onFailure`, and without one the event is lost. Where a function says anything of that (`destinations`,
 * `maximumRetryAttempts`, `maximumEventAge`) this runtime does exactly so. Where it does not, a rule's own policy and
 * dead-letter queue stand in for Lambda's: kinder than AWS, and named in the region's warnings (`unguarded`).
 * @param rule the rule that called, or nothing for a schedule
 */
export function policyOf(fn: LocalFunction, rule?: Rule): Policy {
  if (!rule || fn.onAsync) {
    const { retries, maxAge, onFailure } = fn.onAsync ?? { retries: 2, maxAge: 21_600, onFailure: undefined }
    const failed = onFailure === undefined ? {} : { failed: (failure: Failure) => destination(fn, onFailure, failure) }
    return { retries, maxAge, pause: lambdaPause, ...failed }
  }
  const { retries, maxAge, deadLetters } = rule
  const failed = deadLetters === undefined ? {} : { failed: (failure: Failure) => letter(fn, deadLetters, failure) }
  return { retries, maxAge, pause: eventBridgePause, ...failed }
}

/** Which functions' failed events AWS would lose although a rule of theirs has a dead-letter queue: a sentence, or none. */
export function unguarded(functions: readonly LocalFunction[], rules: readonly Rule[]): string[] {
  const names = functions
    .filter((fn) => !fn.onAsync?.onFailure && rules.some((rule) => rule.fn === fn.name))
    .map(({ name }) => name)
  if (names.length === 0) return []
  return [
    `No destinations.onFailure: ${names.join(', ')}. On AWS an event that such a function fails on is lost after Lambda's retries; the dead-letter queue of its rule does not get it.`,
  ]
}

/** The message EventBridge puts into a rule's dead-letter queue: the event, and why in attributes. */
function letter(fn: LocalFunction, queue: string, { event, error, attempts, condition, rule }: Failure) {
  const attributes = {
    ...(rule !== undefined && { RULE_ARN: rule }),
    TARGET_ARN: functionArn(fn.lambdaName),
    ERROR_CODE: error instanceof FunctionError ? error.errorType : 'SDK_CLIENT_ERROR',
    ERROR_MESSAGE: wordsOf(error).slice(0, 1024) || 'no message',
    EXHAUSTED_RETRY_CONDITION: condition,
    RETRY_ATTEMPTS: String(attempts - 1),
  }
  return { queue, body: JSON.stringify(event), attributes }
}

/** The record Lambda sends to an on-failure destination. */
function destination(fn: LocalFunction, queue: string, { event, error, attempts, condition }: Failure) {
  const record = {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: error instanceof FunctionError ? error.requestId : randomUUID(),
      functionArn: `${functionArn(fn.lambdaName)}:$LATEST`,
      condition: condition === 'MaximumRetryAttempts' ? 'RetriesExhausted' : 'EventAgeExceeded',
      approximateInvokeCount: attempts,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: error instanceof FunctionError ? error.payload : { errorMessage: wordsOf(error) },
  }
  return { queue, body: JSON.stringify(record), attributes: {} }
}

/** What `attempt` needs to know. */
export interface Attempting {
  readonly policy: Policy
  readonly clock: Clock
  readonly call: () => Promise<unknown>
  /** `Date.now()` of the acceptance, and calls already made before a restart. */
  readonly since: number
  readonly before?: number
  /** After each failed call. */
  readonly onFailed?: (attempts: number, error: unknown) => void
}

/**
 * Calls until it succeeds or the policy is exhausted: at least once, whatever happens in between.
 * @returns how often it was called in all, and when it gave up the last error and which limit it was
 * @throws an AbortError when the region stops while it waits
 */
export async function attempt({
  policy,
  clock,
  call,
  since,
  before = 0,
  onFailed,
}: Attempting): Promise<
  | { readonly attempts: number }
  | { readonly attempts: number; readonly error: unknown; readonly condition: Failure['condition'] }
> {
  for (let attempts = before + 1; ; attempts++) {
    try {
      await call()
      return { attempts }
    } catch (error) {
      clock.check()
      onFailed?.(attempts, error)
      if (attempts > policy.retries) return { attempts, error, condition: 'MaximumRetryAttempts' }
      const pause = policy.pause(attempts)
      if (clock.age(since) + pause > policy.maxAge * 1000) {
        return { attempts, error, condition: 'MaximumEventAgeInSeconds' }
      }
      await clock.sleep(pause)
    }
  }
}
