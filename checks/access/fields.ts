/**
 * What of a child each operation shows and what it takes, field by field (fields.txt): a list of its own, so that a field that
 * somebody adds to a contract is seen by whoever reads the list.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { privacy } from '../../shared/domain/fields.ts'
import { leaves } from '../privacy.ts'

export type Fields = { operation: string; way: 'shows' | 'takes'; paths: string[] }

/** @throws Error for a line that cannot be understood */
export function fields(): Fields[] {
  return readFileSync(join(import.meta.dirname, 'fields.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, operation, way, text] = /^(\w+) (shows|takes): (.+)$/.exec(line) ?? []
      if (!operation || !text || (way !== 'shows' && way !== 'takes'))
        throw new Error(`this line says nothing: ${line}`)
      return { operation, way, paths: pathsIn(text) }
    })
}

/** `id child(ref name) items[](id)` is `id`, `child.ref`, `child.name`, `items[].id`. */
function pathsIn(text: string): string[] {
  const paths: string[] = []
  const under: string[] = []
  let last = ''
  const leaf = () => {
    if (last !== '') paths.push([...under, last].join('.'))
    last = ''
  }
  for (const [token] of text.matchAll(/[\w[\]{}*]+|[()]/g))
    if (token === '(') {
      under.push(last)
      last = ''
    } else {
      leaf()
      if (token === ')') under.pop()
      else last = token
    }
  leaf()
  return paths
}

/** The leaves of a contract's part as the list names them. */
export const leavesOf = (schema: unknown): string[] => [
  ...new Set([...leaves(schema, privacy, '')].map(({ path }) => path.slice(1).replaceAll(/\|\d+/g, ''))),
]

/** Whether some leaf of it is about a person. */
export const isPersonal = (schema: unknown): boolean =>
  [...leaves(schema, privacy, '')].some(({ level }) => level !== 'none')

/** The leaves of a value; `[]` for each item of a list. */
export function pathsOf(value: unknown, at = ''): string[] {
  if (value === null || typeof value !== 'object') return [at]
  if (Array.isArray(value)) return [...new Set(value.flatMap((it) => pathsOf(it, `${at}[]`)))]
  return Object.entries(value).flatMap(([name, it]) => pathsOf(it, at === '' ? name : `${at}.${name}`))
}

/** Whether a leaf is one that the list names: `answers{}` stands for whatever name there is, `counted*` for all below. */
export const isNamed = (path: string, named: readonly string[]): boolean =>
  named.some((it) => it === path || (it.endsWith('*') ? path.startsWith(`${it.slice(0, -1)}.`) : fits(path, it)))

const fits = (path: string, named: string): boolean =>
  named.includes('{}') && new RegExp(`^${named.replaceAll(/[.[\]]/g, '\\$&').replaceAll('{}', '\\.[^.]+')}`).test(path)
