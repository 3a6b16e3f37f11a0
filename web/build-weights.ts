/** What scripts may weigh, and which pages weigh more: known from a build in memory, without a browser. */
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Metafile, type OutputFile } from 'esbuild'
import { scriptsInto } from './build.ts'

/** Kilobytes of packed script that a browser fetches for all these pages together, the shell among them. */
export type Budget = { what: string; kilobytes: number; pages: readonly string[] }

const form = 'web/family/kindergarten'
export const budgets = {
  start: { what: 'the start page', kilobytes: 30, pages: [] },
  application: {
    what: 'the kindergarten application while it is filled in',
    kilobytes: 45,
    pages: [`${form}/intro-page.tsx`, `${form}/application-page.tsx`],
  },
  desk: {
    what: 'all pages of the desk',
    kilobytes: 78,
    pages: [
      'web/office-pages.ts',
      ...['queue', 'evidence', 'runs', 'new-run', 'run', 'publish'].map((name) => `web/placement/${name}-page.tsx`),
      ...['offers', 'offer', 'classes', 'class', 'transfers', 'request'].map(
        (name) => `web/enrollment/${name}-page.tsx`,
      ),
      // What these pages fetch a moment after they are drawn.
      ...['evidence', 'run-results', 'run-papers', 'run-fairness'].map((name) => `web/placement/${name}.tsx`),
      'web/contacts/office-pages.tsx',
    ],
  },
} as const satisfies Record<string, Budget>

type Built = { outputs: Metafile['outputs']; packed: ReadonlyMap<string, number> }

/** The budgets that are broken, in words; nothing when all are kept. */
export async function overweight(): Promise<string[]> {
  const [app, early] = scriptsInto('unwritten')
  const [parts, first] = await Promise.all([build({ ...app, write: false }), build({ ...early, write: false })])
  const packed = new Map(
    [...parts.outputFiles, ...first.outputFiles].map((file) => [basename(file.path), weight(file)]),
  )
  const built = { outputs: parts.metafile.outputs, packed }
  const always = sum(first.outputFiles.map(weight))
  return Object.values(budgets).flatMap(({ what, kilobytes, pages }) => {
    const bytes = always + sum([...partsOf(['web/main.tsx', ...pages], built)].map((name) => packed.get(name) ?? 0))
    const over = bytes > kilobytes * 1024
    return over ? [`${what}: ${(bytes / 1024).toFixed(1)} KB of packed script, ${kilobytes} allowed`] : []
  })
}

const weight = ({ contents }: OutputFile) => gzipSync(contents, { level: 9 }).length
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)

/** The files that these sources are fetched with. @throws Error for a source that is not fetched on its own */
function partsOf(sources: readonly string[], { outputs }: Built): Set<string> {
  const named = new Map(Object.entries(outputs).map(([file, output]) => [basename(file), output]))
  const found = new Set<string>()
  const follow = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    for (const { path, kind } of named.get(name)?.imports ?? []) if (kind === 'import-statement') follow(basename(path))
  }
  for (const source of sources) {
    const [own] = [...named].find(([, { entryPoint }]) => entryPoint === source) ?? []
    if (own === undefined) throw new Error(`no part of the build begins with ${source}`)
    follow(own)
  }
  return found
}
