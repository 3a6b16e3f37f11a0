import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from '@jest/globals'

/** The package as outsiders get it: built, and used by a program that has nothing but the result. */
const run = promisify(execFile)
const tsc = resolve('node_modules/typescript/bin/tsc')
// Inside of the project, so that the program finds openapi-fetch as if it had installed it.
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(resolve('clients/typescript/dist-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('is built, and a program that uses it compiles and calls', async () => {
  await run(process.execPath, [tsc, '-p', 'clients/typescript', '--outDir', join(folder, 'dist')])
  const program = `
    import { zvonok } from './dist/index.js'
    const { data } = await zvonok({ url: process.argv[2] ?? '', token: 'abc', language: 'en' }).GET('/me')
    const name: string | undefined = data?.name
    process.stdout.write(String(name))`
  writeFileSync(join(folder, 'program.mts'), program)
  const options = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--types', 'node', '--skipLibCheck']
  await run(process.execPath, [tsc, '--ignoreConfig', ...options, join(folder, 'program.mts')])

  const asked: (string | undefined)[] = []
  const server = createServer(({ url, headers }, response) => {
    asked.push(url, headers.authorization, headers['accept-language'])
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Смирнова Анна"}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const { stdout } = await run(process.execPath, [join(folder, 'program.mjs'), `http://127.0.0.1:${port}`])
  server.close()
  expect(asked).toEqual(['/me', 'Bearer abc', 'en'])
  expect(stdout).toBe('Смирнова Анна')
})
