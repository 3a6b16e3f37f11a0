import type { Result } from './result.ts'

/** Below this share of a processor the machine is busy with other work, and a time over its budget may be that work's. */
export const QUIET = 0.9

/** Which share of a processor this process gets just now: 1 on a quiet machine. Takes a quarter of a second. */
export function shareOfProcessor(): number {
  const began = performance.now()
  const before = process.cpuUsage()
  while (performance.now() - began < 250);
  const { user, system } = process.cpuUsage(before)
  return Math.min(1, (user + system) / 1000 / (performance.now() - began))
}

/** A second measurement mends what the first had over its budget: other work only ever adds to a time. */
export const mended = (first: readonly Result[], second: readonly Result[]): Result[] =>
  first.map((one) => (one.ok ? one : (second.find(({ metric, ok }) => ok && metric === one.metric) ?? one)))

/** The last line: whether every number is within its budget, and how many there are. */
export const verdict = (results: readonly Result[]) => ({ ok: results.every(({ ok }) => ok), results: results.length })

/** Lines for a person: a mark, the number and its budget, and what was measured. */
export function table(results: readonly Result[]): string[] {
  const rows = results.map(({ metric, value, unit, budget, ok }) => [
    ok ? (budget === null ? ' ' : '+') : '!',
    `${value} ${unit}`,
    budget === null ? '' : `of ${budget}`,
    metric,
  ])
  const [, values = 0, budgets = 0] = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map(
    ([mark = '', value = '', budget = '', metric = '']) =>
      `  ${mark} ${value.padStart(values)} ${budget.padEnd(budgets)}  ${metric}`,
  )
}
