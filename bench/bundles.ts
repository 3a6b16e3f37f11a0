/** The size of every function as it is deployed, and what must never be in one. */
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { files, nameOf } from '../checks/service.ts'
import type { Result } from './result.ts'

const require = createRequire(import.meta.url)

/** Packages that pull in more than they give (docs/decisions/09-zod-mini-and-budgets.md): full zod and its languages, X-Ray, the chain of credential providers. */
const forbidden = [
  /zod\/v4\/locales/,
  /zod\/(v4\/)?classic/,
  /aws-xray-sdk-core/,
  /@aws-sdk\/nested-clients/,
  /credential-provider-(sso|ini|process|web-identity)/,
  /node_modules\/semver\//,
  /node_modules\/jmespath\//,
]
const clients = /@aws-sdk\/client-([\w-]+)\//

export type Bundle = { name: string; bytes: number; clients: string[]; forbidden: string[] }

const KB = 1024
/** Budget in bytes: without an SDK client, with one, with two; 700 with three, for which the design names no number. */
const budgets = [60, 350, 550, 700]
export const budgetOf = ({ clients: { length } }: Bundle) => (budgets[Math.min(length, 3)] ?? 0) * KB

/** Bundles all functions in memory, exactly as packaging does. */
export async function bundles(root = process.cwd()): Promise<Bundle[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files(root),
    outdir: 'unwritten',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: require('../tools/esbuild-plugins.cjs'),
    banner: { js: "import{createRequire as _cr}from'module';const require=_cr(import.meta.url);" },
  })
  return Object.values(metafile.outputs).map(({ entryPoint = '', bytes, inputs }) => {
    const used = Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []))
    return {
      name: nameOf(entryPoint),
      bytes,
      clients: [...new Set(used.flatMap((path) => clients.exec(path)?.[1] ?? []))],
      forbidden: used.filter((path) => forbidden.some((pattern) => pattern.test(path))),
    }
  })
}

export async function bench(): Promise<Result[]> {
  const all = await bundles()
  return all.map((it) => ({
    bench: 'bundles',
    metric: `${it.name} (${it.clients.join(', ') || 'no SDK'})`,
    value: Math.round(it.bytes / KB),
    unit: 'KB',
    budget: budgetOf(it) / KB,
    ok: it.bytes <= budgetOf(it) && it.forbidden.length === 0,
  }))
}
