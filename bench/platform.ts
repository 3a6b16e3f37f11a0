import '../tools/functions-env.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { apart } from './apart.ts'
import { bundled } from './bundled.ts'
import type { Cost, Load } from './platform-load.ts'
import { type Result, resultsOf } from './result.ts'

const { atMost, watched } = resultsOf('platform')
const PROCESSES = 5

/**
 * What the platform itself takes of a processor for a warm request, microseconds, without any input or output: event in,
 * policy, contract, log, answer out. Processor time, the best of five processes in turns: other work on the machine
 * hardly changes it.
 */
export async function bench(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zvonok-bench-'))
  try {
    const outfile = join(folder, 'platform-load.mjs')
    const contents = `import { run } from './platform-load.ts'; await run(process.argv[2])`
    await bundled({ stdin: { contents, resolveDir: import.meta.dirname }, outfile, outExtension: {} })
    const costs = { step: none(), lesson: none(), session: none() } satisfies Record<Load, Cost>
    for (let round = 0; round < PROCESSES; round++)
      for (const [load, best] of Object.entries(costs)) {
        const { first, hot }: Cost = await apart(outfile, [load])
        best.first = Math.min(best.first, first)
        best.hot = Math.min(best.hot, hot)
      }
    const { step, lesson, session } = costs
    return [
      atMost('request through the edge, hot', step.hot, 'us', 50),
      atMost('request through the edge, first 200', step.first, 'us', 140),
      watched('authorizer with the table client but no network, hot', session.hot, 'us'),
      watched('authorizer with the table client but no network, first 200', session.first, 'us'),
      watched('request with the 25 entries of a lesson, hot', lesson.hot, 'us'),
      watched('request with the 25 entries of a lesson, first 200', lesson.first, 'us'),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const none = (): Cost => ({ first: Number.POSITIVE_INFINITY, hot: Number.POSITIVE_INFINITY })
