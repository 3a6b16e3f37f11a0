import type { Result } from '../../domain/runs/assignment.ts'
import type { calculated, Run } from '../../domain/runs/run.ts'
import { differenceOf } from '../../domain/runs/run-panel.ts'
import { findResult } from './run-files.ts'
import { newestMassRun } from './runs.ts'

type Calculated = ReturnType<typeof calculated>

/** What a run of a whole municipality changes against the one calculated before it; nothing for the first. */
export async function differenceTo(run: Run, { assignments }: Result) {
  if (run.kind !== 'mass') return undefined
  const before = await newestMassRun(run, (it): it is Calculated => it.id < run.id && 'result' in it)
  const found = before && (await findResult(before))
  return found && differenceOf(before.id, found.assignments, assignments)
}
