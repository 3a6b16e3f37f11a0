/** What the bundler has to be told about our code, so that a page fetches little and asks seldom. */
import { readFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { type BuildOptions, type Loader, type Plugin, transform } from 'esbuild'

/**
 * Contracts and fields are made by calls, and a bundler keeps a call whose result nobody uses. None of these calls does
 * anything beside its result: marked so, a page carries the shapes that it uses and no others. The same holds for a list that
 * others are spread into, such as that of all refusals.
 */
export const dropUnusedShapes = (root: string): Plugin => ({
  name: 'drop-unused-shapes',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]shared[\\/](contracts|domain)[\\/](?:[\w-]+[\\/])?[\w-]+\.ts$/ }, async ({ path }) => {
      // Compiled first: in a comment the mark would end the comment.
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts' })
      const makers = /(?<![\w.])(?:z(?:\.\w+)+|none|ordinary|special|oneOf|exactly|route|event|pageOf)\(/g
      const lists = /^(export const \w+ = )(\{\n(?: .*\n)*? {2}\.\.\.\w+,?\n(?: .*\n)*\});$/gm
      const marked = forBrowser(code).replaceAll(makers, '/* @__PURE__ */ $&')
      const contents = marked.replaceAll(lists, '$1/* @__PURE__ */ (() => ($2))();')
      return { loader: 'js', contents: contents + withOthers(root, path) }
    })
  },
})

/** What the server alone asks a contract for: who may be refused what, and the shapes of what a browser sends. */
export const ofServerAlone = ['summary', 'problems', 'limited', 'limit', 'params', 'query', 'body'] as const
const ofServer = new RegExp(`^ {2}(?:${ofServerAlone.join('|')}): .*\\n(?:(?: {3,}| {2}[\\]})]).*\\n)*`, 'gm')
const routes = /(?<== route\(\{\n)[\s\S]*?(?=^\}\);)/gm
const made = /(?<=^export const \w+ = )(?=\w+\()/gm

/** A contract as a browser needs it: the way to ask, who may, and the shape of the answer. */
const forBrowser = (code: string) =>
  code.replaceAll(routes, (route) => route.replaceAll(ofServer, '')).replaceAll(made, '/* @__PURE__ */ ')

/** A browser reads answers of its own server: it needs a tenth of zod. What is not in that tenth stops the build. */
export const leanShapes = {
  alias: { 'zod/mini': './web/shapes.ts' },
  logOverride: { 'import-is-undefined': 'error' },
} satisfies BuildOptions

const loaders: Record<string, Loader> = { '.ts': 'ts', '.tsx': 'tsx' }

/**
 * A bundler cuts a part for every set of pages that share a module: a dozen small files before the first page is drawn.
 * But whoever opens a page has the shell already. So each page that is fetched later is made to lead to the shell too:
 * then all of the shell is shared by all, and stays in one part.
 */
export const shellInOnePart = (shell: string): Plugin => ({
  name: 'shell-in-one-part',
  setup: ({ onResolve, onLoad }) => {
    const later = new Set<string>()
    onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind === 'dynamic-import') later.add(resolve(resolveDir, path))
      return undefined
    })
    onLoad({ filter: /[\\/]web[\\/].*\.tsx?$/ }, async ({ path }) => {
      if (!later.has(path)) return undefined
      const contents = `${await readFile(path, 'utf8')}\nimport ${JSON.stringify(shell)}\n`
      return { contents, loader: loaders[extname(path)] ?? 'ts', resolveDir: dirname(path) }
    })
  },
})

/** Whoever uses one of these mostly uses the others of its line: fetched as one part they are fewer requests and pack better. */
const groups = [
  ['field', 'text-input', 'choices', 'date-input', 'error-summary', 'form'].map((name) => `shared/ui/${name}.tsx`),
  ['table', 'pagination', 'tabs', 'figures', 'moment', 'summary-list', 'timeline', 'done'].map(
    (name) => `shared/ui/${name}.tsx`,
  ),
  ['progress', 'tag'].map((name) => `shared/ui/${name}.tsx`),
  ['question.ts', 'question-field.tsx', 'use-draft.ts', 'find-organisation.ts'].map((name) => `web/form/${name}`),
  [
    'use-action.ts',
    'use-live.ts',
    'trouble.ts',
    'paging.tsx',
    'paper-buttons.tsx',
    'family/applications/papers.ts',
    'zone.ts',
  ].map((name) => `web/${name}`),
  [
    'contracts/admission',
    'contracts/contacts',
    'contracts/placement',
    'contracts/registry',
    'contracts/enrollment',
    'contracts/filing',
    'domain/ground',
    'domain/leaving-ground',
    'domain/organisation',
    'domain/runs/run',
  ].map((name) => `shared/${name}.ts`),
  ['words.ts', 'ages.ts', 'pupil-search.tsx'].map((name) => `web/enrollment/${name}`),
  ['words.ts', 'evidence-rows.ts'].map((name) => `web/placement/${name}`),
  ['placement', 'enrollment', 'reports', 'staff', 'journal', 'looks'].map((area) => `web/${area}/paths.ts`),
]

/** Keeps modules together that pages use together, as `groups` says. */
export const togetherInOnePart = (root: string): Plugin => ({
  name: 'together-in-one-part',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](web|ui)[\\/].*\.tsx?$/ }, async ({ path }) => {
      const others = withOthers(root, path)
      if (others === '') return undefined
      return { contents: (await readFile(path, 'utf8')) + others, loader: loaders[extname(path)] ?? 'ts' }
    })
  },
})

/** Imports of all that a module stands together with; nothing for one that stands alone. */
function withOthers(root: string, path: string): string {
  const group = groups.find((it) => it.some((name) => join(root, name) === path)) ?? []
  return group.map((name) => `import ${JSON.stringify(join(root, name))}\n`).join('')
}
