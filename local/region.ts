/**
 * The local region: everything Zvonok needs of a cloud, on this machine, as one tree of processes. `npm start` runs it, and
 * tests run it in their own process.
 */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import timers from 'node:timers/promises'
import * as infra from '../infra/state.ts'
import { type Gateway, gateway } from './api/gateway.ts'
import { type Handler, startHttp } from './api/http.ts'
import { scaledClock } from './clock.ts'
import { startBus } from './cloud/bus.ts'
import { standDocumentApi } from './cloud/document-api.ts'
import { createTables, startDynamo } from './cloud/dynamo.ts'
import { EventLog, readEventLog } from './cloud/event-log.ts'
import { createFaults } from './cloud/faults.ts'
import { startKms } from './cloud/kms.ts'
import { functionArn } from './cloud/names.ts'
import { openObjects } from './cloud/objects.ts'
import { pollQueue } from './cloud/queue-source.ts'
import { openQueues } from './cloud/queues.ts'
import { replayer } from './cloud/replay.ts'
import { startSchedules } from './cloud/schedules.ts'
import { startStorage } from './cloud/storage.ts'
import { pollStream, type StreamPoller } from './cloud/stream.ts'
import { StreamPositions } from './cloud/stream-positions.ts'
import { unguarded } from './lambda/async-calls.ts'
import { LambdaPool } from './lambda/lambda-pool.ts'
import { LogBook } from './lambda/logs.ts'
import { takeFolder } from './ownership.ts'
import type { Region, RegionOptions } from './region-types.ts'
import { bundle } from './service/bundle.ts'
import { loadService, ROOT } from './service/service.ts'

export type { Region, RegionOptions } from './region-types.ts'

/** How long work under way may take when the region stops. */
const GRACE_MS = 3000

/** What has to be undone when the region ends, the last first. */
type Undo = (step: () => unknown) => void

/**
 * Starts a region and resolves when it serves. It also writes `<data>/region.json` with its address and endpoints.
 * @throws StartFailure with one sentence for whatever the person at the keyboard can mend; nothing stays running then
 */
export async function startRegion(options: RegionOptions): Promise<Region> {
  const steps: (() => unknown)[] = []
  let stopped: Promise<void> | undefined
  const stop = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) await step()
  }
  try {
    const region = await build(options, (step) => steps.push(step))
    return {
      ...region,
      stop: () => {
        stopped ??= stop()
        return stopped
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function build(options: RegionOptions, undo: Undo): Promise<Omit<Region, 'stop'>> {
  const { data, stage = 'local', state = infra.state, timeScale = 1, complain = () => undefined } = options
  undo(await takeFolder(data))
  let api: Gateway = starting
  const http = await startHttp(options.port ?? 0, {
    handle: (request, response) => api.handle(request, response),
    fallback: (request, response) => api.fallback(request, response),
  })
  undo(http.close)
  const { dynamo, service, bundles, storage, kms } = await startSlowOnes(options, `http://localhost:${http.port}`, undo)

  const queues = await openQueues(storage, stage, state, timeScale)
  undo(queues.close)
  const objects = openObjects(storage, stage, state)
  undo(objects.close)
  const eventLog = await EventLog.open(data)
  undo(() => eventLog.close())
  const logs = new LogBook(data)
  await logs.open(service.functions.map(({ name }) => name))
  undo(() => logs.close())

  const stopping = new AbortController()
  const stop = stopping.signal
  const clock = scaledClock(timeScale, stop)
  const url = `http://localhost:${http.port}`
  const invoke = (fn: string, event: unknown) => functions.invoke(fn, event, { queue: true })
  const { send } = queues
  const rest = { rules: service.rules, functions: service.functions, invoke, send, clock }
  const bus = await startBus({ stage, bus: state.bus, log: eventLog, ...rest })
  undo(bus.close)
  const endpoints = {
    dynamodb: dynamo.endpoint,
    sqs: queues.endpoint,
    s3: `http://127.0.0.1:${http.port}/s3`,
    eventbridge: bus.endpoint,
    kms: kms.endpoint,
  }
  const faults = createFaults(options.faults ?? {}, options.faultSeed)
  const seen = { ...endpoints }
  if (options.streams === false) {
    const narrow = await standDocumentApi(endpoints.dynamodb)
    undo(narrow.close)
    seen.dynamodb = narrow.endpoint
  }
  if (options.faults) {
    for (const service of ['dynamodb', 'eventbridge'] as const) {
      const proxy = await faults.stand(seen[service])
      undo(proxy.close)
      seen[service] = proxy.endpoint
    }
  }
  const functions = new LambdaPool(
    service,
    bundles,
    logs,
    { origin: url, endpoints: seen, instead: options.environment?.(url) ?? {} },
    options.idleMs,
  )
  undo(() => functions.stop())

  const positions = await StreamPositions.open(data)
  const streams = new Map<string, StreamPoller>()
  const schedules = startSchedules({ schedules: service.schedules, ...rest, stop, complain })
  const ends: Promise<unknown>[] = [schedules.ended]
  undo(async () => {
    stopping.abort()
    await Promise.race([
      Promise.all([http.close(), bus.close(), ...ends]),
      timers.setTimeout(GRACE_MS, undefined, { ref: false }),
    ])
  })
  for (const source of service.queues) ends.push(pollQueue({ stage, source, queues, invoke, clock, stop }))
  for (const source of options.streams === false ? [] : service.streams) {
    const lambdaName = service.functions.find(({ name }) => name === source.fn)?.lambdaName ?? source.fn
    const more = { functionArn: functionArn(lambdaName), endpoint: dynamo.endpoint, positions, complain, discard: send }
    const poller = await pollStream({ stage, source, invoke, clock, stop, ...more })
    ends.push(poller.ended)
    streams.set(source.fn, poller)
  }

  const { integrationMs } = options
  const call = (fn: string, event: unknown) => functions.invoke(fn, event)
  const limits = integrationMs === undefined ? {} : { integrationMs }
  api = gateway({ routes: service.routes, authorizer: state.api.authorizer, invoke: call, ...limits })
  http.mount('/s3', objects.gate('/s3'))
  http.mount('/', objects.pages('public'))
  for (const [prefix, handler] of Object.entries(options.mounts ?? {})) http.mount(prefix, handler)

  bus.resume()
  const file = join(data, 'region.json')
  await writeFile(file, JSON.stringify({ url, stage, pid: process.pid, endpoints, functions: seen }, null, 2))
  undo(() => rm(file, { force: true }))
  return {
    ...{ url, data, stage, endpoints, service, functions, logs, queues, schedules, faults },
    warnings: unguarded(service.functions, service.rules),
    invoke,
    runSchedule: schedules.run,
    events: () => readEventLog(data),
    recentEvents: () => eventLog.recent(),
    idle: bus.idle,
    replay: replayer({ service, queues, bus, streams, invoke }),
    mount: http.mount,
  }
}

/** Java, the service file with its bundle, fauxqs and the keys, side by side: each takes from 0.1 to 4 seconds. */
async function startSlowOnes(options: RegionOptions, url: string, undo: Undo) {
  const { data, persist = true, stage = 'local', state = infra.state } = options
  const failed = new AbortController()
  const before = Promise.resolve(options.before?.(url, failed.signal))
  const all = [
    before
      .then(() => startDynamo({ data, persist, abort: failed.signal }))
      .then(async (dynamo) => {
        undo(dynamo.stop)
        await createTables(dynamo.endpoint, stage, state)
        return dynamo
      }),
    loadService(options.serviceFile ?? join(ROOT, 'serverless.yml'), stage, state).then(async (service) => ({
      service,
      bundles: await bundle(service),
    })),
    startStorage({ data, persist }).then((storage) => {
      undo(storage.stop)
      return storage
    }),
    before
      .then(() => startKms({ data, stage, state }))
      .then((kms) => {
        undo(kms.close)
        return kms
      }),
  ] as const
  try {
    const [dynamo, { service, bundles }, storage, kms] = await Promise.all(all)
    return { dynamo, service, bundles, storage, kms }
  } catch (error) {
    failed.abort()
    await Promise.allSettled(all)
    throw error
  }
}

const busy: Handler = (_request, response) => {
  response
    .writeHead(503, { 'content-type': 'application/json', 'retry-after': '2' })
    .end('{"message":"Service Unavailable"}')
}
/** The port is taken first, so that a second region fails at once; until the rest is up it asks for patience. */
const starting: Gateway = {
  handle: async (request, response) => {
    await busy(request, response)
    return true
  },
  fallback: async () => false,
}
