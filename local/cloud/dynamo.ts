/** Amazon DynamoDB Local as a child process, with the tables of `infra/state.ts`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { scheduler } from 'node:timers/promises'
import { nameOf } from '../../infra/state.ts'
import { codeOf, StartFailure } from '../failure.ts'
import { endOrphan, noteChild } from '../ownership.ts'
import { freePort, HOST } from '../ports.ts'
import { AwsError, callAws, type Json } from './aws-json.ts'
import type { RegionState } from './names.ts'

/** A running DynamoDB Local. */
export interface Dynamo {
  readonly endpoint: string
  /** Ends the process: SIGTERM, and SIGKILL after three seconds. */
  stop(): Promise<void>
}

/**
 * Starts DynamoDB Local and waits until it answers (1.5 to 3 seconds). What a killed region left running
 * on this data folder is ended first.
 * @param options.data folder for the pid file and, with `persist`, the database (`<data>/dynamo`)
 * @param options.port a free one, for who must know it before the process answers
 * @param options.abort ends the attempt, because something else has failed meanwhile
 * @throws StartFailure when Java cannot be found or the process ends early
 */
export async function startDynamo(options: {
  data: string
  persist: boolean
  port?: number
  abort?: AbortSignal
}): Promise<Dynamo> {
  const home = join(
    dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
    'emulator',
  )
  const pidFile = join(options.data, 'dynamo.pid')
  const files = join(options.data, 'dynamo')
  await mkdir(options.persist ? files : options.data, { recursive: true })
  await endOrphan(pidFile)

  const port = options.port ?? (await freePort())
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
  const flags = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.library.path=./DynamoDBLocal_lib']
  const storage = options.persist ? ['-dbPath', files] : ['-inMemory']
  const mark = ['DynamoDBLocal.jar', '-port', String(port)]
  const child = spawn(java, [...flags, '-jar', ...mark, '-sharedDb', '-disableTelemetry', ...storage], {
    cwd: home,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  options.abort?.addEventListener('abort', kill)
  process.once('exit', kill)
  const endpoint = `http://${HOST}:${port}`
  const failure = failed(child, java)
  failure.catch(() => undefined)
  if (child.pid) await noteChild(pidFile, child.pid, mark.join(' '))
  const stop = async () => {
    process.removeListener('exit', kill)
    options.abort?.removeEventListener('abort', kill)
    await end(child)
    await rm(pidFile, { force: true })
  }
  try {
    await Promise.race([failure, ready(endpoint, child)])
    if (!isAlive(child)) await failure
  } catch (error) {
    await stop()
    throw error
  }
  return { endpoint, stop }
}

function failed(child: ChildProcess, java: string): Promise<never> {
  let output = ''
  child.stdout?.on('data', (text) => (output = (output + text).slice(-2000)))
  child.stderr?.on('data', (text) => (output = (output + text).slice(-2000)))
  return new Promise((_, reject) => {
    child.once('error', (error) =>
      reject(
        codeOf(error) === 'ENOENT' || codeOf(error) === 'EACCES'
          ? new StartFailure({
              ru: `Java не найдена (${java}): DynamoDB Local нужна Java 17 или новее (Debian: apt-get install openjdk-17-jre-headless) или JAVA_HOME, который на неё указывает.`,
              en: `Java was not found (${java}): DynamoDB Local needs a JRE of version 17 or later (Debian: apt-get install openjdk-17-jre-headless), or JAVA_HOME set to one.`,
            })
          : error,
      ),
    )
    child.once('exit', (code, signal) =>
      reject(
        new StartFailure({
          ru: `DynamoDB Local завершилась при запуске (${signal ?? code}): ${output.trim()}`,
          en: `DynamoDB Local ended at its start (${signal ?? code}): ${output.trim()}`,
        }),
      ),
    )
  })
}

async function ready(endpoint: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000
  while (Date.now() < until && isAlive(child)) {
    // It answers a request without an action with 400 as soon as it serves.
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
    if (answer?.status === 400) return
    await scheduler.wait(40)
  }
  if (isAlive(child))
    throw new StartFailure({
      ru: 'DynamoDB Local не ответила за минуту.',
      en: 'DynamoDB Local did not answer within a minute.',
    })
}

const isAlive = (child: ChildProcess) => child.pid !== undefined && child.exitCode === null && child.signalCode === null

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (!isAlive(child)) return resolve()
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 3000).unref()
  })
}

const key = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
]

/** `pk`, `sk`, and `gsi1pk`, `gsi1sk` for each index; all strings. The `keys` table has neither indexes nor a stream. */
function tableOf(name: string, thing: string, state: RegionState): Json {
  const indexes = thing === 'keys' ? [] : Object.entries(state.indexes)
  const attributes = ['pk', 'sk', ...indexes.flatMap(([index]) => [`${index}pk`, `${index}sk`])]
  const view = state.tables[thing]?.stream
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: key('pk', 'sk'),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(([IndexName, { projection }]) => ({
        IndexName,
        KeySchema: key(`${IndexName}pk`, `${IndexName}sk`),
        Projection:
          projection.length > 0
            ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projection] }
            : { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
    ...(view && { StreamSpecification: { StreamEnabled: true, StreamViewType: view } }),
  }
}

/**
 * Creates the tables that are not there yet, with their indexes, streams and time to live.
 * @param ending of the names of tables that stand beside those of the stage
 */
export async function createTables(endpoint: string, stage: string, state: RegionState, ending = ''): Promise<void> {
  for (const [thing, { ttl }] of Object.entries(state.tables)) {
    const TableName = `${nameOf(stage, thing)}${ending}`
    try {
      await callAws(endpoint, 'DynamoDB_20120810.CreateTable', tableOf(TableName, thing, state))
    } catch (error) {
      if (error instanceof AwsError && error.code === 'ResourceInUseException') continue
      throw error
    }
    if (!ttl) continue
    const TimeToLiveSpecification = { AttributeName: ttl, Enabled: true }
    await callAws(endpoint, 'DynamoDB_20120810.UpdateTimeToLive', {
      TableName,
      TimeToLiveSpecification,
    })
  }
}
