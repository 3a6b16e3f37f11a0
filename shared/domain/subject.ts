import * as z from 'zod/mini'
import { Count, Hash, Region } from './fields.ts'
import { Problem } from './problems/problem.ts'

/**
 * What every state carries. `seq` counts the facts about it and is its version (ETag); `head` is the hash of the last
 * one, so the facts of a subject form a chain. A new state begins as `fresh`.
 */
export const subject = { region: Region, seq: Count, head: Hash }
export const Subject = z.object(subject)
export type Subject = z.infer<typeof Subject>

export const fresh = { seq: 0, head: '' } as const

/** The state, if it still is the version that the caller saw (`If-Match`). @throws Problem `changed-meanwhile` */
export function atVersion<T extends Subject>(state: T, seq: number): T {
  if (state.seq !== seq) throw new Problem('changed-meanwhile')
  return state
}

/** The state as it will be read after a commit with one fact about it: what the next `If-Match` has to name. */
export const committed = <T extends Subject>(state: T): T => ({ ...state, seq: state.seq + 1 })
