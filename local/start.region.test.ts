import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { callAws, type Json } from './cloud/aws-json.ts'
import { readEventLog } from './cloud/event-log.ts'
import { notes } from './fixture/notes.ts'
import { startRegion } from './region.ts'
import type { Region } from './region-types.ts'

const product = join(import.meta.dirname, 'start.ts')
const fixture = join(import.meta.dirname, 'fixture', 'start.ts')
const serviceFile = join(import.meta.dirname, 'fixture', 'serverless.yml')

interface Run {
  readonly child: ChildProcess
  readonly exit: Promise<number | string>
  out(): string
  err(): string
}
const running = new Set<ChildProcess>()

function run(script: string, args: string[], env: Record<string, string> = {}): Run {
  const { NODE_OPTIONS: _, ...own } = process.env
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let [out, err] = ['', '']
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (err += text))
  const exit = new Promise<number | string>((resolve) => {
    child.once('exit', (code, signal) => {
      running.delete(child)
      resolve(code ?? signal ?? -1)
    })
  })
  return { child, exit, out: () => out, err: () => err }
}
async function until<T>(ask: () => Promise<T | undefined | false> | T | undefined | false, seconds = 30): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const found = await ask()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error('it did not happen')
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zvonok-start-'))
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

describe('npm start says in one sentence, and ends with 1, that', () => {
  const fails = async (attempt: Run) => {
    const code = await attempt.exit
    return [code, attempt.out(), attempt.err()]
  }
  const sentence = (words: RegExp) => [1, '', expect.stringMatching(new RegExp(`^[^\\n]*${words.source}[^\\n]*\\n$`))]

  it('an option is unknown: with 2, as every command', async () => {
    const [, ...says] = sentence(/Unknown option '--prot'/)
    expect(await fails(run(product, ['--prot', '3001']))).toEqual([2, ...says])
  })

  it('the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    const address = await until(() => server.address() ?? undefined)
    const port = typeof address === 'object' ? address.port : 0
    const attempt = run(fixture, ['--port', String(port), '--data', join(folder, 'taken')])
    expect(await fails(attempt)).toEqual(sentence(new RegExp(`Port ${port} is taken`)))
    await new Promise((resolve) => server.close(resolve))
  })

  it('Java is missing', async () => {
    const data = join(folder, 'no-java')
    const attempt = run(fixture, ['--port', '0', '--data', data], { PATH: folder, JAVA_HOME: '' })
    expect(await fails(attempt)).toEqual(sentence(/Java was not found/))
    expect(existsSync(join(data, 'region.pid'))).toBe(false)
  })

  it('a handler is broken, without waiting for Java', async () => {
    const service = join(folder, 'broken')
    await mkdir(service)
    await writeFile(join(service, 'one.ts'), 'export const handler = async () => {')
    const provider = '{ name: aws, runtime: nodejs24.x, region: eu-central-1 }'
    const functions = '{ one: { handler: one.handler } }'
    await writeFile(
      join(service, 'serverless.yml'),
      `service: zvonok\nprovider: ${provider}\nfunctions: ${functions}\n`,
    )
    const env = { FIXTURE_SERVICE: join(service, 'serverless.yml') }
    const attempt = run(fixture, ['--port', '0', '--data', join(service, 'data')], env)
    expect(await fails(attempt)).toEqual(sentence(/The handlers do not compile: one\.ts:1:\d+: Unexpected end of file/))
    expect(existsSync(join(service, 'data', 'dynamo.pid'))).toBe(false)
  })

  it('the service file cannot be resolved', async () => {
    const file = join(folder, 'serverless.yml')
    await writeFile(file, 'service: zvonok\nfunctions: [')
    const attempt = run(fixture, ['--port', '0', '--data', join(folder, 'yaml')], { FIXTURE_SERVICE: file })
    expect(await fails(attempt)).toEqual(sentence(/serverless\.yml cannot be resolved: Cannot parse/))
  })

  it('a folder is not one to forget', async () => {
    await writeFile(join(folder, 'thesis.txt'), 'important')
    expect(await fails(run(fixture, ['--fresh', '--data', folder]))).toEqual(sentence(/--fresh leaves .* alone/))
    expect(await readFile(join(folder, 'thesis.txt'), 'utf8')).toBe('important')
  })
})

it('npm start -- --help explains itself on stdout', async () => {
  const help = run(product, ['--help'])
  expect([await help.exit, help.err()]).toEqual([0, ''])
  for (const option of ['--port', '--data', '--seed', '--fresh', '--faults', '--no-streams'])
    expect(help.out()).toContain(option)
})

// One story with three starts, because each of them starts a JVM.
describe('a region', () => {
  let data: string
  let region: Region | undefined
  const written = async () => JSON.parse(await readFile(join(data, 'region.json'), 'utf8'))
  const javaPid = async () => Number((await readFile(join(data, 'dynamo.pid'), 'utf8')).split('\n')[0])
  const ready = async (attempt: Run) => {
    await until(() => attempt.out().includes('\n') || (attempt.child.exitCode !== null && attempt.err()))
    const [, url] = /^ready (http:\/\/localhost:\d+)\n$/.exec(attempt.out()) ?? []
    if (!url) throw new Error(`it did not start: ${attempt.out()}${attempt.err()}`)
    return url
  }
  const put = async (sk: string) => {
    const { endpoints } = await written()
    const Item = { pk: { S: 'S#1' }, sk: { S: sk } }
    await callAws(endpoints.dynamodb, 'DynamoDB_20120810.PutItem', { TableName: 'zvonok-local-main', Item })
  }
  const publish = async (detail: Json) => {
    const { endpoints } = await written()
    const entry = {
      Source: 'fixture',
      DetailType: 'Heard',
      Detail: JSON.stringify(detail),
      EventBusName: 'zvonok-local-facts',
    }
    await callAws(endpoints.eventbridge, 'AWSEvents.PutEvents', { Entries: [entry] })
  }
  const noted = async (list: string) => notes((await written()).endpoints.dynamodb, list)

  beforeAll(() => {
    data = join(folder, 'data')
  })
  afterAll(() => region?.stop())

  it('serves in a process of its own, alone on its folder', async () => {
    const first = run(fixture, ['--port', '0', '--data', data])
    const url = await ready(first)
    expect((await written()).url).toBe(url)
    expect((await fetch(`${url}/echo/1`)).status).toBe(200)
    expect((await fetch(`${url}/__local`)).status).toBe(200)

    const second = run(fixture, ['--port', '0', '--data', data])
    expect(await second.exit).toBe(1)
    expect(second.err()).toBe(
      `Another local region (process ${first.child.pid}) uses ${data}: stop it, or choose another folder with --data.\n`,
    )

    await put('a')
    await until(async () => (await noted('followed batches')).join() === 'a')
    const { endpoints } = await written()
    await callAws(endpoints.sqs, 'AmazonSQS.SendMessage', {
      QueueUrl: 'x/zvonok-local-offers-dlq',
      MessageBody: 'lasting',
    })
    // Its first call fails, and before the second the whole region is killed.
    await publish({ key: 'owed', to: 'all', failures: 1 })
    await until(async () => (await noted('heard owed')).length === 1)
    first.child.kill('SIGKILL')
    expect(await first.exit).toBe('SIGKILL')
    expect(isAlive(await javaPid())).toBe(true)
  })

  it('starts again after it was killed, with everything it had and owed, and stops on SIGINT', async () => {
    const orphan = await javaPid()
    const again = run(fixture, ['--port', '0', '--data', data, '--no-streams'])
    const url = await ready(again)
    expect(isAlive(orphan)).toBe(false)

    await until(async () => (await noted('heard owed')).length === 2)
    await until(async () => (await readEventLog(data))[0]?.deliveries[0]?.outcome === 'delivered')
    expect(await noted('heard owed')).toHaveLength(2)
    const queues = await fetch(`${url}/__local/queues`, { headers: { accept: 'application/json' } })
    expect(await queues.text()).toContain('lasting')

    await put('written without streams')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await noted('followed batches')).toEqual(['a'])

    const java = await javaPid()
    again.child.kill('SIGINT')
    expect(await again.exit).toBe(0)
    expect(isAlive(java)).toBe(false)
    for (const left of ['region.pid', 'region.json', 'dynamo.pid']) expect(existsSync(join(data, left))).toBe(false)
  })

  it('goes on in a stream where it was, and leaves nothing running when it stops', async () => {
    region = await startRegion({ data, serviceFile, idleMs: 200 })
    await until(async () => (await noted('followed batches')).length === 2)
    expect(await noted('followed batches')).toEqual(['a', 'written without streams'])
    await until(() => [...(region?.functions.all.values() ?? [])].every(({ environments }) => environments === 0))
    const java = await javaPid()
    await region.stop()
    expect(isAlive(java)).toBe(false)
    await expect(fetch(region.url)).rejects.toThrow('fetch failed')
  })

  it('forgets everything with --fresh, even when it cannot start then', async () => {
    expect(existsSync(join(data, 'dynamo'))).toBe(true)
    const server = createServer().listen(0, '127.0.0.1')
    const address = await until(() => server.address() ?? undefined)
    const taken = String(typeof address === 'object' ? address.port : 0)
    expect(await run(fixture, ['--fresh', '--port', taken, '--data', data]).exit).toBe(1)
    await new Promise((resolve) => server.close(resolve))
    for (const gone of ['dynamo', 'storage', 'events.jsonl', 'streams.json', 'keys.json']) {
      expect(existsSync(join(data, gone))).toBe(false)
    }
  })
})
