/** What passes between Lambda, an execution environment and whoever called. */

/** Lambda's limit for the payload of a synchronous call and its answer, in bytes. */
export const PAYLOAD_LIMIT = 6 * 1024 * 1024

/** An error as the Node runtime of Lambda reports it. */
export interface Shown {
  readonly errorType: string
  readonly errorMessage: string
  readonly trace: readonly string[]
}
/** What a thread is started with, told and heard to say: the other side is worker.mjs. */
export interface StartOf {
  /** Where V8 keeps what it compiled. */
  readonly compiled: string
}
/** A function as a thread needs it. `name` is what it is known by afterwards. */
export interface Handler {
  readonly name: string
  /** The bundled handler. */
  readonly file: string
  readonly exportName: string
  /** All of what the function sees as the environment of its process. */
  readonly environment: Readonly<Record<string, string>>
  readonly context: Readonly<Record<string, unknown>>
}
export type ToWorker =
  | ({ readonly type: 'load' } & Handler)
  | {
      readonly type: 'run'
      readonly name: string
      readonly id: string
      readonly event: string
      readonly deadline: number
      readonly traceId: string
    }
/** What came of it: after `load` the payload is empty. Milliseconds. */
export type Answer =
  | { readonly type: 'done'; readonly payload: string; readonly ms: number }
  | { readonly type: 'failed'; readonly error: Shown }
export type FromWorker = Answer | { readonly type: 'log'; readonly text: string }

/** A call that failed as Lambda reports it: what the handler threw, `Sandbox.Timedout`, `Runtime.ExitError`, ... */
export class FunctionError extends Error {
  override name = 'FunctionError'
  readonly errorType: string
  readonly trace: readonly string[]
  readonly requestId: string

  constructor(requestId: string, { errorType, errorMessage, trace }: Shown) {
    super(errorMessage)
    this.requestId = requestId
    this.errorType = errorType
    this.trace = trace
  }

  /** The payload Lambda answers with when `X-Amz-Function-Error` is set. */
  get payload() {
    return { errorType: this.errorType, errorMessage: this.message, trace: this.trace }
  }
}

/** A call that Lambda did not take: reserved concurrency used up (429), or a payload over 6 MB (413). */
export class NotInvoked extends Error {
  override name = 'NotInvoked'
  readonly status: 413 | 429
  constructor(status: 413 | 429, message: string) {
    super(message)
    this.status = status
  }
}
