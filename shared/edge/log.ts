import { envIfSet } from '../env.ts'

/** What every line of an invocation carries. */
type Keys = Record<string, string>

/** JSON by itself tells of an error nothing at all. */
const told = ({ name, message, stack, cause }: Error): object => ({
  ...{ name, message, stack },
  ...(cause !== undefined && { cause: cause instanceof Error ? told(cause) : String(cause) }),
})
const legible = (_: string, value: unknown) => (value instanceof Error ? told(value) : value)

/**
 * A line of JSON for each thing that happened, on standard output, where Lambda takes it as it is. Ids, codes and times
 * only: no field that is tagged as personal ever gets here. An own one, because an invocation logs a line or two and a
 * general logger costs more than all else that the edge does (docs/performance.md).
 */
function logger() {
  let keys: Keys = {}
  let silent = envIfSet('LOG_LEVEL') === 'SILENT'
  const line = (level: 'INFO' | 'ERROR', message: string, more: object = {}) => {
    if (silent) return
    const said = { level, message, timestamp: new Date().toISOString(), ...keys, ...more }
    process.stdout.write(`${JSON.stringify(said, legible)}\n`)
  }
  return {
    /** A new invocation: what its lines carry from now on. */
    begin(next: Keys): void {
      keys = next
    },
    /** What its lines carry, too. */
    add(more: Keys): void {
      keys = { ...keys, ...more }
    },
    info: (message: string, more?: object) => line('INFO', message, more),
    error: (message: string, more?: object) => line('ERROR', message, more),
    /** Whether nothing is written (tests). @returns what it was before */
    silence(next: boolean): boolean {
      const before = silent
      silent = next
      return before
    },
  }
}

export const log = logger()
