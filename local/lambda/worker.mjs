/**
 * A thread that functions run in: it loads each once, when it is first told to, and handles one event at a time.
 * Plain JavaScript, because Node would load its type stripper into every thread: twice the time of a cold start.
 * It is given `StartOf`, hears `ToWorker` and says `FromWorker` of lambda-calls.ts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { enableCompileCache, flushCompileCache, SourceMap } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const send = (message) => parentPort.postMessage(message)

// Node, if told to follow source maps, reads those of all files it loads: a fifth of a cold start, for stacks nobody reads.
const maps = new Map()
Error.prepareStackTrace = (error, frames) => {
  const stack = [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${frame}`)].join('\n')
  return stack.replace(/(file:[^\s():]+):(\d+):(\d+)/g, (place, file, line, column) => {
    const found = mapOf(file)?.findEntry(line - 1, column - 1)
    if (!found?.originalSource) return place
    const source = fileURLToPath(new URL(found.originalSource, file))
    return `${source}:${found.originalLine + 1}:${found.originalColumn + 1}`
  })
}
function mapOf(file) {
  if (!maps.has(file)) {
    const map = new URL(`${file}.map`)
    maps.set(file, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined)
  }
  return maps.get(file)
}
// Standard output goes with the answers, so that each line keeps its place before the answer of its request.
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text, ...rest) => {
    send({ type: 'log', text: String(text) })
    const done = rest.at(-1)
    if (typeof done === 'function') done()
    return true
  }
}

/** As the Node runtime of Lambda reports an error. */
const shown = (error) => ({
  errorType: error instanceof Error ? error.name : typeof error,
  errorMessage: error instanceof Error ? error.message : String(error),
  trace: error instanceof Error ? String(error.stack).split('\n') : [],
})

const handlers = new Map()
let current

/** Each function sees the environment of its own process and nothing of another's. */
function enter(one) {
  if (current === one) return
  for (const name of Object.keys(process.env)) if (!(name in one.environment)) delete process.env[name]
  Object.assign(process.env, one.environment)
  current = one
}

async function load(one) {
  const began = performance.now()
  try {
    enter(one)
    const module = await import(pathToFileURL(one.file).href)
    const handler = module[one.exportName]
    if (typeof handler !== 'function') throw new Error(`${one.exportName} is not a function`)
    handlers.set(one.name, { ...one, handler })
    send({ type: 'done', payload: '', ms: performance.now() - began })
    flushCompileCache()
  } catch (error) {
    send({ type: 'failed', error: shown(error) })
  }
}

async function run({ name, id, event, deadline, traceId }) {
  const one = handlers.get(name)
  enter(one)
  process.env._X_AMZN_TRACE_ID = traceId
  const context = {
    ...one.context,
    awsRequestId: id,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    callbackWaitsForEmptyEventLoop: true,
  }
  const began = performance.now()
  try {
    const result = await one.handler(JSON.parse(event), context)
    send({ type: 'done', payload: JSON.stringify(result) ?? 'null', ms: performance.now() - began })
  } catch (error) {
    send({ type: 'failed', error: shown(error) })
  }
}

// A third of a cold start is compiling what the last start compiled.
enableCompileCache(workerData.compiled)
parentPort.on('message', (message) => void (message.type === 'load' ? load(message) : run(message)))
