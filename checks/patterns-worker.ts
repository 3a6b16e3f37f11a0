import { parentPort } from 'node:worker_threads'
import { hostileTexts, type Pattern } from './patterns.ts'

const LENGTH = 50_000
const TRIES = 3

/** Milliseconds of processor that a pattern takes for a text: the least of a few tries, for others use the machine too. */
function cost({ source, flags }: Pattern, text: string, most: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && least > most; tries++) {
    const pattern = new RegExp(source, flags)
    const before = process.threadCpuUsage()
    pattern.test(text)
    const { user, system } = process.threadCpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

parentPort?.on('message', ({ pattern, most }: { pattern: Pattern; most: number }) => {
  let worst = { ms: 0, text: '' }
  for (const text of hostileTexts(pattern.source, LENGTH)) {
    const ms = cost(pattern, text, most)
    if (ms > worst.ms) worst = { ms, text: `${text.slice(0, 4)}…${text.slice(-1)}` }
  }
  parentPort?.postMessage(worst)
})
