import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { build } from 'esbuild'
import type { LocalFunction } from '../service/catalogue.ts'
import { Lambda } from './lambda.ts'
import { PAYLOAD_LIMIT } from './lambda-calls.ts'
import { LogBook } from './logs.ts'
import { Threads } from './threads.ts'

const handlers = join(import.meta.dirname, '../fixture', 'handlers')
let folder: string
let logs: LogBook
let threads: Threads

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zvonok-lambda-'))
  logs = new LogBook(folder)
  await logs.open(['one'])
  threads = new Threads(256, 8)
})

afterEach(async () => {
  await threads.stop()
  await logs.close()
  await rm(folder, { recursive: true })
})

function lambda(handler: string, more: Partial<LocalFunction> = {}): Lambda {
  const base = { name: 'one', lambdaName: 'zvonok-local-one', module: handler, exportName: 'handler', environment: {} }
  const fn: LocalFunction = { ...base, timeout: 1, memory: 256, ...more }
  const environment = { STAGE: 'local', TZ: 'UTC', ...fn.environment }
  return new Lambda(fn, { file: join(handlers, `${handler}.ts`), environment, logs, threads })
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error) => error,
  )

describe('a function', () => {
  it('gets the event and a context, and gives its answer', async () => {
    const answer = await lambda('echo').invoke({ hello: 'мир' })
    expect(answer).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: expect.any(String),
    })
    const { event, context, env } = JSON.parse(Reflect.get(Object(answer), 'body'))
    expect(event).toEqual({ hello: 'мир' })
    expect(context).toMatchObject({
      functionName: 'zvonok-local-one',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:zvonok-local-one',
      memoryLimitInMB: '256',
      awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    })
    expect(Object.keys(env).sort()).toEqual(['STAGE', 'TZ', '_X_AMZN_TRACE_ID'])
  })

  it('keeps the state of its module between calls and counts one cold start', async () => {
    const one = lambda('echo')
    const calls = []
    for (let i = 0; i < 3; i++) calls.push(JSON.parse(Reflect.get(Object(await one.invoke({})), 'body')).calls)
    expect(calls).toEqual([1, 2, 3])
    expect(one.stats).toMatchObject({ invocations: 3, coldStarts: 1, errors: 0 })
  })

  it('handles one event at a time in each environment, and grows for more', async () => {
    const one = lambda('answer')
    await Promise.all([one.invoke({ sleeps: 200 }), one.invoke({ sleeps: 200 }), one.invoke({ sleeps: 200 })])
    expect(one.environments).toBe(3)
    expect(one.stats.coldStarts).toBe(3)
  })

  it('shares threads with others, and sees only its own environment and name in them', async () => {
    const one = lambda('echo', { environment: { MAIL: 'of one' } })
    const two = lambda('answer', { name: 'two', exportName: 'environment', environment: { PORT: 'of two' } })
    const seen = async () => Object.keys(JSON.parse(Reflect.get(Object(await one.invoke({})), 'body')).env)
    expect(await seen()).toContain('MAIL')
    expect(await two.invoke({})).toEqual({
      STAGE: 'local',
      TZ: 'UTC',
      PORT: 'of two',
      _X_AMZN_TRACE_ID: expect.any(String),
    })
    expect(await seen()).not.toContain('PORT')
    expect([one.environments, two.environments, one.stats.coldStarts, two.stats.coldStarts]).toEqual([1, 1, 1, 1])
    expect(logs.of('two')).toEqual([])
  })

  it('loses its state, and no call, when another function ended the thread they share', async () => {
    const one = lambda('echo')
    const two = lambda('answer', { name: 'two' })
    await one.invoke({})
    expect(await refusal(two.invoke({ exits: true }))).toMatchObject({ errorType: 'Runtime.ExitError' })
    expect(JSON.parse(Reflect.get(Object(await one.invoke({})), 'body')).calls).toBe(1)
    expect([one.stats.errors, one.stats.coldStarts]).toEqual([0, 2])
  })

  it('reports what the handler throws', async () => {
    const error = await refusal(lambda('answer').invoke({ throws: 'no luck' }))
    expect(error).toMatchObject({ name: 'FunctionError', errorType: 'RangeError', message: 'no luck' })
    expect(error.payload).toEqual({
      errorType: 'RangeError',
      errorMessage: 'no luck',
      trace: expect.arrayContaining(['RangeError: no luck']),
    })
  })

  it('tells where the source was that threw, not where the bundle is', async () => {
    await mkdir(join(folder, 'src'))
    const source = join(folder, 'src', 'one.ts')
    await writeFile(
      source,
      'type Gone = { since: number }\n\nexport const handler = async (_: Gone) => {\n  throw new Error("lost")\n}',
    )
    const file = join(folder, 'one.mjs')
    await build({ entryPoints: [source], outfile: file, format: 'esm', bundle: true, sourcemap: 'linked' })
    const fn: LocalFunction = {
      name: 'one',
      lambdaName: 'one',
      module: 'one',
      exportName: 'handler',
      environment: {},
      timeout: 5,
      memory: 256,
    }
    const made = new Lambda(fn, { file, environment: {}, logs, threads })
    const { payload } = await refusal(made.invoke({}))
    expect(payload.trace.slice(0, 2)).toEqual(['Error: lost', expect.stringMatching(/src\/one\.ts:4:9\)?$/)])
  })

  it('is killed when its time is over, and the next call starts anew', async () => {
    const one = lambda('answer', { timeout: 1 })
    const began = Date.now()
    const error = await refusal(one.invoke({ sleeps: 60_000 }))
    expect(Date.now() - began).toBeLessThan(5000)
    expect(error).toMatchObject({
      errorType: 'Sandbox.Timedout',
      message: expect.stringMatching(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 1.00 seconds$/),
    })
    expect(one.environments).toBe(0)
    await expect(one.invoke({ returns: 1 })).resolves.toBe(1)
    expect(one.stats.coldStarts).toBe(2)
  })

  it('keeps an environment whose calls were in time', async () => {
    const one = lambda('answer', { timeout: 1 })
    await one.invoke({ returns: 1 })
    await new Promise((resolve) => setTimeout(resolve, 1200))
    await one.invoke({ returns: 2 })
    expect(one.stats.coldStarts).toBe(1)
  })

  it('loses only the call whose environment ends its process', async () => {
    const one = lambda('answer')
    const calls = [one.invoke({ sleeps: 300, returns: 'well' }), refusal(one.invoke({ exits: true }))]
    const [well, error] = await Promise.all(calls)
    expect(well).toBe('well')
    expect(error).toMatchObject({ errorType: 'Runtime.ExitError', message: expect.stringContaining('exit status 3') })
  })

  it('loses the call during which nobody catches an error', async () => {
    const error = await refusal(lambda('answer').invoke({ crashes: true }))
    expect(error).toMatchObject({
      errorType: 'Runtime.ExitError',
      message: expect.stringContaining('nobody caught this'),
    })
  })

  it('fails the call when its module cannot be loaded', async () => {
    const one = lambda('authorize', { exportName: 'missing' })
    expect(await refusal(one.invoke({}))).toMatchObject({
      message: expect.stringContaining('missing is not a function'),
    })
    expect(await refusal(one.invoke({}))).toMatchObject({ name: 'FunctionError' })
  })

  it('does not take more than its reserved concurrency, unless the caller waits', async () => {
    const one = lambda('answer', { concurrency: 1 })
    const first = one.invoke({ sleeps: 200, returns: 1 })
    expect(await refusal(one.invoke({ returns: 2 }))).toMatchObject({ name: 'NotInvoked', status: 429 })
    await expect(one.invoke({ returns: 3 }, { queue: true })).resolves.toBe(3)
    await first
    expect(one.stats.coldStarts).toBe(1)
  })

  it('takes and gives 6 MB and no more', async () => {
    const one = lambda('answer', { timeout: 5 })
    expect(await refusal(one.invoke({ returns: 'x'.repeat(PAYLOAD_LIMIT) }))).toMatchObject({
      name: 'NotInvoked',
      status: 413,
    })
    expect(await refusal(one.invoke({ bytes: PAYLOAD_LIMIT }))).toMatchObject({
      errorType: 'Function.ResponseSizeTooLarge',
    })
  })

  it('has its output kept with the id of the request, in order, before the answer', async () => {
    const one = lambda('echo')
    await one.invoke({})
    await one.invoke({})
    const lines = logs.of('one')
    expect(lines.map(({ text }) => text)).toEqual(['call 1', 'call 2'])
    expect(new Set(lines.map(({ requestId }) => requestId)).size).toBe(2)
    await logs.close()
    const file = await readFile(join(folder, 'logs', 'one.jsonl'), 'utf8')
    expect(
      file
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(lines)
  })

  it('lets environments go that have rested', async () => {
    const one = lambda('answer')
    await one.invoke({ returns: 1 })
    threads.endIdle(Date.now() - 60_000)
    expect(one.environments).toBe(1)
    threads.endIdle(Date.now())
    expect(one.environments).toBe(0)
  })

  it('fails what is under way when it stops', async () => {
    const one = lambda('answer', { timeout: 60 })
    const call = refusal(one.invoke({ sleeps: 30_000 }))
    await threads.stop()
    expect(await call).toMatchObject({ errorType: 'Runtime.ExitError' })
  })
})
