import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../domain/problems/problem.ts'

const TRIES = 8
const passing = [
  'TransactionInProgressException',
  'TransactionConflictException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'TimeoutError',
  'ECONNRESET',
  'EPIPE',
  'ECONNREFUSED',
]

/** Trouble of the table that may be over in a moment. */
export const isPassing = (error: unknown) =>
  error instanceof Error && (passing.includes(error.name) || ('code' in error && passing.includes(String(error.code))))

/**
 * Tries again while the trouble is of the passing kind, eight times, each time waiting a little longer.
 * @throws Problem `too-busy` when there is no next try; any other error as it is
 */
export async function patiently<T>(
  work: () => Promise<T>,
  isBusy: (error: unknown) => boolean = isPassing,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (cause) {
      if (!isBusy(cause)) throw cause
      if (tries === TRIES) throw new Problem('too-busy', {}, { cause })
      await pause(Math.random() * Math.min(1000, 20 * 2 ** tries))
    }
  }
}
