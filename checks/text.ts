import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `code`: the rule looks at code only, not at comments and texts. */
type Rule = { files: RegExp; not?: RegExp; line: RegExp; code?: boolean; says: string }

const rules: Rule[] = [
  {
    files: /^(functions|regions|shared\/(table|edge|vault|files))\//,
    not: /^shared\/table\/keys\.ts$|\.test\.ts$/,
    line: /[`'"][A-Z][A-Z-]+#|\}#\$\{|\bpk: `/,
    says: 'a key is spelled outside of shared/table/keys.ts',
  },
  {
    files: /^(functions|shared|web|infra)\//,
    line: /\b(TODO|FIXME|XXX|not implemented)\b/,
    says: 'a stub is announced',
  },
  {
    files: /^shared\/(edge|table)\/.*\.ts$/,
    not: /\.test\.ts$/,
    line: /\bas (?!const\b)[A-Za-z({[]/,
    code: true,
    says: 'a cast without `// cast: reason` above it',
  },
]

const LONGEST_HANDLER = 60
const LONGEST_FILE = 260
const folders = [
  'functions',
  'shared',
  'infra',
  'local',
  'regions',
  'commands',
  'checks',
  'web',
  'bench',
  'reference',
  'scaffold',
]

/** What can be read off single lines and lengths: keys, casts, stubs, long files. */
export function text(root: string): string[] {
  return folders
    .flatMap((folder) => sources(root, folder))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n')
      const most = file.startsWith('functions/') ? LONGEST_HANDLER : LONGEST_FILE
      const long =
        !/\.test\.tsx?$/.test(file) && lines.length - 1 > most
          ? [`${file}: ${lines.length - 1} lines, over ${most}`]
          : []
      return [
        ...long,
        ...lines.flatMap((line, at) =>
          broken(file, line, lines[at - 1] ?? '').map((says) => `${file}:${at + 1}: ${says}`),
        ),
      ]
    })
}

/** Code without what only looks like it: comments, texts, imports under another name. */
const bare = (line: string) =>
  /^\s*(\/?\*|\/\/|import\b|export \*|\} from\b)/.test(line)
    ? ''
    : line.replace(/\/\/ .*$|'[^']*'|"[^"]*"|\/\*.*?\*\//g, '')

const broken = (file: string, line: string, before: string): string[] =>
  rules.flatMap(({ files, not, line: bad, says, code }) => {
    if (!files.test(file) || not?.test(file) || !bad.test(code ? bare(line) : line)) return []
    return says.includes('cast') && /\/\/ cast: \S/.test(before) ? [] : [says]
  })

function sources(root: string, folder: string): string[] {
  try {
    const inside = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    return inside
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => join(folder, file))
  } catch {
    return []
  }
}
