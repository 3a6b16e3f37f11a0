import { beforeEach, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { dyingAfterCommit, misled } from '../../regions/testing-faults.ts'
import { invoke } from '../../regions/testing-history.ts'
import { heard, historyOf, lastFact, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { calculatedRun, publishRun, specialistOf } from '../../regions/testing-runs.ts'
import { ApplicationEnrolled, PupilEnrolled } from '../../shared/contracts/enrollment.ts'
import { PlacementRequested } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { attendance, currentEnrolment, enrol } from '../../shared/domain/pupil.ts'
import { calculated } from '../../shared/domain/runs/run.ts'
import { Applications } from '../../shared/table/applications.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { GroupPlans } from '../../shared/table/runs/group-plans.ts'
import { resultOf } from '../../shared/table/runs/run-files.ts'
import { Runs, runsOf } from '../../shared/table/runs/runs.ts'
import { plannedSeats, seatsOf, takeSeat } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as withdrawApplication } from '../admission/withdraw-application.ts'
import { handler as acceptOffer } from '../enrollment/accept-offer.ts'
import { handler as acceptPapers } from '../enrollment/accept-papers.ts'
import { handler as concludeContract } from '../enrollment/conclude-contract.ts'
import { handler as declineOffer } from '../enrollment/decline-offer.ts'
import { handler as enrollPupil } from '../enrollment/enroll-pupil.ts'
import { handler as beginGroupPlans } from './begin-group-plans.ts'
import { handler as confirmGroupPlan } from './confirm-group-plan.ts'
import { handler as explainPlacement } from './explain-placement.ts'
import { handler as listPlacementResults } from './list-placement-results.ts'
import { handler as offerFreedPlace } from './offer-freed-place.ts'
import { handler as placeQueue } from './place-queue.ts'
import { handler as saveGroupPlan } from './save-group-plan.ts'

const TOWN = '61701000'
const NOW = '2026-11-24T09:00:00.000Z'
const YEAR = '2027-09-01'
let region: Awaited<ReturnType<typeof testRegion>>
let here: Group
let there: Group
/** Goes to one kindergarten and asks for the other. */
let tenant: Application
/** Waits for the place that the first one has. */
let asker: Application

const asking = (organisation: string, filedAt?: string) =>
  queuedChild(
    { ...region, act: () => region.act(filedAt) },
    { form: { child: formFor().child, wishes: [{ organisation, title: 'Сад', priority: 1 }] } },
  )

async function attends({ region: code, child, cohort }: Application, group: Group) {
  const pupil = enrol(undefined, { region: code, id: child, cohort }, group, '2026-09-01', '1-у')
  const fact = PupilEnrolled.fact({ ...pupil, ...attendance(pupil) })
  await commit(region.act(), undefined, [fact], Pupils.save(pupil), takeSeat({ region: code, group: group.id }, 'А'))
}

beforeEach(async () => {
  region = await testRegion()
  here = await openGroup(region, { organisation: '215', capacity: 1 })
  there = await openGroup(region, { organisation: '219', capacity: 1 })
  asker = await asking('215')
  tenant = await asking('219')
  await attends(tenant, here)
})

const placesOf = ({ id: group }: Group, plan?: string) => seatsOf(plannedSeats({ region: region.code, group, plan }))
const familyOf = ({ child, applicant: ref }: Application) => ({
  ...{ region: region.code, ref, role: 'parent' as const, children: [child] },
})
const clerk = (organisation: string) => ({
  ...{ region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation },
})
const now = (it: Application) => Applications.get(it)
const step = async (handler: Parameters<typeof call>[0], who: object, it: Application, body?: object) => {
  const { id, seq } = await now(it)
  const asked = { params: { id }, headers: { 'if-match': `"${seq}"` }, now: NOW, ...(body && { body }) }
  return call(handler, who as never, asked)
}
/** From the offer to the order. */
async function enrolled(it: Application, organisation: string) {
  await step(acceptOffer, familyOf(it), it)
  await step(acceptPapers, clerk(organisation), it)
  await step(concludeContract, clerk(organisation), it, { number: '1', on: '2026-11-24' })
  return step(enrollPupil, clerk(organisation), it, { number: '1', on: '2026-11-24' })
}
const whereIs = async (it: Application) => currentEnrolment(await Pupils.find({ region: region.code, id: it.child }))
/** What follows from an enrolment: the place that was left is given on. */
async function passedOn(it: Application) {
  await invoke(offerFreedPlace, heard(await lastFact(ApplicationEnrolled, await now(it))))
  const { items } = await runsOf(region.code, TOWN, undefined)
  const freed = items.find(({ kind }) => kind === 'freed')
  if (!freed) return undefined
  const run = await Runs.get({ region: region.code, id: freed.id })
  await invoke(placeQueue, heard(await lastFact(PlacementRequested, run)))
  return publishRun(region, freed.id, NOW)
}
const whyOf = async (it: Application) =>
  (await call(explainPlacement, familyOf(it), { params: { id: it.id }, now: NOW })).body.run

it('a child moves, and the place that it leaves goes on in the same run: told at once, offered when it is left', async () => {
  const run = calculated(await calculatedRun(region, TOWN, NOW))
  expect(run.summary).toMatchObject({ placed: 2, transfers: { asked: 1, moved: 1, waiting: 1 }, violations: 0 })
  const published = await publishRun(region, run.id, NOW)
  expect(published).toMatchObject({ status: 'published', made: 1, skipped: 0 })
  expect([(await now(tenant)).status, (await now(asker)).status]).toEqual(['offered', 'queued'])
  expect(await placesOf(here)).toEqual({ capacity: 1, free: 0 })
  expect((await whyOf(asker)).wishes).toMatchObject([{ id: '215', outcome: 'waits' }])

  expect((await enrolled(tenant, '219')).status).toBe(200)
  expect(await whereIs(tenant)).toMatchObject({ organisation: '219' })
  expect([await placesOf(here), await placesOf(there)]).toEqual([
    { capacity: 1, free: 1 },
    { capacity: 1, free: 0 },
  ])
  await passedOn(tenant)
  expect(await now(asker)).toMatchObject({ status: 'offered', offer: { organisation: '215' } })
  expect((await enrolled(asker, '215')).status).toBe(200)
  expect(await placesOf(here)).toEqual({ capacity: 1, free: 0 })
  for (const it of [tenant, asker]) await historyOf('pupil', await Pupils.get({ region: region.code, id: it.child }))
})

it('who finds nothing better stays, also after a refusal; nobody else gets the place', async () => {
  const run = calculated(await calculatedRun(region, TOWN, NOW))
  await publishRun(region, run.id, NOW)
  expect((await step(declineOffer, familyOf(tenant), tenant)).status).toBe(200)
  expect(await whereIs(tenant)).toMatchObject({ organisation: '215' })
  expect(await placesOf(here)).toEqual({ capacity: 1, free: 0 })
  await attends(await asking('219'), there)
  const second = await asking('219')
  const full = calculated(await calculatedRun(region, TOWN, '2026-11-25T09:00:00.000Z'))
  const { assignments } = await resultOf(full)
  expect(assignments.find(({ application }) => application === second.id)?.reasons).toMatchObject([
    { why: 'no-places' },
  ])
  expect(full.summary).toMatchObject({ placed: 0 })
})

it('who change places in full kindergartens are told that no order does it; nobody loses what they have', async () => {
  expect((await step(withdrawApplication, familyOf(asker), asker)).status).toBe(200)
  const other = await asking('215')
  await attends(other, there)
  const run = calculated(await calculatedRun(region, TOWN, NOW))
  expect(run.summary).toMatchObject({ transfers: { asked: 2, moved: 2, waiting: 2, ring: 2 }, violations: 0 })
  expect(await publishRun(region, run.id, NOW)).toMatchObject({ made: 0 })
  for (const one of [tenant, other])
    expect((await whyOf(one)).wishes).toMatchObject([{ outcome: 'waits', ring: 'own' }])
  const { body } = await call(listPlacementResults, specialistOf(region, TOWN), {
    params: { id: run.id },
    ...{ query: { list: 'placed' }, now: NOW },
  })
  expect(body.items).toMatchObject([{ ring: 'own' }, { ring: 'own' }])
})

it('a trade over the head of who stands before is not made and told at the wish, without a word of another child', async () => {
  // The child that would be passed over has filed before.
  const other = await asking('215', '2026-11-23T09:00:00.000Z')
  await attends(other, there)
  const run = calculated(await calculatedRun(region, TOWN, NOW))
  await publishRun(region, run.id, NOW)
  for (const [one, id] of [
    [tenant, '219'],
    [other, '215'],
  ] as const) {
    const told = await whyOf(one)
    expect(told).toMatchObject({ stays: true, wishes: [{ id, outcome: 'no-places', trade: true }] })
    for (const hidden of [tenant, other, asker].filter((it) => it !== one))
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${hidden.child}|${hidden.id}|${hidden.number}`))
  }
  expect((await whyOf(asker)).wishes).toEqual([{ id: '215', organisation: expect.any(String), outcome: 'no-places' }])
})

it('the order of a move happens once: at once, twice, and killed after it', async () => {
  const run = calculated(await calculatedRun(region, TOWN, NOW))
  await publishRun(region, run.id, NOW)
  await step(acceptOffer, familyOf(tenant), tenant)
  await step(acceptPapers, clerk('219'), tenant)
  await step(concludeContract, clerk('219'), tenant, { number: '1', on: '2026-11-24' })
  const orders = () => step(enrollPupil, clerk('219'), tenant, { number: '1', on: '2026-11-24' })
  await misled(dyingAfterCommit(), orders).catch(() => undefined)
  const again = await Promise.all([orders(), orders()])
  expect(again.map(({ status }) => status)).toEqual([409, 409])
  expect([await placesOf(here), await placesOf(there)]).toEqual([
    { capacity: 1, free: 1 },
    { capacity: 1, free: 0 },
  ])
  await Promise.all([passedOn(tenant), passedOn(tenant)])
  expect((await runsOf(region.code, TOWN, undefined)).items.filter(({ kind }) => kind === 'freed')).toHaveLength(1)
  expect((await now(asker)).status).toBe('offered')
})

it('into a planned year: the child goes where it went until the first day, and the plan has its place for the next', async () => {
  const line = { leaving: 0, joining: 0, movingOut: 0, reserved: 0, state: 'working', ages: [3, 3], capacity: 1 }
  const lines = [here, there].map(({ id: group }) => ({ ...line, group }))
  const asked = (handler: Parameters<typeof call>[0], match: number, body?: object) =>
    call(handler, specialistOf(region, TOWN), {
      ...{ params: { municipality: TOWN, startsOn: YEAR }, now: NOW, headers: { 'if-match': `"${match}"` } },
      ...(body && { body }),
    })
  expect((await asked(saveGroupPlan, 0, { lines, decisions: [] })).status).toBe(200)
  expect((await asked(confirmGroupPlan, 1)).status).toBe(200)
  expect([await placesOf(here, YEAR), await placesOf(there, YEAR)]).toEqual([
    { capacity: 0, free: 0 },
    { capacity: 1, free: 1 },
  ])
  const run = calculated(await calculatedRun(region, TOWN, NOW))
  expect(run.summary).toMatchObject({ places: 1, placed: 2, transfers: { asked: 1, moved: 1, waiting: 1 } })
  await publishRun(region, run.id, NOW)
  expect((await enrolled(tenant, '219')).status).toBe(200)
  const { enrolments } = await Pupils.get({ region: region.code, id: tenant.child })
  expect(enrolments).toMatchObject([
    { organisation: '215', to: '2027-08-31' },
    { organisation: '219', from: YEAR, plan: YEAR },
  ])
  // This year nothing is free there: the child still goes to it.
  expect(await placesOf(here)).toEqual({ capacity: 1, free: 0 })
  expect(await placesOf(here, YEAR)).toEqual({ capacity: 1, free: 1 })
  const plan = await GroupPlans.get({ region: region.code, id: `${TOWN}-${YEAR}` })
  expect(plan.lines).toMatchObject([{ leaving: 1 }, { leaving: 0 }])
  await passedOn(tenant)
  expect(await now(asker)).toMatchObject({ status: 'offered', offer: { organisation: '215', plan: YEAR } })
  expect((await enrolled(asker, '215')).status).toBe(200)

  await invoke(beginGroupPlans, tick(region, '2027-08-31T21:02:00.000Z'))
  expect([await placesOf(here), await placesOf(there)]).toEqual([
    { capacity: 1, free: 0 },
    { capacity: 1, free: 0 },
  ])
  await historyOf('plan', await GroupPlans.get(plan))
})
