import type { Handler } from './api/http.ts'
import type { LoggedEvent } from './cloud/event-log.ts'
import type { FaultRates, Faults } from './cloud/faults.ts'
import type { RegionState } from './cloud/names.ts'
import type { Queues } from './cloud/queues.ts'
import type { Schedules } from './cloud/schedules.ts'
import type { LambdaPool } from './lambda/lambda-pool.ts'
import type { LogBook } from './lambda/logs.ts'
import type { Service } from './service/catalogue.ts'

export interface RegionOptions {
  /** The data folder: absolute, made when missing, used by one region at a time. */
  readonly data: string
  /** The one port for people; 0 for any free one (default). */
  readonly port?: number
  /** Keep tables, objects and messages in the data folder (default). Off: in memory, faster, gone at the end. */
  readonly persist?: boolean
  /** Part of every name; `local` by default. */
  readonly stage?: string
  /** Off: no function hears of changes in a table, and functions reach the table by what YDB's Document API lists alone. */
  readonly streams?: boolean
  /** Faults between functions and DynamoDB or the bus. Absent: no proxy; `{}`: a proxy that `faults.set` can wake later. */
  readonly faults?: FaultRates
  /** The seed of their dice (1). */
  readonly faultSeed?: number
  /** Runs once the folder and the port are taken and before the database starts: the first data of a region. */
  readonly before?: (url: string, abort: AbortSignal) => Promise<unknown>
  /** What the port serves behind the API, by prefix. */
  readonly mounts?: Readonly<Record<string, Handler>>
  /** Absolute path of the service file; the product's own by default. */
  readonly serviceFile?: string
  /** What has state; `infra/state.ts` by default. */
  readonly state?: RegionState
  /** How many times as fast as the wall clock the region waits (retries, ages, visibility time-outs); 1 by default. */
  readonly timeScale?: number
  /** Milliseconds an HTTP request may take (30,000, as API Gateway). */
  readonly integrationMs?: number
  /** Milliseconds after which a resting execution environment ends (60,000). */
  readonly idleMs?: number
  /** Values for variables that functions have already, instead of the service file's; made from the region's address. */
  readonly environment?: (origin: string) => Readonly<Record<string, string>>
  /** Hears of troubles that do not stop the region. */
  readonly complain?: (sentence: string) => void
}

/** Without a path, except S3's. `dynamodb` is DynamoDB itself: functions may go through the fault proxy instead. */
export interface Endpoints {
  readonly dynamodb: string
  readonly sqs: string
  readonly s3: string
  readonly eventbridge: string
  readonly kms: string
}

/** A running region. Functions go by their names in the service file, queues by those of `infra/state.ts`. */
export interface Region {
  /** `http://localhost:3000` */
  readonly url: string
  readonly data: string
  readonly stage: string
  readonly endpoints: Endpoints
  readonly service: Service
  /** Sentences about what AWS would do worse than this region. */
  readonly warnings: readonly string[]
  readonly functions: LambdaPool
  readonly logs: LogBook
  readonly queues: Queues
  readonly schedules: Schedules
  readonly faults: Faults
  /** Calls a function and gives what it returns. Throws `FunctionError`. */
  invoke(name: string, event: unknown): Promise<unknown>
  /** Runs the schedule of a function now, without retries, and gives what the function returns. */
  runSchedule(name: string): Promise<unknown>
  /** Every event the bus has accepted since the data folder exists, with its deliveries, oldest first. */
  events(): Promise<LoggedEvent[]>
  /** The last of them, newest first, from memory. */
  recentEvents(): LoggedEvent[]
  /** True when no event is being delivered or waits for a retry. */
  idle(): boolean
  /**
   * Moves a message of a dead-letter queue back to where it came from and says where to: a function or a queue.
   * Throws when it is gone or fails again.
   */
  replay(queue: string, messageId: string): Promise<string>
  /** Adds a handler for all paths under a prefix. */
  mount(prefix: string, handler: Handler): void
  /** Stops everything in order; what functions are doing gets three seconds. */
  stop(): Promise<void>
}
