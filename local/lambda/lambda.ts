/** Lambda: a function is called in a thread that has loaded it, with the limits and the errors of the service. */
import { randomBytes, randomUUID } from 'node:crypto'
import { functionArn } from '../cloud/names.ts'
import type { LocalFunction } from '../service/catalogue.ts'
import { FunctionError, type Handler, NotInvoked, PAYLOAD_LIMIT, type Shown } from './lambda-calls.ts'
import type { LogBook } from './logs.ts'
import type { Threads } from './threads.ts'

/** What a function has done since the region started. */
export interface Stats {
  invocations: number
  errors: number
  /** How often a thread loaded it. */
  coldStarts: number
  /** Milliseconds the calls took once they had a thread, in all and at most; and the last cold start. */
  totalMs: number
  maxMs: number
  lastColdStartMs: number
}

export interface LambdaOptions {
  /** The bundled handler. */
  readonly file: string
  /** All of what the function sees as the environment of its process. */
  readonly environment: Readonly<Record<string, string>>
  readonly logs: LogBook
  readonly threads: Threads
}

/**
 * One function, as Lambda runs it: its module keeps its state between calls in the same thread, the first call in each is
 * a cold start, a time-out or the end of the process costs the call and the thread, and nothing else.
 */
export class Lambda {
  readonly fn: LocalFunction
  readonly stats: Stats = { invocations: 0, errors: 0, coldStarts: 0, totalMs: 0, maxMs: 0, lastColdStartMs: 0 }
  readonly #handler: Handler
  readonly #logs: LogBook
  readonly #threads: Threads
  readonly #waiting: (() => void)[] = []
  #underWay = 0

  constructor(fn: LocalFunction, { file, environment, logs, threads }: LambdaOptions) {
    this.fn = fn
    this.#handler = { name: fn.name, file, exportName: fn.exportName, environment, context: contextOf(fn) }
    this.#logs = logs
    this.#threads = threads
  }

  /** Threads that have it loaded. */
  get environments(): number {
    return this.#threads.having(this.fn.name)
  }

  /**
   * Calls the function and gives what it returned, parsed. The event and the answer pass as JSON, as in Lambda.
   * @param options.queue wait for a free environment instead of failing when reserved concurrency is used up (what event
   * sources and asynchronous calls do)
   * @throws FunctionError when the handler throws, does not answer in time or ends its process
   * @throws NotInvoked when Lambda would not have called it
   */
  async invoke(event: unknown, options: { queue?: boolean } = {}): Promise<unknown> {
    const text = JSON.stringify(event)
    if (Buffer.byteLength(text) > PAYLOAD_LIMIT) {
      throw new NotInvoked(413, `Request must be smaller than ${PAYLOAD_LIMIT} bytes`)
    }
    const limit = this.fn.concurrency ?? Number.POSITIVE_INFINITY
    if (this.#underWay < limit) this.#underWay++
    else if (options.queue) await new Promise<void>((turn) => this.#waiting.push(turn))
    else throw new NotInvoked(429, 'Rate Exceeded.')
    try {
      return await this.#call(randomUUID(), text)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#underWay--
    }
  }

  async #call(id: string, event: string): Promise<unknown> {
    const { timeout, name } = this.fn
    let began = Date.now()
    const outcome = await this.#threads.run({
      id,
      event,
      timeout,
      handler: this.#handler,
      log: (request, text) => this.#logs.add(name, request, text),
      loaded: (ms) => {
        this.stats.coldStarts++
        this.stats.lastColdStartMs = Math.round(ms)
      },
      called: () => {
        this.stats.invocations++
        began = Date.now()
      },
    })
    const took = Date.now() - began
    this.stats.totalMs += took
    this.stats.maxMs = Math.max(this.stats.maxMs, took)
    if ('error' in outcome) throw this.#failed(id, outcome.error)
    if (Buffer.byteLength(outcome.payload) > PAYLOAD_LIMIT) {
      const errorMessage = `Response payload size exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`
      throw this.#failed(id, { errorType: 'Function.ResponseSizeTooLarge', errorMessage, trace: [] })
    }
    return JSON.parse(outcome.payload)
  }

  #failed(id: string, error: Shown): FunctionError {
    this.stats.errors++
    this.#logs.add(this.fn.name, id, JSON.stringify({ level: 'ERROR', ...error }))
    return new FunctionError(id, error)
  }
}

function contextOf(fn: LocalFunction) {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  return {
    functionName: fn.lambdaName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(fn.lambdaName),
    memoryLimitInMB: String(fn.memory),
    logGroupName: `/aws/lambda/${fn.lambdaName}`,
    logStreamName: `${day}/[$LATEST]${randomBytes(16).toString('hex')}`,
  }
}
