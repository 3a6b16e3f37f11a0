import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { Result } from './result.ts'

/**
 * Keeps the latest numbers of a bench in `bench/results/NAME.json`. No dates: a run that finds the same numbers leaves the same
 * file. `trusted`: the machine had nothing else to do.
 */
export function keep(name: string, trusted: boolean, results: readonly Result[]): void {
  const folder = join(dirname(import.meta.dirname), 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const machine = { node: process.version, architecture: process.arch, processors: availableParallelism() }
  const lines = results.map(({ bench: _, ...result }) => `    ${JSON.stringify(result)}`)
  const facts = JSON.stringify({ ...machine, trusted }, null, 2).replace(/\n}$/, ',')
  writeFileSync(join(folder, `${name}.json`), `${facts}\n  "results": [\n${lines.join(',\n')}\n  ]\n}\n`)
}
