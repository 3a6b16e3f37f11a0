/** One execution environment of a function: runs in a worker thread, loads the handler once, then one event at a time. */
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, StartOf, ToWorker } from './lambda.ts'

const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker thread')
const start: StartOf = workerData
const send = (message: FromWorker) => port.postMessage(message)

process.setSourceMapsEnabled(true)
// Standard output goes with the answers, so that each line keeps its place before the answer of its request.
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text: unknown) => {
    send({ type: 'log', text: String(text) })
    return true
  }
}

/** As the Node runtime of Lambda reports an error. */
const shown = (error: unknown) => ({
  errorType: error instanceof Error ? error.name : typeof error,
  errorMessage: error instanceof Error ? error.message : String(error),
  trace: error instanceof Error ? String(error.stack).split('\n') : [],
})

async function load(): Promise<(event: unknown, context: unknown) => unknown> {
  const module = await import(pathToFileURL(start.file).href)
  const handler: unknown = module[start.exportName]
  if (typeof handler !== 'function') throw new Error(`${start.exportName} is not a function`)
  return (event, context) => handler(event, context)
}

async function run(handler: (event: unknown, context: unknown) => unknown, { id, event, deadline, traceId }: ToWorker) {
  process.env._X_AMZN_TRACE_ID = traceId
  const context = {
    ...start.context,
    awsRequestId: id,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    callbackWaitsForEmptyEventLoop: true,
  }
  try {
    const result = await handler(JSON.parse(event), context)
    send({ type: 'done', id, payload: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    send({ type: 'failed', id, error: shown(error) })
  }
}

try {
  const began = performance.now()
  const handler = await load()
  port.on('message', (message: ToWorker) => void run(handler, message))
  send({ type: 'ready', ms: performance.now() - began })
} catch (error) {
  send({ type: 'broken', error: shown(error) })
}
