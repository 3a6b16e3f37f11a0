/** Execution environments: threads that each hold one copy of a function. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LocalFunction } from './catalogue.ts'
import type { StartOf } from './lambda-calls.ts'
import type { LogBook } from './logs.ts'
import { functionArn } from './names.ts'
import { CACHE } from './service.ts'

export interface LambdaOptions {
  /** The bundled handler. */
  readonly file: string
  /** All of what the process of the function sees as its environment. */
  readonly environment: Readonly<Record<string, string>>
  readonly logs: LogBook
  /** Asked before an environment starts: the functions of a region share its processors and its memory. */
  readonly mayStart?: () => boolean
  /** Called when an environment is ready, rests or has ended, so that others may start. */
  readonly changed?: () => void
}

/** A thread with the environment, the memory limit and the context of a function; it loads the handler by itself. */
export function startWorker(fn: LocalFunction, { file, environment }: LambdaOptions): Worker {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/')
  const start: StartOf = {
    file,
    compiled: join(CACHE, 'compiled'),
    exportName: fn.exportName,
    context: {
      functionName: fn.lambdaName,
      functionVersion: '$LATEST',
      invokedFunctionArn: functionArn(fn.lambdaName),
      memoryLimitInMB: String(fn.memory),
      logGroupName: `/aws/lambda/${fn.lambdaName}`,
      logStreamName: `${day}/[$LATEST]${randomBytes(16).toString('hex')}`,
    },
  }
  return new Worker(new URL('./worker.mjs', import.meta.url), {
    name: fn.name,
    workerData: start,
    env: { ...environment },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: fn.memory },
  })
}
