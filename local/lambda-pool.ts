/** All functions of the service, their environment, and the limit of threads they share. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { LocalFunction, Service } from './catalogue.ts'
import { Lambda } from './lambda.ts'
import type { LogBook } from './logs.ts'
import { REGION } from './names.ts'
import { ORIGIN } from './service.ts'
import { Turns } from './turns.ts'

/** Threads of all functions together, as long as idle ones can make room: each holds its own copy of a bundle. */
const MOST_ENVIRONMENTS = 64
const IDLE_MS = 60_000
const STARTING_AT_ONCE = Math.max(2, availableParallelism())
/** Events, messages and schedules under way together: more would take the processors from people who wait for an answer. */
const UNATTENDED_AT_ONCE = STARTING_AT_ONCE

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

/** The functions of a service, by name, with their environments and the limits they share. */
export class LambdaPool {
  readonly all: ReadonlyMap<string, Lambda>
  readonly #sweep: NodeJS.Timeout
  readonly #unattended = new Turns(UNATTENDED_AT_ONCE)

  /** @param bundles folder of the bundled handlers @param idleMs a resting environment ends after this (a minute) */
  constructor(service: Service, bundles: string, logs: LogBook, where: Surroundings, idleMs = IDLE_MS) {
    const make = (fn: LocalFunction) =>
      new Lambda(fn, {
        file: join(bundles, `${fn.module}.mjs`),
        environment: environmentOf(fn, where),
        logs,
        mayStart: () => this.#mayStart(fn.name),
        changed: () => this.#poke(),
      })
    this.all = new Map(service.functions.map((fn) => [fn.name, make(fn)]))
    this.#sweep = setInterval(
      () => {
        for (const lambda of this.all.values()) lambda.endIdle(Date.now() - idleMs)
      },
      Math.min(5000, idleMs),
    ).unref()
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
    await Promise.all([...this.all.values()].map((lambda) => lambda.stop()))
  }

  /**
   * Starting costs a processor some tenths of a second, so only a few start at once; a call that waits meanwhile takes the
   * next environment of its function that rests. A function without any may always have its first.
   */
  #mayStart(name: string): boolean {
    const lambdas = [...this.all.values()]
    if (lambdas.reduce((sum, lambda) => sum + lambda.starting, 0) >= STARTING_AT_ONCE) return false
    if (lambdas.reduce((sum, lambda) => sum + lambda.environments, 0) < MOST_ENVIRONMENTS) return true
    const resting = lambdas.filter((lambda) => lambda.idleSince !== undefined)
    const [longest] = resting.sort((a, b) => (a.idleSince ?? 0) - (b.idleSince ?? 0))
    longest?.endIdle(Date.now(), 1)
    return longest !== undefined || this.all.get(name)?.environments === 0
  }

  /** Lets functions with waiting calls go on, those without an environment first. */
  #poke(): void {
    const waiting = [...this.all.values()].filter((lambda) => lambda.waiting > 0)
    for (const lambda of waiting.sort((a, b) => a.environments - b.environments)) lambda.next()
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
