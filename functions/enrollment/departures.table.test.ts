import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call as asAnyone } from '../../regions/testing-call.ts'
import { invoke } from '../../regions/testing-history.ts'
import { heard, historyOf, lastFact, openGroup, pupilIn } from '../../regions/testing-places.ts'
import { specialistOf } from '../../regions/testing-runs.ts'
import { PupilLeft, PupilReturned } from '../../shared/contracts/enrollment.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { Pupils, pupilsOf } from '../../shared/table/pupils.ts'
import { GroupPlans } from '../../shared/table/runs/group-plans.ts'
import { runsOf } from '../../shared/table/runs/runs.ts'
import { plannedSeats, seatsOf } from '../../shared/table/runs/seats.ts'
import { handler as confirmGroupPlan } from '../placement/confirm-group-plan.ts'
import { handler as offerFreedPlace } from '../placement/offer-freed-place.ts'
import { handler as saveGroupPlan } from '../placement/save-group-plan.ts'
import { handler as endEnrolment } from './end-enrolment.ts'
import { handler as listDepartures } from './list-departures.ts'
import { handler as restoreEnrolment } from './restore-enrolment.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})
let keys = 0
const call = (handler: Parameters<typeof asAnyone>[0], organisation: string, asked: object) =>
  asAnyone(handler, { region: region.code, ref: 'cccccccc', role: 'clerk', organisation }, asked)

describe('a child leaves a kindergarten for good', () => {
  const NOW = '2026-11-24T09:00:00.000Z'
  const body = { ground: 'moved', number: '14-о', on: '2026-11-24' }
  const leaving = (pupil: string, group: Group, over: object = {}, organisation = group.organisation) =>
    call(endEnrolment, organisation, {
      body: { ...body, pupil, group: group.id, ...over },
      headers: { 'idempotency-key': `leave${keys++}` },
      now: NOW,
    })

  it('once, also at once: its place is free now and in the plan that counts it, and the next one hears of it', async () => {
    const group = await openGroup(region, { organisation: '215', id: '215-1-l1', capacity: 3, ages: [2, 2] })
    const [child] = [await pupilIn(region, group), await pupilIn(region, group)]
    const line = { group: group.id, ages: [3, 3], capacity: 3, leaving: 0, joining: 0, movingOut: 0, reserved: 0 }
    const plan = { params: { municipality: group.municipality, startsOn: '2027-09-01' }, now: NOW }
    const at = (seq: number) => ({ ...plan, headers: { 'if-match': `"${seq}"` } })
    const specialist = specialistOf(region, group.municipality)
    await asAnyone(saveGroupPlan, specialist, {
      ...at(0),
      body: { lines: [{ ...line, state: 'working' }], decisions: [] },
    })
    expect((await asAnyone(confirmGroupPlan, specialist, at(1))).status).toBe(200)
    const places = async () => [
      await seatsOf({ region: region.code, group: group.id }),
      await seatsOf(plannedSeats({ region: region.code, group: group.id, plan: '2027-09-01' })),
    ]
    expect(await places()).toEqual([
      { capacity: 3, free: 1 },
      { capacity: 1, free: 1 },
    ])

    expect((await leaving(child.id, group, {}, '219')).status).toBe(404)
    expect((await leaving(child.id, group, { on: '2026-11-25' })).body.type).toBe('/problems/date-impossible')
    const both = await Promise.all([leaving(child.id, group), leaving(child.id, group)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await places()).toEqual([
      { capacity: 3, free: 2 },
      { capacity: 2, free: 2 },
    ])

    const pupil = await Pupils.get({ region: region.code, id: child.id })
    expect(pupil.enrolments).toMatchObject([{ to: '2026-11-24', ended: { ground: 'moved', order: '14-о' } }])
    expect((await pupilsOf(region.code, group.id)).map(({ id }) => id)).not.toContain(child.id)
    await historyOf('pupil', pupil)
    const fact = await lastFact(PupilLeft, pupil)
    expect(fact.data).toMatchObject({ id: child.id, group: group.id, on: '2026-11-24', ground: 'moved' })
    await invoke(offerFreedPlace, heard(fact))
    const freed = (await runsOf(region.code, group.municipality, undefined)).items.find((run) => run.kind === 'freed')
    expect(freed).toMatchObject({ group: group.id })
    expect((await leaving(child.id, group)).body.type).toBe('/problems/not-enrolled')
  })

  const taken = (pupil: string, group: Group, over: object = {}, who = group.organisation) =>
    call(restoreEnrolment, who, {
      body: { pupil, group: group.id, ground: 'wrong-child', number: 'сз-3', ...over },
      headers: { 'idempotency-key': `back${keys++}` },
      now: NOW,
    })
  const listed = async (group: Group, who = group.organisation) =>
    call(listDepartures, who, { params: { group: group.id }, now: NOW })

  it('and an end that was entered by mistake is taken back once: the place now, and the one in the plan', async () => {
    const group = await openGroup(region, { organisation: '219', id: '219-1-l1', capacity: 2, ages: [2, 2] })
    const [child] = [await pupilIn(region, group), await pupilIn(region, group)]
    const line = { group: group.id, ages: [3, 3], capacity: 2, leaving: 0, joining: 0, movingOut: 0, reserved: 0 }
    const startsOn = '2028-09-01'
    const ofYear = { region: region.code, group: group.id, plan: startsOn }
    const later = '2027-11-24T09:00:00.000Z'
    const plan = { params: { municipality: group.municipality, startsOn }, now: later }
    const at = (seq: number) => ({ ...plan, headers: { 'if-match': `"${seq}"` } })
    const specialist = specialistOf(region, group.municipality)
    const lines = [{ ...line, state: 'working', ages: [4, 4] }]
    await asAnyone(saveGroupPlan, specialist, { ...at(0), body: { lines, decisions: [] } })
    expect((await asAnyone(confirmGroupPlan, specialist, at(1))).status).toBe(200)
    const places = async () => [
      await seatsOf({ region: region.code, group: group.id }),
      await seatsOf(plannedSeats(ofYear)),
    ]
    const before = await places()
    const ends = { pupil: child.id, group: group.id, ground: 'moved', number: '15-о', on: '2027-11-24' }
    const said = (key: string) => ({ headers: { 'idempotency-key': key }, now: later })
    expect((await call(endEnrolment, '219', { body: ends, ...said('e1') })).status).toBe(201)
    expect(await places()).not.toEqual(before)
    expect((await call(listDepartures, '219', { params: { group: group.id }, now: later })).body).toEqual({
      items: [{ pupil: child.id, name: expect.any(String), on: '2027-11-24', ground: 'moved', number: '15-о' }],
    })

    const back = { pupil: child.id, group: group.id, ground: 'wrong-child', number: 'сз-3' }
    expect((await call(restoreEnrolment, '215', { body: back, ...said('b0') })).status).toBe(404)
    const both = await Promise.all(
      ['b1', 'b2'].map((key) => call(restoreEnrolment, '219', { body: back, ...said(key) })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await places()).toEqual(before)
    const pupil = await Pupils.get({ region: region.code, id: child.id })
    expect(pupil.enrolments).toEqual([
      expect.objectContaining({ restored: { ground: 'wrong-child', order: 'сз-3', on: '2027-11-24' } }),
    ])
    expect(pupil.enrolments[0]).not.toHaveProperty('to')
    expect((await pupilsOf(region.code, group.id)).map(({ id }) => id)).toContain(child.id)
    expect((await lastFact(PupilReturned, pupil)).data).toMatchObject({ id: child.id, ground: 'wrong-child' })
    await historyOf('pupil', pupil)
    await historyOf('plan', await GroupPlans.get({ region: region.code, id: `${group.municipality}-${startsOn}` }))
    expect((await call(listDepartures, '219', { params: { group: group.id }, now: later })).body).toEqual({ items: [] })
    // Ended with the right day then: it is told from the first end.
    expect((await call(endEnrolment, '219', { body: ends, ...said('e2') })).status).toBe(201)
  })

  it('not after the place was given on, not after thirty days, not of another group', async () => {
    const group = await openGroup(region, { organisation: '221', id: '221-1-l1', capacity: 1, ages: [2, 2] })
    const child = await pupilIn(region, group)
    expect((await taken(child.id, group)).body.type).toBe('/problems/already-enrolled')
    expect((await leaving(child.id, group)).status).toBe(201)
    const other = await openGroup(region, { organisation: '221', id: '221-1-l2', capacity: 1, ages: [2, 2] })
    expect((await taken(child.id, other)).body.type).toBe('/problems/not-enrolled')
    expect((await listed(other)).body).toEqual({ items: [] })
    expect((await listed(group, '219')).status).toBe(404)
    const late = await call(restoreEnrolment, '221', {
      body: { pupil: child.id, group: group.id, ground: 'wrong-day', number: '1' },
      headers: { 'idempotency-key': 'late' },
      now: '2026-12-25T09:00:00.000Z',
    })
    expect(late.body).toMatchObject({ type: '/problems/term-over', params: { date: '2026-12-24' } })
    await pupilIn(region, group)
    expect((await taken(child.id, group)).body).toMatchObject({ type: '/problems/group-full' })
    expect(await seatsOf({ region: region.code, group: group.id })).toEqual({ capacity: 1, free: 0 })
  })

  it('and a school by a transfer only', async () => {
    const school = await openGroup(region, { organisation: '302', id: '302-1-5a', capacity: 25 })
    const { id } = await pupilIn(region, school)
    expect((await leaving(id, school)).body.type).toBe('/problems/not-enrolled')
  })
})
