import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'

const Package = z.object({ scripts: z.record(z.string(), z.string()) })
/** Options that every command has, and npm's own. */
const KNOWN = ['--', '--help']

/**
 * What a guide tells people to type exists: every `npm run` names a script, every option of it stands in the command's
 * help, every link between guides leads to a file.
 */
export function guides(root: string): string[] {
  const { scripts } = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const written = readdirSync(join(root, 'docs/ru'), { recursive: true, encoding: 'utf8' })
  const files = ['README.md', ...written.filter((file) => file.endsWith('.md')).map((file) => join('docs/ru', file))]
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    return [...commandsIn(text).flatMap((said) => wrongIn(root, scripts, said)), ...broken(root, file, text)].map(
      (says) => `${file}: ${says}`,
    )
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
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !existsSync(join(root, dirname(file), path)))
    .map((path) => `there is no ${path}`)
