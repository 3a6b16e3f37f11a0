import { appendFileSync } from 'node:fs'

/**
 * What an experiment found. `baseline`: violations of the same by a naive way of doing it, where that was tried.
 * `planted`: bugs that were put in on purpose; then `n` of them were tried and a violation is one that stayed unnoticed.
 */
export type Proved = {
  id: string
  what: string
  n: number
  violations: number
  baseline?: number | undefined
  planted?: true | undefined
}
/** The same with what it cost: seconds of processor of the process that tried it, its preparation with it. */
export type Told = Proved & { cpuSeconds: number }

/** Whether `npm run prove` asks: then an experiment takes its time. */
export const asked = process.env.PROVE_TO !== undefined

/** The line of an experiment as a person reads it. */
export function lineOf({ id, what, n, violations, baseline, planted, cpuSeconds }: Told): string {
  const found = planted ? `caught ${n - violations} of ${n} planted` : `${violations} of ${n}`
  const naive = baseline === undefined ? '' : `, naive ${baseline}`
  return `${id.padEnd(4)} ${found}${naive}: ${what} (${cpuSeconds.toFixed(1)} s)`
}

const seconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
let spent = seconds()

/** Tells `npm run prove` what an experiment found; nothing happens in an ordinary test run. */
export function proved(it: Proved): void {
  if (process.env.PROVE_TO === undefined) return
  const all = seconds()
  const told = { ...it, cpuSeconds: all - spent }
  spent = all
  appendFileSync(process.env.PROVE_TO, `${JSON.stringify(told)}\n`)
  process.stderr.write(`${lineOf(told)}\n`)
}

/** @returns a counter that says now and then how far a long experiment is, where `npm run prove` asks */
export function steps(what: string, of: number): () => void {
  let done = 0
  const often = Math.max(1, Math.ceil(of / 20))
  return () => {
    if (asked && ++done % often === 0) process.stderr.write(`     ${what}: ${done} of ${of}\n`)
  }
}
