/** Makes the signed-in app: one document, scripts and styles under hashed names, each also packed for the wire. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { publicAssets } from '../shared/ui/assets.ts'
import { askingFor, buildExplorer, type Explorer, placeDocuments } from './build-docs.ts'
import { dropUnusedShapes, leanShapes, shellInOnePart, togetherInOnePart } from './build-plugins.ts'
import type { AppAssets } from './index-page.tsx'

const ROOT = dirname(import.meta.dirname)
const CACHE = join(ROOT, '.cache', 'portal')
const run = promisify(execFile)
const SOURCES = ['{web,shared/ui,shared/contracts,shared/domain}/**/*.{ts,tsx,css,svg}', 'docs/{openapi,asyncapi}.json']

/** The last browsers of Windows 7 and 8, which schools still have, and phones of about 2022. */
const target = ['chrome109', 'firefox115', 'safari16']
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  metafile: true as const,
  charset: 'utf8',
  logLevel: 'silent',
  legalComments: 'none',
  mainFields: ['module', 'main'],
  target,
} satisfies BuildOptions

/**
 * Builds the portal into a folder: `index.html`, `not-found.html`, `worker.js`, `assets/`, where what public pages load also
 * stands under names that never change, and what developers read (`docs/`, `problems/`, `schemas/`). Nothing is built
 * twice: a build is kept in `.cache` under the content of its sources.
 * @throws BuildFailure of esbuild, with what does not compile
 */
export async function buildPortal(outFolder: string): Promise<void> {
  const kept = join(CACHE, identity())
  if (!existsSync(kept)) {
    const draft = `${kept}.${process.pid}.${Date.now()}`
    await mkdir(join(draft, 'assets'), { recursive: true })
    await make(draft)
    await rename(draft, kept).catch(() => rm(draft, { recursive: true, force: true }))
  }
  await rm(outFolder, { recursive: true, force: true })
  await cp(kept, outFolder, { recursive: true })
}

/** What the result depends on: our sources and the exact packages. */
function identity(): string {
  const sources = globSync([...SOURCES, 'tsconfig.json'], {
    cwd: ROOT,
    exclude: (name) => /\.test\.tsx?$/.test(name),
  })
  const hash = createHash('sha256')
  for (const file of [...sources.sort(), 'package-lock.json'])
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex').slice(0, 24)
}

const names = { entryNames: '[name]-[hash]', chunkNames: 'part-[hash]', assetNames: '[name]-[hash]' }

/** The app, cut into the parts that a browser fetches, and the script that every page begins with. */
export const scriptsInto = (outdir: string) =>
  [
    {
      ...common,
      ...names,
      outdir,
      entryPoints: ['web/main.tsx', 'shared/ui/css/zvonok.css', 'web/bell.svg'],
      format: 'esm',
      splitting: true,
      publicPath: '/assets',
      loader: { '.woff2': 'file', '.svg': 'copy' },
      ...leanShapes,
      plugins: [dropUnusedShapes(ROOT), togetherInOnePart(ROOT), shellInOnePart(join(ROOT, 'web', 'main.tsx'))],
    },
    { ...common, ...names, outdir, entryPoints: ['web/every-page.ts'], format: 'iife' },
  ] satisfies [BuildOptions, BuildOptions]

async function make(folder: string): Promise<void> {
  const outdir = join(folder, 'assets')
  const [appInto, earlyInto] = scriptsInto(outdir)
  const [app, early, explorer] = await Promise.all([
    build(appInto),
    build(earlyInto),
    buildExplorer({ ...common, ...names, outdir }),
  ])
  const outputs = { ...app.metafile.outputs, ...early.metafile.outputs }
  const assets = assetsOf(outputs)
  for (const name of ['css', 'icon', 'display'] as const)
    await copyFile(join(folder, assets[name]), join(folder, publicAssets[name]))
  await placeDocuments(ROOT, folder)
  for (const [name, text] of Object.entries(await documents({ assets, explorer, asking: await askingFor(ROOT) }))) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await worker(folder, assets)
  await pack(folder)
}

function assetsOf(outputs: Metafile['outputs']): AppAssets {
  const addressOf = (file: string) => `/assets/${basename(file)}`
  const made = (pattern: RegExp) => {
    const found = Object.keys(outputs).filter((file) => pattern.test(basename(file)))
    return found.map(addressOf).sort()
  }
  const one = (pattern: RegExp) => {
    const [found] = made(pattern)
    if (found === undefined) throw new Error(`the build made nothing like ${pattern}`)
    return found
  }
  const main = one(/^main-\w+\.js$/)
  const [, entry] = Object.entries(outputs).find(([file]) => addressOf(file) === main) ?? []
  const first = (entry?.imports ?? []).filter(({ kind }) => kind === 'import-statement')
  return {
    css: one(/^zvonok-\w+\.css$/),
    icon: one(/^bell-\w+\.svg$/),
    display: one(/^every-page-\w+\.js$/),
    fonts: fontsIn(made(/\.woff2$/)),
    main,
    modules: first.map(({ path }) => addressOf(path)),
  }
}

/** The worker is the same as long as the files are: a browser compares it, and fetches the build when it differs. */
async function worker(folder: string, { css, icon, display, fonts, main, modules }: AppAssets): Promise<void> {
  const shell = [css, icon, display, ...fonts, main, ...modules]
  const version = createHash('sha256').update(await readFile(join(folder, 'index.html')))
  await build({
    ...common,
    entryPoints: ['web/worker.ts'],
    outfile: join(folder, 'worker.js'),
    format: 'iife',
    define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(version.digest('hex').slice(0, 12)) },
  })
}

/** @throws Error when public pages would ask for fonts that are not there: they know them by name */
function fontsIn(made: readonly string[]): readonly string[] {
  const { fonts } = publicAssets
  const missing = fonts.filter((font) => !made.includes(font))
  if (missing.length > 0)
    throw new Error(`shared/ui/assets.ts names ${missing.join(', ')}, the build made ${made.join(', ')}`)
  return fonts
}

/** The documents by file name. Rendered by a process of its own: Node runs no `.tsx`. */
async function documents(of: {
  assets: AppAssets
  explorer: Explorer
  asking: object
}): Promise<Record<string, string>> {
  const folder = join(CACHE, 'render')
  const script = join(folder, `documents-${process.pid}.mjs`)
  await mkdir(folder, { recursive: true })
  await build({
    ...common,
    target: 'node24',
    platform: 'node',
    format: 'esm',
    outfile: script,
    stdin: {
      contents: `
        import { readFileSync } from 'node:fs'
        import { indexPage } from './web/index-page.tsx'
        import { notFoundPage } from './shared/ui/public/not-found-page.tsx'
        import { docsPage } from './web/docs/docs-page.tsx'
        import { problemSite } from './shared/ui/public/problem-pages.tsx'
        const { assets, explorer, asking } = JSON.parse(readFileSync(0, 'utf8'))
        const made = { 'index.html': indexPage(assets), 'not-found.html': notFoundPage(), 'docs/index.html': docsPage(explorer) }
        for (const [path, text] of problemSite(asking)) made[path + 'index.html'] = text
        process.stdout.write(JSON.stringify(made))`,
      resolveDir: ROOT,
      loader: 'ts',
    },
  })
  const running = run(process.execPath, [script], { maxBuffer: 1 << 26 })
  running.child.stdin?.end(JSON.stringify(of))
  const { stdout } = await running
  await rm(script)
  return JSON.parse(stdout)
}

const LARGE = 1_000_000

/** Beside every text its packed twins, so that serving is reading. */
async function pack(folder: string): Promise<void> {
  const texts = (await readdir(folder, { recursive: true })).filter((name) => /\.(html|js|css|svg|json)$/.test(name))
  await Promise.all(
    texts.map(async (name) => {
      const text = await readFile(join(folder, name))
      // What only developers load is not worth the seconds that the last percents of a megabyte take.
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: text.length > LARGE ? 9 : 11 } }
      await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(text, quality))
      await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(text, { level: 9 }))
    }),
  )
}
