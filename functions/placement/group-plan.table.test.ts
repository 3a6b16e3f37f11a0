import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { dyingAfterCommit, misled } from '../../regions/testing-faults.ts'
import { invoke } from '../../regions/testing-history.ts'
import { historyOf, openGroup, pupilIn, queuedChild, tick } from '../../regions/testing-places.ts'
import { calculatedRun, publishRun, specialistOf } from '../../regions/testing-runs.ts'
import { calculated, requestRun } from '../../shared/domain/runs/run.ts'
import { Applications } from '../../shared/table/applications.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { GroupPlans } from '../../shared/table/runs/group-plans.ts'
import { resultOf } from '../../shared/table/runs/run-files.ts'
import { plannedSeats, seatsOf } from '../../shared/table/runs/seats.ts'
import { takeSnapshot } from '../../shared/table/runs/snapshot.ts'
import { handler as declineOffer } from '../enrollment/decline-offer.ts'
import { handler as beginGroupPlans } from './begin-group-plans.ts'
import { handler as confirmGroupPlan } from './confirm-group-plan.ts'
import { handler as saveGroupPlan } from './save-group-plan.ts'
import { handler as showGroupPlan } from './show-group-plan.ts'
import { handler as startPlacementRun } from './start-placement-run.ts'

const NOW = '2026-11-24T09:00:00.000Z'
const TOWN = '61701000'
const GROUP = '215-1-g1'
const params = { municipality: TOWN, startsOn: '2027-09-01' }
const line = {
  ...{ group: GROUP, ages: [3, 3], capacity: 4, leaving: 2, joining: 0, movingOut: 0, reserved: 1 },
  state: 'working',
}
let region: Awaited<ReturnType<typeof testRegion>>
let queued: Awaited<ReturnType<typeof queuedChild>>[]

beforeAll(async () => {
  region = await testRegion()
  const group = await openGroup(region, { organisation: '215', capacity: 4, ages: [2, 2] })
  for (let pupil = 0; pupil < 3; pupil++) await pupilIn(region, group)
  const wishes = [{ organisation: '215', title: 'Детский сад', priority: 1 }]
  queued = []
  for (let number = 0; number < 3; number++) queued.push(await queuedChild(region, { form: { wishes } }))
  // Filed at one moment, so their ids say who goes first.
  queued.sort((a, b) => (a.id < b.id ? -1 : 1))
})

const asked = (handler: Parameters<typeof call>[0], match?: number, body?: object, town = TOWN) =>
  call(handler, specialistOf(region, town), {
    ...{ params, now: NOW },
    ...(body && { body }),
    ...(match !== undefined && { headers: { 'if-match': `"${match}"` } }),
  })
const save = (match: number, over: object = {}, decisions: object[] = []) =>
  asked(saveGroupPlan, match, { lines: [{ ...line, ...over }], decisions })
/** What a run would be given that was asked for before the plan was changed. */
const planFrozen = () => {
  const here = region.act(NOW)
  const asked = {
    municipality: TOWN,
    kind: 'mass',
    startsOn: params.startsOn,
    rules: 'r',
    requestedBy: 'dddddddd',
  } as const
  return takeSnapshot(requestRun(here, asked), region.data)
}
const plannedPlaces = () => seatsOf(plannedSeats({ region: region.code, group: GROUP, plan: params.startsOn }))

describe('the plan of groups', () => {
  it('begins with what follows from the groups: a year older, nobody gone but to school', async () => {
    const { status, body } = await asked(showGroupPlan)
    expect(status).toBe(200)
    expect(body).toMatchObject({ seq: 0, status: 'draft', decisions: [] })
    expect(body.lines).toMatchObject([{ group: GROUP, ages: [3, 3], capacity: 4, now: 3, staying: 3, free: 1 }])
    expect((await asked(showGroupPlan, undefined, undefined, '61625000')).status).toBe(404)
  })

  it.each<[string, object, object[], string]>([
    ['more leave than are there', { leaving: 4 }, [], 'выбывает'],
    ['those who stay do not fit', { capacity: 1, reserved: 1 }, [], 'не помещаются'],
    ['a repair with children in it', { state: 'repair' }, [], 'перевести'],
    ['moves that do not meet', { movingOut: 1 }, [], 'переводится'],
    ['ages the wrong way round', { ages: [4, 3] }, [], 'возраст'],
    ['a decision about no application', {}, [{ number: 'нет', group: GROUP, ground: 'court', document: '1' }], 'нет'],
  ])('refuses %s', async (_, over, decisions, word) => {
    const { status, body } = await save(0, over, decisions)
    expect({ status, title: body.title ?? body.detail }).toMatchObject({ status: 422 })
    expect(JSON.stringify(body)).toContain(word)
  })

  it('confirmed, it gives the places of a run: those of decisions first, each taken from the plan', async () => {
    const [first, second, third] = queued
    const decision = { number: third?.number, group: GROUP, ground: 'court', document: 'Решение суда 2-114/2026' }
    const saved = await save(0, {}, [decision])
    expect(saved.body).toMatchObject({
      ...{ seq: 1, status: 'draft' },
      freeByAge: [{ age: 3, language: 'Русский', groups: 1, free: 2 }],
      decisions: [decision],
    })
    expect((await save(0)).status).toBe(412)
    expect((await asked(confirmGroupPlan, 1)).body).toMatchObject({ seq: 2, status: 'confirmed' })
    expect(await plannedPlaces()).toEqual({ capacity: 2, free: 2 })

    const run = calculated(await calculatedRun(region, TOWN, NOW))
    expect(run).toMatchObject({ plan: '2027-09-01', summary: { places: 2, placed: 2, fixed: 1, violations: 0 } })
    const { assignments } = await resultOf(run)
    const placeOf = (id = '') => assignments.find(({ application }) => application === id)
    expect(placeOf(third?.id)).toMatchObject({ group: GROUP, ground: 'court' })
    expect(placeOf(first?.id)).toMatchObject({ group: GROUP, wish: 1 })
    expect(placeOf(second?.id)?.reasons).toMatchObject([{ why: 'others-first' }])

    await publishRun(region, run.id, NOW)
    expect(await plannedPlaces()).toEqual({ capacity: 2, free: 0 })
    expect(await seatsOf({ region: region.code, group: GROUP })).toEqual({ capacity: 4, free: 1 })
  })

  it('takes no place away that was given, and a declined one goes back to it', async () => {
    expect((await save(2, { capacity: 3 })).body).toMatchObject({ status: 'draft', changed: true })
    const start = { params: { municipality: TOWN }, body: { startsOn: params.startsOn }, now: NOW }
    const headersOf = (key: string) => ({ headers: { 'idempotency-key': key } })
    const refused = await call(startPlacementRun, specialistOf(region, TOWN), {
      ...start,
      ...headersOf('changed-plan'),
    })
    expect(refused).toMatchObject({ status: 409, body: { params: { state: 'plan-changed' } } })
    expect((await planFrozen()).groups.map(({ id }) => id)).toEqual([GROUP])
    expect((await planFrozen()).plan).toBe(params.startsOn)
    expect((await asked(confirmGroupPlan, 3)).body).toMatchObject({ status: 409 })
    const { region: code, id = '' } = queued[0] ?? {}
    const offered = await Applications.get({ region: String(code), id })
    const family = { region: region.code, ref: offered.applicant, role: 'parent' as const, children: [offered.child] }
    const headers = { 'if-match': `"${offered.seq}"` }
    expect((await call(declineOffer, family, { params: { id }, headers, now: NOW })).status).toBe(200)
    expect(await plannedPlaces()).toEqual({ capacity: 2, free: 1 })
    expect((await asked(confirmGroupPlan, 3)).body).toMatchObject({ seq: 4, status: 'confirmed' })
    expect(await plannedPlaces()).toEqual({ capacity: 1, free: 0 })
  })

  it('counts who is there when it is confirmed: a child that came meanwhile has a place of the plan', async () => {
    const other = await openGroup(region, { organisation: '219', capacity: 2, ages: [2, 2] })
    const later = { params: { municipality: TOWN, startsOn: '2028-09-01' }, now: NOW }
    const at = (match: number) => ({ ...later, headers: { 'if-match': `"${match}"` } })
    const one = { ...line, group: other.id, capacity: 2, leaving: 0, reserved: 0 }
    const specialist = specialistOf(region, TOWN)
    const saved = await call(saveGroupPlan, specialist, { ...at(0), body: { lines: [one], decisions: [] } })
    expect(saved.body.lines).toMatchObject([{ now: 0, free: 2 }])
    await pupilIn(region, other)
    const { body } = await call(confirmGroupPlan, specialist, at(1))
    expect(body).toMatchObject({ status: 'confirmed', lines: [{ now: 1, free: 1 }] })
    const opened = plannedSeats({ region: region.code, group: other.id, plan: '2028-09-01' })
    expect(await seatsOf(opened)).toEqual({ capacity: 1, free: 1 })
  })

  it('names a kindergarten that opened after it was confirmed, and takes its places when it is in', async () => {
    const later = { municipality: TOWN, startsOn: '2029-09-01' }
    const specialist = specialistOf(region, TOWN)
    const at = (match: number) => ({ params: later, now: NOW, headers: { 'if-match': `"${match}"` } })
    const one = { ...line, leaving: 0, reserved: 0 }
    expect((await call(saveGroupPlan, specialist, { ...at(0), body: { lines: [one], decisions: [] } })).status).toBe(
      200,
    )
    await call(confirmGroupPlan, specialist, at(1))
    const fresh = await openGroup(region, { organisation: '221', id: '221-1-new', capacity: 5, ages: [3, 4] })

    const { body } = await call(showGroupPlan, specialist, { params: later, now: NOW })
    const [missing] = body.missing.filter(({ group }: { group: string }) => group === fresh.id)
    expect(missing).toMatchObject({ ages: [3, 4], capacity: 5, now: 0, free: 5, state: 'opening' })
    expect(missing.kindergarten).toMatch(/\D/)
    const snapshot = async () => {
      const asked = {
        municipality: TOWN,
        kind: 'mass',
        startsOn: later.startsOn,
        rules: 'r',
        requestedBy: 'dddddddd',
      } as const
      return (await takeSnapshot(requestRun(region.act(NOW), asked), region.data)).groups.map(({ id, free }) => [
        id,
        free,
      ])
    }
    expect(await snapshot()).toEqual([[GROUP, expect.anything()]])

    const { ages, capacity, leaving, joining, movingOut, reserved, state } = missing
    const added = { group: fresh.id, ages, capacity, leaving, joining, movingOut, reserved, state }
    const lines = [one, added]
    const saved = await call(saveGroupPlan, specialist, { ...at(2), body: { lines, decisions: [] } })
    expect(saved.body.missing.map(({ group }: { group: string }) => group)).not.toContain(fresh.id)
    expect((await call(confirmGroupPlan, specialist, at(3))).body).toMatchObject({ seq: 4, status: 'confirmed' })
    expect(await snapshot()).toContainEqual([fresh.id, 5])
  })
})

describe('the first day of the planned year', () => {
  const ownPlaces = () => seatsOf({ region: region.code, group: GROUP })
  const planNow = () => GroupPlans.get({ region: region.code, id: `${TOWN}-2027-09-01` })
  const begin = (time: string) => invoke(beginGroupPlans, tick(region, time))

  it('does not come early, neither for a draft', async () => {
    await begin('2027-08-31T20:59:00.000Z')
    expect(await ownPlaces()).toEqual({ capacity: 4, free: 1 })
    await save(4, { capacity: 3 })
    await begin('2027-08-31T21:02:00.000Z')
    expect(await plannedPlaces()).toEqual({ capacity: 1, free: 0 })
    expect((await asked(confirmGroupPlan, 5)).body).toMatchObject({ seq: 6, status: 'confirmed' })
  })

  it('makes planned places the current ones: once, also at once, twice and killed half-way', async () => {
    const killed = misled(dyingAfterCommit(), () => begin('2027-08-31T21:02:00.000Z'))
    await expect(killed).rejects.toThrow()
    await Promise.all([begin('2027-08-31T21:02:00.000Z'), begin('2027-08-31T21:02:01.000Z')])
    await begin('2027-08-31T22:02:00.000Z')
    // One of three stays, one has a place by the plan; of three places one is kept back.
    expect(await ownPlaces()).toEqual({ capacity: 2, free: 0 })
    expect(await plannedPlaces()).toEqual({ capacity: 0, free: 0 })
    expect(await Groups.get({ region: region.code, id: GROUP })).toMatchObject({ ages: [3, 3], capacity: 3 })
    const plan = await planNow()
    expect(plan).toMatchObject({ status: 'begun', seq: 7, begun: [GROUP] })
    await historyOf('plan', plan)
    await historyOf('group', await Groups.get({ region: region.code, id: GROUP }))
    expect((await asked(showGroupPlan)).body).toMatchObject({ status: 'begun', begunAt: expect.anything() })
    expect((await save(7)).body.type).toBe('/problems/wrong-state')
    expect((await asked(confirmGroupPlan, 7)).body.type).toBe('/problems/wrong-state')
  })

  it('leaves no place behind: one of the plan that is declined then is free in the group', async () => {
    const { region: code, id = '' } = queued[2] ?? {}
    const offered = await Applications.get({ region: String(code), id })
    const family = { region: region.code, ref: offered.applicant, role: 'parent' as const, children: [offered.child] }
    const headers = { 'if-match': `"${offered.seq}"` }
    const asks = () => call(declineOffer, family, { params: { id }, headers, now: '2027-09-01T09:00:00.000Z' })
    expect((await Promise.all([asks(), asks()])).map(({ status }) => status).sort()).toEqual([200, 412])
    expect(await ownPlaces()).toEqual({ capacity: 2, free: 1 })
    expect(await plannedPlaces()).toEqual({ capacity: 0, free: 0 })
  })
})
