/** Lambda: a function is a pool of execution environments, each a worker thread that handles one event at a time. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Worker } from 'node:worker_threads'
import type { LocalFunction } from './catalogue.ts'
import { type FromWorker, FunctionError, NotInvoked, PAYLOAD_LIMIT, type Shown, type ToWorker } from './lambda-calls.ts'
import { type LambdaOptions, startWorker } from './lambda-worker.ts'

const INIT_LIMIT_MS = 10_000
/** Environments of one function, unless its reserved concurrency says otherwise. */
const POOL_SIZE = 8

/** What a function has done since the region started. */
export interface Stats {
  invocations: number
  errors: number
  coldStarts: number
  /** Milliseconds the handler took, in all and at most; and the last cold start. */
  totalMs: number
  maxMs: number
  lastColdStartMs: number
}

interface Job {
  readonly id: string
  readonly event: string
  readonly resolve: (payload: unknown) => void
  readonly reject: (error: Error) => void
}

interface Environment {
  readonly worker: Worker
  job?: Job
  ready: boolean
  began: number
  idleSince: number
  timer?: NodeJS.Timeout
}

/**
 * One function, as Lambda runs it: environments keep the state of their module between calls, the first call of each is a
 * cold start, a time-out or the end of the process costs the call and the environment, and nothing else.
 */
export class Lambda {
  readonly fn: LocalFunction
  readonly stats: Stats = { invocations: 0, errors: 0, coldStarts: 0, totalMs: 0, maxMs: 0, lastColdStartMs: 0 }
  readonly #options: LambdaOptions
  readonly #environments = new Set<Environment>()
  readonly #waiting: Job[] = []

  constructor(fn: LocalFunction, options: LambdaOptions) {
    this.fn = fn
    this.#options = options
  }

  get environments(): number {
    return this.#environments.size
  }

  /** Environments that are not ready yet, and calls that wait for one. */
  get starting(): number {
    return [...this.#environments].filter((one) => !one.ready).length
  }
  get waiting(): number {
    return this.#waiting.length
  }

  /** Since when (`Date.now()`) the environment that rests longest has rested; nothing when all work or none exists. */
  get idleSince(): number | undefined {
    const idle = [...this.#environments].filter((one) => one.ready && !one.job)
    return idle.length > 0 ? Math.min(...idle.map((one) => one.idleSince)) : undefined
  }

  /**
   * Calls the function and gives what it returned, parsed. The event and the answer pass as JSON, as in Lambda.
   * @param options.queue wait for a free environment instead of failing when reserved concurrency is used up (what event
   * sources and asynchronous calls do)
   * @throws FunctionError when the handler throws, does not answer in time or ends its process
   * @throws NotInvoked when Lambda would not have called it
   */
  invoke(event: unknown, options: { queue?: boolean } = {}): Promise<unknown> {
    const text = JSON.stringify(event)
    if (Buffer.byteLength(text) > PAYLOAD_LIMIT) {
      return Promise.reject(new NotInvoked(413, `Request must be smaller than ${PAYLOAD_LIMIT} bytes`))
    }
    const limit = this.fn.concurrency
    const busy = [...this.#environments].filter((one) => one.job).length + this.#waiting.length
    if (limit !== undefined && busy >= limit && !options.queue) {
      return Promise.reject(new NotInvoked(429, 'Rate Exceeded.'))
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: randomUUID(), event: text, resolve, reject })
      this.next()
    })
  }

  /** Ends environments that have rested since before that instant; at most `count` of them. */
  endIdle(before: number, count = Number.POSITIVE_INFINITY): void {
    const idle = [...this.#environments].filter((one) => one.ready && !one.job && one.idleSince <= before)
    for (const one of idle.sort((a, b) => a.idleSince - b.idleSince).slice(0, count)) this.#end(one)
  }

  /** Ends everything; calls under way fail. */
  async stop(): Promise<void> {
    const all = [...this.#environments]
    this.#environments.clear()
    const stopped: Shown = { errorType: 'Runtime.ExitError', errorMessage: 'The local region stops', trace: [] }
    for (const one of all) clearTimeout(one.timer)
    for (const job of [...this.#waiting.splice(0), ...all.flatMap((one) => one.job ?? [])]) this.#fail(job, stopped)
    await Promise.all(all.map((one) => one.worker.terminate()))
  }

  /** Gives waiting calls to environments that rest, and starts more for the others as far as it may. */
  next(): void {
    for (const one of this.#environments) {
      if (!one.ready || one.job) continue
      const job = this.#waiting.shift()
      if (!job) return
      this.#run(one, job)
    }
    const most = this.fn.concurrency ?? POOL_SIZE
    while (this.starting < this.#waiting.length && this.#environments.size < most) {
      if (this.#options.mayStart?.() === false) return
      this.#start()
    }
  }

  /** After an environment has changed: first this function's own calls, then whoever waits elsewhere. */
  #changed(): void {
    this.next()
    this.#options.changed?.()
  }

  #start(): void {
    const one: Environment = {
      worker: startWorker(this.fn, this.#options),
      ready: false,
      began: Date.now(),
      idleSince: 0,
    }
    this.#environments.add(one)
    const lose = (errorType: string, errorMessage: string, trace: readonly string[] = []) =>
      this.#lose(one, { errorType, errorMessage, trace })
    one.timer = setTimeout(lose, INIT_LIMIT_MS, 'Sandbox.Timedout', 'Init phase timed out after 10.00 seconds')
    one.worker.on('message', (message: FromWorker) => this.#hear(one, message))
    one.worker.on('error', (error) => lose('Runtime.ExitError', error.message, error.stack?.split('\n')))
    one.worker.on('exit', (code) => lose('Runtime.ExitError', `Runtime exited with error: exit status ${code}`))
  }

  #hear(one: Environment, message: FromWorker): void {
    if (!this.#environments.has(one)) return
    if (message.type === 'log') this.#options.logs.add(this.fn.name, one.job?.id ?? '', message.text)
    else if (message.type === 'broken') this.#lose(one, message.error)
    else if (message.type === 'ready') {
      clearTimeout(one.timer)
      this.stats.coldStarts++
      this.stats.lastColdStartMs = Math.round(message.ms)
      one.ready = true
      one.idleSince = Date.now()
      this.#changed()
    } else if (message.id === one.job?.id) {
      const { job } = one
      this.#rest(one)
      if (message.type === 'failed') this.#fail(job, message.error)
      else if (Buffer.byteLength(message.payload) > PAYLOAD_LIMIT) {
        const errorMessage = `Response payload size exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`
        this.#fail(job, { errorType: 'Function.ResponseSizeTooLarge', errorMessage, trace: [] })
      } else job.resolve(JSON.parse(message.payload))
      this.#changed()
    }
  }

  #run(one: Environment, job: Job): void {
    const limit = this.fn.timeout * 1000
    one.job = job
    one.began = Date.now()
    this.stats.invocations++
    const errorMessage = `Task timed out after ${this.fn.timeout.toFixed(2)} seconds`
    one.timer = setTimeout(() => this.#lose(one, { errorType: 'Sandbox.Timedout', errorMessage, trace: [] }), limit)
    const traceId = `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=0`
    const message: ToWorker = { id: job.id, event: job.event, deadline: one.began + limit, traceId }
    one.worker.postMessage(message)
  }

  /** The environment is over: whoever waits for it gets an error, as when a sandbox dies. */
  #lose(one: Environment, error: Shown): void {
    if (!this.#environments.has(one)) return
    const job = one.job ?? (one.ready ? undefined : this.#waiting.shift())
    if (one.job) this.#rest(one)
    if (job) this.#fail(job, { ...error, errorMessage: `RequestId: ${job.id} Error: ${error.errorMessage}` })
    this.#end(one)
    this.#changed()
  }

  #end(one: Environment): void {
    clearTimeout(one.timer)
    this.#environments.delete(one)
    void one.worker.terminate()
  }

  #rest(one: Environment): void {
    clearTimeout(one.timer)
    const took = Date.now() - one.began
    this.stats.totalMs += took
    this.stats.maxMs = Math.max(this.stats.maxMs, took)
    delete one.job
    one.idleSince = Date.now()
  }

  #fail(job: Job, error: Shown): void {
    this.stats.errors++
    this.#options.logs.add(this.fn.name, job.id, JSON.stringify({ level: 'ERROR', ...error }))
    job.reject(new FunctionError(job.id, error))
  }
}
