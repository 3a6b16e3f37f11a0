import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/**
 * Runs a program in a process of its own, as a function runs: it logs to nowhere and reports on the third descriptor.
 * @returns the report, read as JSON @throws Error when the program fails
 */
export async function apart(file: string, args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LOG_LEVEL: 'INFO', ...environment },
  })
  const [, , , report] = child.stdio
  if (!(report instanceof Readable) || !child.stderr) throw new Error('a child without its pipes')
  const [said, complaint, [code]] = await Promise.all([text(report), text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new Error(`${file} ${args[0]} ended with ${code}: …${complaint.slice(-800)}`)
  return JSON.parse(said)
}
