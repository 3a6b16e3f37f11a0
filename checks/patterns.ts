/** Every regular expression of the code, for the test that no text makes one of them slow. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript-6'

/** What runs where others send the texts: functions, what they share, the pages and the local region. */
const folders = ['functions', 'shared', 'web', 'local']

export type Pattern = { place: string; source: string; flags: string }

function patternsIn(file: string, text: string): Pattern[] {
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Pattern[] = []
  const walk = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, walk)
  }
  walk(tree)
  return found
}

/** Written as literals; the few that are put together (`guard.ts`, `router.ts`) have tests of their own. */
export const patterns = (root: string): Pattern[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file) && !/\/testing[-/]/.test(file))
      .flatMap((file) => patternsIn(file, readFileSync(join(root, file), 'utf8'))),
  )

/** Letters that a pattern speaks of, and those that its classes stand for. */
function lettersOf(source: string): string[] {
  const plain = source.replaceAll(/\\[pP]\{[^}]*\}|\\[bBkux]|\(\?(<\w+>|[:=!<])/g, '')
  const named = [...plain.replaceAll(/[\\()[\]{}|*+?^$.]/g, '')].slice(0, 16)
  return [...new Set([...named, 'a', '0', ' ', '\t', '\n', '-', '"', 'я'])]
}

/**
 * Texts that a slow pattern stumbles over: one letter, or two in turns, very many times, with an end that does not fit, and
 * with each beginning that does. @param length letters of each
 */
export function* hostileTexts(source: string, length: number): Generator<string> {
  const letters = lettersOf(source)
  const ends = ['', '!', '\u0000']
  for (const letter of letters) for (const end of ends) yield letter.repeat(length - 1) + end
  for (const one of letters.slice(0, 6))
    for (const other of letters.slice(0, 6)) if (one !== other) yield `${`${one}${other}`.repeat(length / 2 - 1)}!`
}
