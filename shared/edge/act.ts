import { createHash, randomBytes } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { Act } from '../domain/act.ts'

/** Randomness of a process: from crypto, or from a seed (ZVONOK_SEED) so that tests and demo data come out the same. */
const entropy: (bytes: number) => Uint8Array = process.env.ZVONOK_SEED ? seeded(process.env.ZVONOK_SEED) : randomBytes

function seeded(seed: string) {
  let block = 0
  return (bytes: number) => {
    const parts: Uint8Array[] = []
    for (let got = 0; got < bytes; got += 32) parts.push(createHash('sha256').update(`${seed}/${block++}`).digest())
    return Buffer.concat(parts).subarray(0, bytes)
  }
}

type Circumstances = Pick<Act, 'region' | 'actor' | 'now' | 'cause' | 'receipt' | 'onBehalfOf'> &
  Partial<Pick<Act, 'correlation'>>

/** The act of one invocation; without a correlation it is where everything begins. ULIDs grow within it, from its own time: nothing here reads a clock. */
export function actOf(circumstances: Circumstances): Act {
  const time = Date.parse(circumstances.now)
  const next = monotonicFactory(() => entropy(4).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 32)
  return { correlation: circumstances.cause, ...circumstances, id: () => next(time), random: entropy }
}
