import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import timers from 'node:timers/promises'
import * as z from 'zod/mini'
import { state } from '../infra/state.ts'
import { bundle } from '../local/service/bundle.ts'
import { loadService, ORIGIN, ROOT } from '../local/service/service.ts'

const started = z.object({ url: z.string(), functions: z.record(z.string(), z.string()) })
const START_MS = 60_000

/**
 * The same functions, bundled by the same options, behind serverless-offline, on the state of a running region.
 * @param installed a folder with `node_modules/serverless-offline` of a version for Serverless Framework 3
 * @param data the data folder of the running region
 * @param scratch an empty folder
 * @returns its address, and what ends it
 * @throws Error when it is not installed there or does not come up; with what it said
 */
export async function startOffline(installed: string, names: readonly string[], data: string, scratch: string) {
  const packages = join(installed, 'node_modules')
  if (!existsSync(join(packages, 'serverless-offline')))
    throw new Error(`There is no serverless-offline in ${packages}: npm install --prefix DIR serverless-offline@13`)
  const service = await loadService(join(ROOT, 'serverless.yml'), 'local', state)
  const { url, functions: endpoints } = started.parse(JSON.parse(await readFile(join(data, 'region.json'), 'utf8')))
  await mkdir(scratch, { recursive: true })
  await symlink(await bundle(service), join(scratch, 'bundle'))
  await symlink(packages, join(scratch, 'node_modules'))

  const places = {
    ...Object.fromEntries(
      Object.entries(endpoints).map(([name, at]) => [`AWS_ENDPOINT_URL_${name.toUpperCase()}`, at]),
    ),
    ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', TZ: 'UTC' },
  }
  const functions = service.functions
    .filter(({ name }) => name === 'authorize' || names.includes(name))
    .map((fn) => {
      const environment = { ...fn.environment, ...places }
      const events = service.routes
        .filter((route) => route.fn === fn.name)
        .map(({ method, path }) => ({ httpApi: { method, path, authorizer: { name: 'session' } } }))
      const handler = `bundle/${fn.module}.${fn.exportName}`
      return [fn.name, { handler, timeout: fn.timeout, memorySize: fn.memory, environment, events }]
    })
  const session = {
    ...{ type: 'request', functionName: 'authorize', enableSimpleResponses: true, payloadVersion: '2.0' },
    identitySource: ['$request.header.authorization'],
  }
  const provider = { name: 'aws', runtime: 'nodejs22.x', region: 'eu-central-1', stage: 'local' }
  const file = {
    service: 'zvonok',
    configValidationMode: 'off',
    provider: { ...provider, httpApi: { authorizers: { session } } },
    plugins: ['serverless-offline'],
    functions: Object.fromEntries(functions),
  }
  await writeFile(join(scratch, 'serverless.yml'), JSON.stringify(file).replaceAll(ORIGIN, url))

  const [http, lambda] = await Promise.all([freePort(), freePort()])
  const { NODE_OPTIONS: _, ...env } = process.env
  const framework = join(ROOT, 'node_modules/serverless/bin/serverless.js')
  const ports = ['--httpPort', `${http}`, '--lambdaPort', `${lambda}`]
  const child = spawn(process.execPath, [framework, 'offline', 'start', '--host', '127.0.0.1', ...ports], {
    cwd: scratch,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(child)
  return { url: `http://127.0.0.1:${http}`, stop: () => void child.kill() }
}

async function ready(child: ChildProcess): Promise<void> {
  let said = ''
  const up = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        said += text
        if (said.includes('Server ready')) resolve(true)
      })
    child.once('exit', () => resolve(false))
  })
  if (await Promise.race([up, timers.setTimeout(START_MS, false, { ref: false })])) return
  child.kill()
  throw new Error(`serverless-offline did not start: ${said.slice(-2000)}`)
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
