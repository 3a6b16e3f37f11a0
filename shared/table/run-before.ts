import type { Result } from '../domain/assign.ts'
import type { Run } from '../domain/run.ts'
import { differenceOf } from '../domain/run-panel.ts'
import { findResult } from './run-files.ts'
import { runsOf } from './runs.ts'

/** What a run of a whole municipality changes against the one calculated before it; nothing for the first. */
export async function differenceTo(run: Run, { assignments }: Result) {
  if (run.kind !== 'mass') return undefined
  const { items } = await runsOf(run.region, run.municipality, undefined)
  const before = items.find((it) => it.id < run.id && it.kind === 'mass' && 'result' in it)
  const found = before && (await findResult(before))
  return found && differenceOf(before.id, found.assignments, assignments)
}
