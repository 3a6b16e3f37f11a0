import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-history.ts'
import { openGroup, queuedChild } from '../../regions/testing-places.ts'
import { calculatedRun, publishRun, specialistOf } from '../../regions/testing-runs.ts'
import { PlacementRequested } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import { calculated, requestRun } from '../../shared/domain/runs/run.ts'
import { Applications } from '../../shared/table/applications.ts'
import { resultOf } from '../../shared/table/runs/run-files.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler } from './explain-placement.ts'

const NOW = '2026-11-24T09:00:00.000Z'
const TOWN = '61701000'
let region: Awaited<ReturnType<typeof testRegion>>
let queued: Application[]
let run: Awaited<ReturnType<typeof calculatedRun>>

beforeAll(async () => {
  region = await testRegion()
  await openGroup(region, { organisation: '215', capacity: 28 })
  const wishes = ['219', '215'].map((organisation, at) => ({ organisation, title: 'Детский сад', priority: at + 1 }))
  queued = await Promise.all(Array.from({ length: 32 }, () => queuedChild(region, { form: { wishes } })))
  run = await calculatedRun(region, TOWN, NOW)
})

const why = async (it: Application, children = [it.child]) => {
  const parent = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children }
  return call(handler, parent, { params: { id: it.id }, now: NOW })
}

describe('why', () => {
  it('says nothing of a run that is not published', async () => {
    const [one] = queued
    expect(one && (await why(one)).body).toEqual({ filedAt: one?.filedAt, zone: 'Europe/Moscow' })
  })

  it('gives every child of a published run the decision on each wish and the rule', async () => {
    await publishRun(region, run.id, NOW)
    const { assignments } = await resultOf(run)
    const { hash } = calculated(run).result
    const said = await Promise.all(
      assignments.map(async ({ application: id }) => {
        const { body } = await why(await Applications.get({ region: region.code, id }))
        return body.run as { law: string; result: string; wishes: { id: string; outcome: string }[] } | undefined
      }),
    )
    expect(said.every((it) => it?.result === hash && it?.law !== '')).toBe(true)
    const outcomes = (group: boolean) =>
      new Set(
        said
          .filter((_, at) => (assignments[at]?.group !== undefined) === group)
          .map((it) => it?.wishes.map(({ outcome }) => outcome).join()),
      )
    expect([...outcomes(true)]).toEqual(['no-group,given'])
    expect([...outcomes(false)]).toEqual(['no-group,others-first'])
    const first = said.find((_, at) => assignments[at]?.group === undefined)
    expect(first?.wishes[1]).toMatchObject({ id: '215', lastClass: 'none', lastFiledOn: '2026-11-22' })
  })

  it('explains by the run of all places, however many single places went on since', async () => {
    const { assignments } = await resultOf(run)
    const waits = assignments.find(({ group }) => group === undefined)
    const its = { municipality: TOWN, kind: 'freed', startsOn: run.startsOn, rules: run.rules } as const
    const act = region.act('2026-11-25T09:00:00.000Z')
    for (let freed = 0; freed < 26; freed++) {
      const next = requestRun(act, { ...its, requestedBy: 'system-offer-freed-place' })
      await commit(act, undefined, [PlacementRequested.fact(next)], Runs.save(next))
    }
    const { body } = await why(await Applications.get({ region: region.code, id: waits?.application ?? '' }))
    expect(body.run).toMatchObject({ id: run.id })
  })

  it('is for the family and the specialist of the municipality', async () => {
    const [one] = queued
    if (!one) throw new Error('there is nobody')
    expect((await why(one, ['zzzzzzzz'])).status).toBe(404)
    const asked = { params: { id: one.id }, now: NOW }
    expect((await call(handler, specialistOf(region, TOWN), asked)).status).toBe(200)
    expect((await call(handler, specialistOf(region, '61625000'), asked)).status).toBe(404)
  })
})
