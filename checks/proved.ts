import { appendFileSync } from 'node:fs'

/** What an experiment found. `baseline`: violations of the same by a naive way of doing it, where that was tried. */
export type Proved = { id: string; what: string; n: number; violations: number; baseline?: number }

/** Whether `npm run prove` asks: then an experiment takes its time. */
export const asked = process.env.PROVE_TO !== undefined

/** Tells `npm run prove` what an experiment found; nothing happens in an ordinary test run. */
export function proved(it: Proved): void {
  if (process.env.PROVE_TO !== undefined) appendFileSync(process.env.PROVE_TO, `${JSON.stringify(it)}\n`)
}
