/** Our code as it is deployed: with the options that `serverless.yml` has for its bundler. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { customTags } from '../checks/service.ts'

const require = createRequire(import.meta.url)
const ROOT = resolve(import.meta.dirname, '..')
const Options = z.custom<BuildOptions>((it) => typeof it === 'object')
const Esbuild = z.looseObject({ plugins: z.string(), outputFileExtension: z.string() })
const Service = z.object({ custom: z.object({ esbuild: Esbuild }) })

/** Bundles in memory or, when the options say so, into a folder. @returns what esbuild tells of inputs and outputs */
export async function bundled(options: BuildOptions): Promise<Metafile> {
  const service = Service.parse(parse(readFileSync(join(ROOT, 'serverless.yml'), 'utf8'), { customTags }))
  const { plugins, outputFileExtension, ...deployed } = service.custom.esbuild
  const { metafile } = await build({
    ...Options.parse(deployed),
    absWorkingDir: ROOT,
    plugins: require(join(ROOT, plugins)),
    outExtension: { '.js': outputFileExtension },
    metafile: true,
    logLevel: 'error',
    ...options,
  })
  return metafile ?? { inputs: {}, outputs: {} }
}
