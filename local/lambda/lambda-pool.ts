/** All functions of the service, their environment, and the limit of threads they share. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { REGION } from '../cloud/names.ts'
import type { LocalFunction, Service } from '../service/catalogue.ts'
import { ORIGIN } from '../service/service.ts'
import { Lambda } from './lambda.ts'
import type { LogBook } from './logs.ts'
import { Threads } from './threads.ts'
import { Turns } from './turns.ts'

/** Threads of the functions of one memory size: each keeps what it has loaded, once for all functions that share it. */
const MOST_THREADS = 4 * Math.max(2, availableParallelism())
const IDLE_MS = 60_000
/** Events, messages and schedules under way together: more would take the processors from people who wait for an answer. */
const UNATTENDED_AT_ONCE = Math.max(2, availableParallelism())

/** What functions are told about where they run. */
export interface Surroundings {
  /** The address of the one port for people. */
  readonly origin: string
  readonly endpoints: {
    readonly dynamodb: string
    readonly sqs: string
    readonly s3: string
    readonly eventbridge: string
    readonly kms: string
  }
  /** Values instead of the service file's, for functions that have these variables. */
  readonly instead?: Readonly<Record<string, string>>
}

/**
 * The functions of a service, by name. Those of one memory size share threads: a hundred functions that each loaded the
 * same libraries would cost a hundred times their memory and their first, slow, calls. Deployed, nothing is shared.
 */
export class LambdaPool {
  readonly all: ReadonlyMap<string, Lambda>
  readonly #threads: ReadonlyMap<number, Threads>
  readonly #sweep: NodeJS.Timeout
  readonly #unattended = new Turns(UNATTENDED_AT_ONCE)

  /** @param bundles folder of the bundled handlers @param idleMs a resting thread ends after this (a minute) */
  constructor(service: Service, bundles: string, logs: LogBook, where: Surroundings, idleMs = IDLE_MS) {
    const sizes = new Set(service.functions.map(({ memory }) => memory))
    this.#threads = new Map([...sizes].map((memory) => [memory, new Threads(memory, MOST_THREADS)]))
    const make = (fn: LocalFunction) => {
      const threads = this.#threads.get(fn.memory) ?? new Threads(fn.memory, MOST_THREADS)
      return new Lambda(fn, {
        file: join(bundles, `${fn.module}.mjs`),
        environment: environmentOf(fn, where),
        logs,
        threads,
      })
    }
    this.all = new Map(service.functions.map((fn) => [fn.name, make(fn)]))
    const sweep = () => {
      for (const threads of this.#threads.values()) threads.endIdle(Date.now() - idleMs)
    }
    this.#sweep = setInterval(sweep, Math.min(5000, idleMs)).unref()
  }

  /** `Lambda.invoke` by name. @throws Error when there is no such function */
  invoke(name: string, event: unknown, options?: { queue?: boolean }): Promise<unknown> {
    const lambda = this.all.get(name)
    if (!lambda) return Promise.reject(new Error(`There is no function ${name}.`))
    const call = () => lambda.invoke(event, options)
    return options?.queue ? this.#unattended.take(name, call) : call()
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweep)
    this.#unattended.stop()
    await Promise.all([...this.#threads.values()].map((threads) => threads.stop()))
  }
}

/** Exactly what the service file says, what Lambda itself adds, and where the local services are. */
function environmentOf(fn: LocalFunction, { origin, endpoints, instead = {} }: Surroundings): Record<string, string> {
  const own = Object.entries(fn.environment).map(([name, value]) => [
    name,
    value.replaceAll(ORIGIN, origin).replaceAll(`https://sqs.${REGION}.amazonaws.com`, endpoints.sqs),
  ])
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(Object.entries(instead).filter(([name]) => name in fn.environment)),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: fn.lambdaName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.eventbridge,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
    TZ: 'UTC',
  }
}
