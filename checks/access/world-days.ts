/** Lessons and runs in every state, near and far. */

import type { testRegion } from '../../regions/testing.ts'
import { GradesRecorded } from '../../shared/contracts/journal.ts'
import { PlacementAnnounced } from '../../shared/contracts/placement.ts'
import { rulesOf, rulesOn } from '../../shared/domain/region.ts'
import { announce, flip, publish, type Run, ready, requestRun } from '../../shared/domain/runs/run.ts'
import { Lessons, lessonAt } from '../../shared/table/lessons.ts'
import { freeze } from '../../shared/table/runs/run-files.ts'
import { storePages } from '../../shared/table/runs/run-pages.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import type { Thing } from './oracle.ts'

type Test = Awaited<ReturnType<typeof testRegion>>
/** `before`: who gave them until they went to the teacher. */
type Hour = { name: string; group: string; number: number; teacher: string; before?: string }

const SOMEBODY = 'vvvvvvvv'

/** Mondays of each hour: one that nobody has saved, one that was, one to come, and one saved by who gave them before. */
export async function lessonThings({ code, act }: Test, hours: readonly Hour[]): Promise<Thing[]> {
  const days = { planned: '20261116', saved: '20261109', ahead: '20261130', 'given before': '20261019' }
  const things: Thing[] = []
  for (const { name, group, number, teacher, before = SOMEBODY } of hours)
    for (const [state, day] of Object.entries(days)) {
      const id = `${group}-${day}-${number}`
      const by = state === 'given before' ? before : teacher
      if (state === 'saved' || state === 'given before') {
        const lesson = { ...(await lessonAt(code, id)), teacher: by, savedAt: act().now, topic: 'Тема' }
        await commit(act(), undefined, [GradesRecorded.fact({ ...lesson, changes: {} })], Lessons.save(lesson))
      }
      things.push({ name: `${name}, ${state}`, state, id, teacher: by })
    }
  return [...things, { name: 'урок, которого нет', id: '302-1-5a-20261116-7', missing: true as const }]
}

const file = { key: 'test', hash: '0'.repeat(64) }
const summary = { applications: 1, places: 1, placed: 1, unplaced: 0, byWish: [1, 0, 0], violations: 0 }

/** Runs of a municipality in every state; what was calculated has its pages. */
export async function runThings({ act, data }: Test, name: string, municipality: string): Promise<Thing[]> {
  const asked = { municipality, kind: 'mass', startsOn: '2026-09-01', requestedBy: SOMEBODY } as const
  const requested = () => requestRun(act(), { ...asked, rules: rulesOn(data, asked.startsOn, municipality).id })
  const counted = () => ready(requested(), { snapshot: file, result: file, summary })
  const publishing = () => publish(counted())
  const published = () => {
    const run = flip(publishing(), 1, 0, act().now)
    if (!run) throw new Error('the run could not be published')
    return run
  }
  const states: Record<Run['status'], () => Run> = {
    requested,
    ready: counted,
    publishing,
    published,
    announced: () => announce(published()) ?? published(),
    failed: () => ready(requested(), { snapshot: file, result: file, summary: { ...summary, violations: 1 } }),
  }
  const things: Thing[] = []
  for (const [state, made] of Object.entries(states)) {
    const run = made()
    await commit(act(), undefined, [PlacementAnnounced.fact(run)], Runs.save(run))
    const none = { assignments: [], violations: 0 }
    const rules = rulesOf(data, run.rules)
    await storePages(act(), run, none)
    await freeze(run, 'snapshot', { run: run.id, startsOn: run.startsOn, rules, applications: [], groups: [] })
    await freeze(run, 'result', none)
    things.push({ name: `${name}, ${state}`, state, id: run.id, municipality })
  }
  return things
}
