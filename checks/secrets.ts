import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What is never ours to keep: keys and tokens by the shape that their makers gave them. */
const shapes: [what: string, shape: RegExp][] = [
  ['a private key', /-----BEGIN (?:[A-Z]{2,9} )?PRIVATE KEY-----/],
  ['a key of AWS', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of GitHub', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60})/],
  ['a token of GitLab', /\bglpat-[A-Za-z0-9_-]{20}/],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{20}/],
  ['a key of Google', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a key of Yandex Cloud', /\b(?:AQVN[A-Za-z0-9_-]{35}|YC[A-Za-z0-9_-]{38})\b/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{16,}\.eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/],
]
/** Something called a secret, and a value that looks drawn by lot. */
const called =
  /(?:secret|passw|token|api_?key|credential)\w*["']?\s{0,3}[:=]\s{0,3}["']([A-Za-z0-9+/_=-]{20,200})["']/gi
const RANDOM_BITS = 4

/** Bits of a letter, by how often each occurs. */
function entropy(text: string): number {
  const counts = Map.groupBy(text, (letter) => letter)
  return [...counts.values()].reduce(
    (bits, { length }) => bits - (length / text.length) * Math.log2(length / text.length),
    0,
  )
}

const aside = /(^|\/)(node_modules|\.git|dist|coverage|cdk\.out|gallery|out|\.[a-z]+)$/
const LARGEST = 2_000_000

function* filesIn(root: string, folder = ''): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && (!aside.test(path) || path === '.github' || path === '.ci')) yield* filesIn(root, path)
    if (entry.isFile() && statSync(join(root, path)).size <= LARGEST) yield path
  }
}

/** Keys and tokens in files of the project: where, and of what kind; never the thing itself. */
export const secrets = (root: string): string[] =>
  [...filesIn(root)].flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        const shaped = shapes.flatMap(([what, shape]) => (shape.test(line) ? [what] : []))
        const drawn = [...line.matchAll(called)].some(([, value = '']) => entropy(value) >= RANDOM_BITS)
        return [...shaped, ...(drawn ? ['what looks like a secret'] : [])].map((what) => `${file}:${at + 1}: ${what}`)
      }),
  )
