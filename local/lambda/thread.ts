/** A thread that functions run in, one call at a time: what stands here for the machines that Lambda keeps. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { CACHE } from '../service/service.ts'
import type { Answer, FromWorker, Handler, Shown, StartOf, ToWorker } from './lambda-calls.ts'

const INIT_LIMIT_MS = 10_000

/** One event for one function. */
export interface Call {
  readonly id: string
  readonly handler: Handler
  /** JSON. */
  readonly event: string
  /** Seconds the handler may take. */
  readonly timeout: number
  /** Hears what the function writes; the id is empty while it loads. */
  readonly log: (id: string, text: string) => void
  /** Hears that the function was loaded for this call, in so many milliseconds. */
  readonly loaded: (ms: number) => void
  /** Hears that the handler is called now. */
  readonly called: () => void
}

/** What came of a call: the answer as JSON, or the error as Lambda shows it. */
export type Outcome = { readonly payload: string } | { readonly error: Shown }

type Lost = { readonly type: 'lost'; readonly error: Shown }

/** Keeps each function it has run, with the state of its module. It ends when a call costs it its life. */
export class Thread {
  readonly #worker: Worker
  readonly #loaded = new Set<string>()
  #log: (text: string) => void = () => undefined
  #heard: (answer: Answer | Lost) => void = () => undefined
  #end: Shown | undefined
  /** Whoever takes it says so, and since when (`Date.now()`) it rests again. */
  working = false
  restsSince = Date.now()

  /** @param memory megabytes of its heap */
  constructor(memory: number) {
    const start: StartOf = { compiled: join(CACHE, 'compiled') }
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: start,
      env: {},
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    this.#worker.on('message', (message: FromWorker) => {
      if (message.type === 'log') this.#log(message.text)
      else this.#heard(message)
    })
    this.#worker.on('error', (error) => this.end(error.message, error.stack?.split('\n')))
    this.#worker.on('exit', (code) => this.end(`Runtime exited with error: exit status ${code}`))
  }

  get ended(): boolean {
    return this.#end !== undefined
  }

  /** It has not loaded anything yet. */
  get starting(): boolean {
    return this.#loaded.size === 0
  }

  has(name: string): boolean {
    return !this.#end && this.#loaded.has(name)
  }

  /** Loads the function if it is new here, and calls it. */
  async run({ id, handler, event, timeout, log, loaded, called }: Call): Promise<Outcome> {
    const lose = (error: Shown) => {
      this.end(error.errorMessage)
      return { error: { ...error, errorMessage: `RequestId: ${id} Error: ${error.errorMessage}` } }
    }
    if (!this.has(handler.name)) {
      this.#log = (text) => log('', text)
      const late = 'Init phase timed out after 10.00 seconds'
      const ready = await this.#ask({ type: 'load', ...handler }, INIT_LIMIT_MS, late)
      if (ready.type !== 'done') return lose(ready.error)
      this.#loaded.add(handler.name)
      loaded(ready.ms)
    }
    this.#log = (text) => log(id, text)
    called()
    const limit = timeout * 1000
    const traceId = `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=0`
    const answer = await this.#ask(
      { type: 'run', name: handler.name, id, event, deadline: Date.now() + limit, traceId },
      limit,
      `Task timed out after ${timeout.toFixed(2)} seconds`,
    )
    return answer.type === 'lost' ? lose(answer.error) : answer
  }

  /** The thread is over, and the call in it is lost. */
  end(message: string, trace: readonly string[] = []): void {
    if (this.#end) return
    this.#end = { errorType: 'Runtime.ExitError', errorMessage: message, trace }
    this.#heard({ type: 'lost', error: this.#end })
    void this.#worker.terminate()
  }

  /** As `end`; resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.end('The local region stops')
    await this.#worker.terminate()
  }

  async #ask(message: ToWorker, limit: number, tooLate: string): Promise<Answer | Lost> {
    if (this.#end) return { type: 'lost', error: this.#end }
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise((resolve) => {
        const error = { errorType: 'Sandbox.Timedout', errorMessage: tooLate, trace: [] }
        timer = setTimeout(() => resolve({ type: 'lost', error }), limit)
        this.#heard = resolve
        this.#worker.postMessage(message)
      })
    } finally {
      clearTimeout(timer)
    }
  }
}
