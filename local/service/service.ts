/** The catalogue of functions: `serverless.yml` as osls resolves it, kept in `.cache` until one of its files changes. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { isRecord } from '../cloud/aws-json.ts'
import type { RegionState } from '../cloud/names.ts'
import { StartFailure, wordsOf } from '../failure.ts'
import { readService, type Service } from './catalogue.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** The folder of this repository and, in it, what can be made again. */
export const ROOT = join(import.meta.dirname, '../..')
export const CACHE = join(ROOT, '.cache', 'local')

/**
 * Stands in the resolved service where the address of the portal will be: the port is known only when the region serves,
 * and the resolved service is kept longer than that.
 */
export const ORIGIN = 'http://portal.invalid'

/**
 * Resolves and checks a service file. The first time takes osls about three seconds, later ones a few milliseconds.
 * The parameters `portalUrl`, `identityProvider` and `signerUrl` are given as `ORIGIN` and what is mounted there.
 * @param file absolute path of a `serverless.yml`
 * @throws StartFailure when osls cannot resolve it, or when it uses what this runtime does not support
 */
export async function loadService(file: string, stage: string, state: RegionState): Promise<Service> {
  return readService(await resolved(file, stage), { stage, state, folder: dirname(file), file: relative(ROOT, file) })
}

async function resolved(file: string, stage: string): Promise<unknown> {
  if (!existsSync(file)) throw new StartFailure(`There is no ${file}.`)
  const osls = require.resolve('serverless/package.json')
  const hash = createHash('sha256').update(`${stage}\n${ORIGIN}\n${readFileSync(osls, 'utf8')}`)
  for (const part of [...partsOf(file)].sort()) hash.update(`\n${part}\n`).update(readFileSync(part))
  const kept = join(CACHE, `service-${hash.digest('hex').slice(0, 20)}.json`)
  if (!existsSync(kept)) {
    await mkdir(CACHE, { recursive: true })
    const draft = `${kept}.${process.pid}`
    await writeFile(draft, await print(file, stage, osls))
    await rename(draft, kept)
  }
  return JSON.parse(await readFile(kept, 'utf8'))
}

/** The service file, everything it takes in by `${file(...)}`, and all lists of functions beside it. */
function partsOf(file: string): Set<string> {
  const folder = dirname(file)
  const parts = new Set(globSync('functions/*/functions.yml', { cwd: folder }).map((part) => join(folder, part)))
  const waiting = [file]
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    parts.add(part)
    for (const [, name] of readFileSync(part, 'utf8').matchAll(/\$\{file\(([^)]+)\)/g)) {
      const next = join(folder, name ?? '')
      if (!parts.has(next) && existsSync(next)) waiting.push(next)
    }
  }
  return parts
}

async function print(file: string, stage: string, osls: string): Promise<string> {
  const manifest: unknown = require(osls)
  const bin = isRecord(manifest) && isRecord(manifest.bin) ? String(manifest.bin.sls) : 'bin/serverless.js'
  const { NODE_OPTIONS: _, ...env } = process.env
  try {
    const { stdout } = await run(
      process.execPath,
      [
        join(dirname(osls), bin),
        ...['print', '--format', 'json', '--stage', stage, '--config', basename(file)],
        ...['--param', `portalUrl=${ORIGIN}`, '--param', `identityProvider=${ORIGIN}/esia`],
        ...['--param', `signerUrl=${ORIGIN}/esia/signer`],
      ],
      { cwd: dirname(file), env, maxBuffer: 1 << 28 },
    )
    const json = stdout.slice(stdout.indexOf('{'))
    JSON.parse(json)
    return json
  } catch (error) {
    const said = isRecord(error) ? `${error.stdout ?? ''}\n${error.stderr ?? ''}` : ''
    const [, reason = wordsOf(error)] = /^Error:\n(.+)$/m.exec(said) ?? []
    throw new StartFailure(`${relative(ROOT, file)} cannot be resolved: ${reason}`)
  }
}
