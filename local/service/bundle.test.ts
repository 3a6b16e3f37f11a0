import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { state } from '../../infra/state.ts'
import { civilDate, civilTime, startOfDay } from '../../shared/domain/calendar.ts'
import { bundle } from './bundle.ts'
import { readService } from './catalogue.ts'

const run = promisify(execFile)
let folder: string
let made: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zvonok-bundle-'))
  await mkdir(join(folder, 'a'))
  made = []
})
afterEach(async () => {
  for (const bundles of made) await rm(dirname(bundles), { recursive: true, force: true })
  await rm(folder, { recursive: true })
})

const file = (name: string, text: string) => writeFile(join(folder, name), text)
async function bundled(handlers: readonly string[], esbuild: Record<string, unknown> = {}) {
  const functions = Object.fromEntries(
    handlers.map((handler, n) => [`fn${n}`, { handler, name: `zvonok-local-fn${n}`, events: [] }]),
  )
  const resolved = {
    service: 'zvonok',
    provider: { runtime: 'nodejs24.x', region: 'eu-central-1' },
    functions,
    custom: { esbuild },
  }
  const bundles = await bundle(readService(resolved, { stage: 'local', state, folder, file: 'serverless.yml' }))
  made.push(bundles)
  return bundles
}

describe('the bundler', () => {
  it('makes one module for each handler, with what it imports and a source map', async () => {
    await file('shared.ts', "export const word: string = 'shared'")
    await file('a/one.ts', "import { word } from '../shared.ts'\nexport const handler = async () => word")
    await file('a/two.tsx', 'export const run = async () => 2')
    const bundles = await bundled(['a/one.handler', 'a/two.run'])
    expect(await (await import(join(bundles, 'a/one.mjs'))).handler()).toBe('shared')
    expect(await (await import(join(bundles, 'a/two.mjs'))).run()).toBe(2)
    expect(existsSync(join(bundles, 'a/one.mjs.map'))).toBe(true)
  })

  it('takes the options of the service file: banner, defines, plugins', async () => {
    await file(
      'a/one.ts',
      "import { answer } from 'virtual'\nexport const handler = async () => [answer, PLACE]\ndeclare const PLACE: string",
    )
    await file(
      'plugins.cjs',
      `module.exports = [{ name: 'virtual', setup(build) {
      build.onResolve({ filter: /^virtual$/ }, () => ({ path: 'virtual', namespace: 'virtual' }))
      build.onLoad({ filter: /.*/, namespace: 'virtual' }, () => ({ contents: 'export const answer = 42' }))
    } }]`,
    )
    const bundles = await bundled(['a/one.handler'], {
      minify: true,
      plugins: 'plugins.cjs',
      define: { PLACE: '"here"' },
      banner: { js: '// first' },
    })
    expect(await (await import(join(bundles, 'a/one.mjs'))).handler()).toEqual([42, 'here'])
    const text = await readFile(join(bundles, 'a/one.mjs'), 'utf8')
    expect(text).toMatch(/^\/\/ first\n/)
    expect(text.split('\n').length).toBeGreaterThan(5)
  })

  it('bundles again when what plugins do has changed', async () => {
    await file('a/one.ts', "export const handler = async () => 'as it is'")
    await file('plugins.cjs', 'module.exports = []')
    const first = await bundled(['a/one.handler'], { plugins: 'plugins.cjs' })
    expect(await bundled(['a/one.handler'], { plugins: 'plugins.cjs' })).toBe(first)
    await file('plugins.cjs', 'module.exports = [{ name: "none", setup() {} }]')
    expect(await bundled(['a/one.handler'], { plugins: 'plugins.cjs' })).not.toBe(first)
  })

  it('takes built-in modules that load much more than is asked for without reading all they export', async () => {
    await file(
      'a/one.ts',
      "import { Agent } from 'node:http'\nimport { env } from 'node:process'\nexport const handler = async () => [typeof Agent, typeof env, typeof (await import('node:http')).request]",
    )
    const own = resolve('tools/esbuild-plugins.cjs')
    await file('plugins.cjs', `module.exports = require(${JSON.stringify(own)})`)
    const banner = { js: "import{createRequire as _cr}from'module';const require=_cr(import.meta.url);" }
    const one = join(
      await bundled(['a/one.handler'], { plugins: 'plugins.cjs', banner, platform: 'node', format: 'esm' }),
      'a/one.mjs',
    )
    const loads = `const { handler } = await import(${JSON.stringify(one)}); console.log(JSON.stringify([await handler(), process.moduleLoadList.filter((it) => it.includes('undici'))]))`
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', loads], { env: {} })
    expect(JSON.parse(stdout)).toEqual([['function', 'object', 'function'], []])
  })

  it.each(['Europe/Moscow', 'Asia/Kamchatka', 'Europe/Vilnius'])(
    'shows what the clocks of a zone that a region names show, without asking Intl: %s',
    async (zone) => {
      for (const made of ['regions/any', 'shared/domain']) await mkdir(join(folder, made), { recursive: true })
      await file('regions/any/region.json', JSON.stringify({ zone }))
      for (const name of ['calendar.ts', 'zones.ts'])
        await cp(resolve('shared/domain', name), join(folder, 'shared/domain', name))
      const own = resolve('tools/esbuild-plugins.cjs')
      await file('plugins.cjs', `module.exports = require(${JSON.stringify(own)})`)
      await file(
        'a/one.ts',
        `import { civilDate, civilTime, startOfDay } from '../shared/domain/calendar.ts'
Intl.DateTimeFormat = function () { throw new Error('asked Intl') }
export const handler = async (instant, zone) => [civilDate(instant, zone), civilTime(instant, zone), startOfDay(instant.slice(0, 10), zone)]`,
      )
      const one = join(await bundled(['a/one.handler'], { plugins: 'plugins.cjs' }), 'a/one.mjs')
      const program = `const { handler } = await import(${JSON.stringify(one)}); const times = []
for (let time = Date.UTC(2015, 0, 2); time < Date.UTC(2039, 11, 30); time += 2.69e7) times.push(new Date(time).toISOString())
console.log(JSON.stringify(await Promise.all(times.map(async (it) => [it, ...(await handler(it, ${JSON.stringify(zone)}))]))))
await handler('2041-01-01T00:00:00.000Z', ${JSON.stringify(zone)}).catch((error) => console.error(error.message))`
      const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', program], {
        env: {},
        maxBuffer: 2 ** 26,
      })
      const shown: string[][] = JSON.parse(stdout)
      const wrong = shown.filter(([it = '', ...rest]) => {
        const asked = [civilDate(it, zone), civilTime(it, zone), startOfDay(it.slice(0, 10), zone)]
        return asked.join() !== rest.join()
      })
      expect([shown.length > 28_000, wrong, stderr.trim()]).toEqual([true, [], 'asked Intl'])
    },
  )

  it('bundles again only when a file has changed', async () => {
    await file('shared.ts', 'export const n = 1')
    await file('a/one.ts', "import { n } from '../shared.ts'\nexport const handler = async () => n")
    const first = await bundled(['a/one.handler'])
    expect(await bundled(['a/one.handler'])).toBe(first)
    await file('shared.ts', 'export const n = 2')
    const second = await bundled(['a/one.handler'])
    expect(second).not.toBe(first)
    expect(await (await import(join(second, 'a/one.mjs'))).handler()).toBe(2)
    await file('shared.ts', 'export const n = 1')
    expect(await bundled(['a/one.handler'])).toBe(first)
  })

  it.each([
    ['does not exist', 'a/none.handler', 'The handler of function fn0 is missing: there is no a/none.ts.'],
    ['is not exported', 'a/one.other', 'The handler of function fn0 is missing: a/one.ts does not export other.'],
  ])('refuses a handler that %s', async (_, handler, words) => {
    await file('a/one.ts', 'export const handler = async () => 1')
    await expect(bundled([handler])).rejects.toThrow(expect.objectContaining({ name: 'StartFailure', message: words }))
  })

  it.each([
    [
      'does not compile',
      'export const handler = async () => {',
      /^The handlers do not compile: a\/one\.ts:1:\d+: Unexpected end of file$/,
    ],
    [
      'imports what does not exist',
      "export { handler } from './none.ts'",
      /^The handlers do not compile: a\/one\.ts:1:25: Could not resolve "\.\/none\.ts"$/,
    ],
  ])('refuses a handler that %s', async (_, code, words) => {
    await file('a/one.ts', code)
    await expect(bundled(['a/one.handler'])).rejects.toThrow(
      expect.objectContaining({ name: 'StartFailure', message: expect.stringMatching(words) }),
    )
  })

  it('refuses options of the plugin that it does not know', async () => {
    await expect(bundled([], { splitting: true })).rejects.toThrow(/custom\.esbuild\.splitting is not supported/)
  })
})
