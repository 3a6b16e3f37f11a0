import * as z from 'zod/mini'
import { Assignment, type Result } from '../../domain/runs/assignment.ts'
import type { Run } from '../../domain/runs/run.ts'
import type { Snapshot } from '../../domain/runs/snapshot.ts'
import { getObject, putObject } from '../../files/objects.ts'
import { sha256 } from '../../vault/seal.ts'

const StoredResult = z.object({ assignments: z.array(Assignment), violations: z.number() })

/** Where the files of a run lie in the `files` bucket. */
const objectOf = ({ region, id }: Run, name: 'snapshot' | 'result') => `${region}/runs/${id}/${name}.json`

/**
 * Keeps a file of a run, the first time; a second calculation of the same run reads what the first one froze.
 * @returns where it lies, the hash of its bytes, and the value as it was frozen
 */
export async function freeze<T>(
  run: Run,
  name: 'snapshot' | 'result',
  value: T,
): Promise<{ stored: { key: string; hash: string }; frozen: T }> {
  const key = objectOf(run, name)
  await putObject('files', key, JSON.stringify(value), { type: 'application/json', onlyNew: true })
  const bytes = await getObject('files', key)
  if (!bytes) throw new Error(`${key} was written and is not there`)
  // cast: what lies there was written by this function of the same run
  return { stored: { key, hash: sha256(bytes) }, frozen: JSON.parse(Buffer.from(bytes).toString()) as T }
}

/** The result of a run that was calculated. */
export async function resultOf(run: Run): Promise<Result> {
  const found = await findResult(run)
  if (!found) throw new Error(`${objectOf(run, 'result')} is not there`)
  return found
}

/** The result of a run, or nothing where it is not kept. */
export async function findResult(run: Run): Promise<Result | undefined> {
  const bytes = await getObject('files', objectOf(run, 'result'))
  return bytes && StoredResult.parse(JSON.parse(Buffer.from(bytes).toString()))
}

/** What a run was calculated from. */
export async function snapshotOf(run: Run): Promise<Snapshot> {
  const bytes = await getObject('files', objectOf(run, 'snapshot'))
  if (!bytes) throw new Error(`${objectOf(run, 'snapshot')} is not there`)
  // cast: what lies there was written by `freeze` of the same run
  return JSON.parse(Buffer.from(bytes).toString()) as Snapshot
}
