/** A browser may forbid storage altogether, or be full: then nothing is remembered, and everything else works. */
export function quietly<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
