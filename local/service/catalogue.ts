/** What the local region runs: the resolved service, checked to hold nothing that this runtime would silently leave out. */
import type * as z from 'zod/mini'
import { isRecord } from '../cloud/aws-json.ts'
import { REGION } from '../cloud/names.ts'
import { eventReaders, type Lists } from './catalogue-events.ts'
import * as shapes from './catalogue-shapes.ts'
import { type Origin, type Reader, reader } from './reader.ts'

/** A function as Lambda knows it. Times in seconds, memory in megabytes. */
export interface LocalFunction {
  /** The name in the service file (`showMe`), used everywhere here, and Lambda's own (`zvonok-local-showMe`). */
  readonly name: string
  readonly lambdaName: string
  /** The module without ending, from the folder of the service file, and what it must export. */
  readonly module: string
  readonly exportName: string
  readonly timeout: number
  readonly memory: number
  readonly environment: Readonly<Record<string, string>>
  readonly concurrency?: number
  /** How Lambda treats asynchronous calls that fail, where the service file says so. `onFailure` names a queue. */
  readonly onAsync?: { readonly retries: number; readonly maxAge: number; readonly onFailure?: string }
}

/** A checked service. */
export interface Service extends Lists {
  readonly name: string
  readonly stage: string
  /** The folder of the service file: modules are found from here. */
  readonly folder: string
  readonly functions: readonly LocalFunction[]
  readonly bundling: shapes.Bundling
}

/**
 * Checks a service as `sls print --format json` gives it, and turns it into lists of what calls which function.
 * @throws StartFailure in one sentence with function and property, for every event type, property or value that the local
 * region does not support, and for every export that `infra/state.ts` does not have
 */
export function readService(resolved: unknown, origin: Origin): Service {
  const read = reader(origin)
  const { service, provider, functions, custom } = read.check(shapes.service, resolved, 'the service')
  if (provider.region !== REGION)
    read.refuse(`provider.region is ${provider.region}; the local region is ${REGION} only`)

  const environment = (values: shapes.Environment, where: string) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        isRecord(value)
          ? read.imported(value, ['table', 'bucket', 'queue', 'bus', 'key', 'api'], `${where}.${name}`).value
          : String(value),
      ]),
    )
  const shared = environment(provider.environment, 'provider.environment')
  const lists: Lists = { routes: [], rules: [], schedules: [], queues: [], streams: [] }
  const all: LocalFunction[] = []

  for (const [name, raw] of Object.entries(functions)) {
    const where = `function ${name}`
    const fn = read.check(shapes.fn, raw, where)
    all.push({
      name,
      lambdaName: fn.name,
      module: fn.handler.slice(0, fn.handler.lastIndexOf('.')),
      exportName: fn.handler.slice(fn.handler.lastIndexOf('.') + 1),
      timeout: fn.timeout ?? provider.timeout,
      memory: fn.memorySize ?? provider.memorySize,
      environment: { ...shared, ...environment(fn.environment, `${where}: environment`) },
      ...(fn.reservedConcurrency !== undefined && { concurrency: fn.reservedConcurrency }),
      ...onAsync(fn, read, where),
    })
    for (const [index, event] of fn.events.entries()) {
      const [type = '', more] = Object.keys(event)
      if (more) read.refuse(`${where}: events[${index}] has both ${type} and ${more}`)
      const take = eventReaders[type]
      if (!take) return read.refuse(`${where}: events of type ${type} are not supported by the local region`)
      const at = `${where}: events[${index}].${type}`
      take({ name, lambdaName: fn.name, index, at, value: event[type], read, lists })
    }
  }
  const authorizer = origin.state.api.authorizer.function
  if (lists.routes.some((route) => route.authorized) && !(authorizer in functions)) {
    read.refuse(`routes have an authorizer, but there is no function ${authorizer}`)
  }
  return {
    name: service,
    stage: origin.stage,
    folder: origin.folder,
    functions: all,
    bundling: custom.esbuild,
    ...lists,
  }
}

/** Lambda's own defaults where one of the three is given: two retries within six hours. */
function onAsync(fn: z.infer<typeof shapes.fn>, read: Reader, where: string): Pick<LocalFunction, 'onAsync'> {
  const { maximumRetryAttempts, maximumEventAge, destinations } = fn
  if (!destinations && maximumRetryAttempts === undefined && maximumEventAge === undefined) return {}
  const queue =
    destinations && read.imported(destinations.onFailure.arn, ['queue'], `${where}: destinations.onFailure.arn`)
  return {
    onAsync: {
      retries: maximumRetryAttempts ?? 2,
      maxAge: maximumEventAge ?? 21_600,
      ...(queue && { onFailure: queue.thing }),
    },
  }
}
