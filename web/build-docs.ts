/** What developers read, beside the portal: the reference with what it loads, schemas of events, pages of problems. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import * as z from 'zod/mini'
import { eventSchemas } from '../reference/event-schemas.ts'
import type { Asking } from '../shared/ui/public/problem-pages.tsx'

/** Addresses of the two files that the reference loads. */
export type Explorer = { css: string; script: string }

/** Builds Swagger UI into the folder of assets. */
export async function buildExplorer(common: BuildOptions & { metafile: true }): Promise<Explorer> {
  const { metafile } = await build({
    ...common,
    entryPoints: ['web/docs/explorer.ts', 'web/docs/explorer.css'],
    format: 'esm',
    publicPath: '/assets',
    plugins: [picturesAsFiles],
  })
  const made = (pattern: RegExp) => {
    const found = Object.keys(metafile.outputs).find((file) => pattern.test(basename(file)))
    if (found === undefined) throw new Error(`the build made nothing like ${pattern}`)
    return `/assets/${basename(found)}`
  }
  return { css: made(/^explorer-\w+\.css$/), script: made(/^explorer-\w+\.js$/) }
}

/** Pictures inside of a stylesheet are refused by our policy (`default-src 'self'`): they become files. */
const picturesAsFiles: Plugin = {
  name: 'pictures-as-files',
  setup: ({ onResolve, onLoad }) => {
    const pictures = new Map<string, string>()
    onResolve({ filter: /^data:image\// }, ({ path }) => {
      const [, ending = 'png'] = /^data:image\/(\w+)/.exec(path) ?? []
      const name = `picture-${pictures.size}.${ending}`
      pictures.set(name, path)
      return { path: name, namespace: 'picture' }
    })
    onLoad({ filter: /./, namespace: 'picture' }, async ({ path }) => {
      const bytes = await (await fetch(pictures.get(path) ?? '')).bytes()
      return { contents: bytes, loader: 'file' }
    })
  },
}

const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  responses: z.record(z.string(), z.unknown()),
})
const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) })

/** Puts the documents and the schemas of events where pages and events say they are. */
export async function placeDocuments(root: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'docs'), { recursive: true })
  for (const name of ['openapi.json', 'asyncapi.json'])
    await copyFile(join(root, 'docs', name), join(folder, 'docs', name))
  const bundled = createRequire(import.meta.url).resolve('swagger-ui-dist/swagger-ui-es-bundle.js')
  await copyFile(`${bundled}.LICENSE.txt`, join(folder, 'docs', 'swagger-ui-licences.txt'))
  await mkdir(join(folder, 'schemas'), { recursive: true })
  const asyncapi: unknown = JSON.parse(await readFile(join(root, 'docs', 'asyncapi.json'), 'utf8'))
  for (const [address, schema] of eventSchemas(asyncapi)) await writeFile(join(folder, address), JSON.stringify(schema))
}

/** Which requests may be answered with which problem, as `docs/openapi.json` says. */
export async function askingFor(root: string): Promise<Record<string, Asking[]>> {
  const { paths } = OpenApi.parse(JSON.parse(await readFile(join(root, 'docs', 'openapi.json'), 'utf8')))
  const found: Record<string, Asking[]> = {}
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { operationId: name, summary, tags, responses }] of Object.entries(methods)) {
      const named = JSON.stringify(responses).matchAll(/#\/components\/(?:responses|examples)\/([\w-]+)"/g)
      const codes = new Set([...named].map(([, code = '']) => code.replace(/-signed-in$/, '')))
      const asking = { name, context: tags[0] ?? '', request: `${method.toUpperCase()} ${path}`, summary }
      for (const code of codes) found[code] = [...(found[code] ?? []), asking]
    }
  return found
}
