import { type Said, spoken } from './language.ts'

/**
 * A start that cannot go on for a reason the person at the keyboard can mend: a taken port, no Java, a handler that does
 * not compile, a service file that asks for what this runtime does not do. `npm start` prints the sentence alone, without
 * a stack, and ends with exit code 1. Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class StartFailure extends Error {
  override name = 'StartFailure'

  /** @param says in both languages where operators meet it, in English where developers alone do */
  constructor(says: string | Said) {
    super(spoken(says))
  }
}

/** The words of anything thrown. */
export const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The code Node gives a system error (`EADDRINUSE`, `ENOENT`), or nothing. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
