import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'

const Package = z.object({ scripts: z.record(z.string(), z.string()) })
/** Options that every command has, and npm's own. */
const KNOWN = ['--', '--help']

/** What pages invent to show how something is done. */
const EXAMPLES = /rename-group|^regions\/mari/

/**
 * What a page tells people exists: every `npm run` names a script, every option of it stands in the command's help, every
 * link between pages leads to a file and to a heading of it, every file of ours that is named is there.
 */
export function guides(root: string): string[] {
  const { scripts } = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const written = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  const pages = written.filter((file) => file.endsWith('.md')).map((file) => join('docs', file))
  const files = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...pages]
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const wrong = commandsIn(text).flatMap((said) => wrongIn(root, scripts, said))
    return [...wrong, ...broken(root, file, text), ...missing(root, text)].map((says) => `${file}: ${says}`)
  })
}

type Said = { script: string; options: string[] }

/** Commands of a text: one ends with its line, its quotation, or where the shell begins another. */
function commandsIn(text: string): Said[] {
  const lines = text
    .replaceAll('\\\n', ' ')
    .matchAll(/\bnpm (?:run (?:--silent )?)?(test|start|(?<=run (?:--silent )?)[\w:-]+)([^\n`|;&>]*)/g)
  return [...lines].map(([, script = '', rest = '']) => ({ script, options: rest.match(/(?<=\s)--[\w-]*/g) ?? [] }))
}

function wrongIn(root: string, scripts: Record<string, string>, { script, options }: Said): string[] {
  const runs = scripts[script]
  if (runs === undefined) return [`there is no npm run ${script}`]
  const source = script === 'start' ? 'local/options.ts' : `commands/${script}.ts`
  if (!existsSync(join(root, source))) return []
  const help = readFileSync(join(root, source), 'utf8')
  return options
    .filter((option) => !KNOWN.includes(option) && !help.includes(option))
    .map((option) => `npm run ${script} does not know ${option}`)
}

const broken = (root: string, file: string, text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([, path = '', heading]) => {
    const target = path === '' ? join(root, file) : join(root, dirname(file), path)
    if (!existsSync(target)) return [`there is no ${path}`]
    if (heading === undefined || anchors(readFileSync(target, 'utf8')).includes(heading)) return []
    return [`there is no heading #${heading} in ${path || file}`]
  })

/** The names under which GitHub links to the headings of a page. */
const anchors = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Files and folders of the project that a page names in code letters, whole: without a star, a bracket or an ellipsis. */
const missing = (root: string, text: string): string[] =>
  [...text.matchAll(/`((?:bench|checks|clients|commands|functions|infra|local|regions|shared|tools|web)\/[\w./-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !EXAMPLES.test(path) && !existsSync(join(root, path)))
    .map((path) => `there is no ${path}`)
