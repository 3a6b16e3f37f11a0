import { beforeAll, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { dyingAfterCommit, misled } from '../../regions/testing-faults.ts'
import { invoke } from '../../regions/testing-history.ts'
import { heard, lastFact, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { OfferDeclined } from '../../shared/contracts/enrollment.ts'
import { PlacementRequested } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import { Applications } from '../../shared/table/applications.ts'
import { standingOf } from '../../shared/table/queue/queue.ts'
import { putRegion } from '../../shared/table/regions.ts'
import { Runs, runsOf } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as changeApplication } from '../admission/change-application.ts'
import { handler as declineOffer } from '../enrollment/decline-offer.ts'
import { handler as offerFreedPlace } from './offer-freed-place.ts'
import { handler as placeQueue } from './place-queue.ts'
import { handler as startBatchRuns } from './start-batch-runs.ts'

const TOWN = '61701000'
let region: Awaited<ReturnType<typeof testRegion>>
let waiting: Application
let declined: Application

beforeAll(async () => {
  region = await testRegion()
  const { kindergarten } = region.data
  const nextReferral = { when: 'batch' as const, on: ['11-25'] }
  const rules = kindergarten.rules.map((it) => ({ ...it, municipality: TOWN, id: 'own', nextReferral }))
  const data = { ...region.data, kindergarten: { ...kindergarten, rules: [...kindergarten.rules, ...rules] } }
  await commit(region.act(), undefined, [], putRegion(data, 'batch'))
  region = { ...region, data }

  const group = await openGroup(region, { organisation: '215', capacity: 1 })
  const first = await queuedChild({ ...region, act: () => region.act('2026-11-20T09:00:00.000Z') })
  waiting = await queuedChild(region)
  const offered = await offerPlace(region, first, group)
  await call(declineOffer, familyOf(offered), {
    params: { id: offered.id },
    headers: { 'if-match': `"${offered.seq}"` },
  })
  declined = await Applications.get(offered)
})

const familyOf = ({ child, applicant: ref }: Application) => ({
  ...{ region: region.code, ref, role: 'parent' as const, children: [child] },
})
const runs = async () =>
  (await runsOf(region.code, TOWN, undefined)).items.filter(({ requestedBy }) => requestedBy.startsWith('system'))
const freed = async () => (await runsOf(region.code, TOWN, undefined)).items.filter(({ kind }) => kind === 'freed')
const day = (time: string) => invoke(startBatchRuns, tick(region, time))

it('a declined place is not passed on before its day', async () => {
  await invoke(offerFreedPlace, heard(await lastFact(OfferDeclined, declined)))
  expect(await freed()).toEqual([])
  await day('2026-11-24T20:05:00.000Z')
  expect(await runs()).toEqual([])
})

it('on its day, by the clock of the municipality, it is calculated once: killed, repeated, at once and a day later', async () => {
  const begins = '2026-11-24T21:05:00.000Z'
  await expect(misled(dyingAfterCommit(), () => day(begins))).rejects.toThrow()
  await Promise.all([begins, begins, '2026-11-24T21:10:00.000Z'].map(day))
  await day('2026-11-25T22:05:00.000Z')
  expect(await runs()).toHaveLength(1)

  const [run] = await runs()
  if (!run) throw new Error('there is no run')
  expect(run).toMatchObject({ status: 'requested', rules: 'own', requestedBy: 'system-start-batch-runs' })
  await invoke(placeQueue, heard(await lastFact(PlacementRequested, run)))
  const counted = await Runs.get(run)
  expect(counted).toMatchObject({ status: 'ready', summary: { applications: 1, places: 1, placed: 1 } })
  expect((await Applications.get(waiting)).status).toBe('queued')
})

it('a day that nothing ran on is made up for within the week, and not after it', async () => {
  const late = await testRegion()
  const data = { ...region.data, code: late.code }
  await commit(late.act(), undefined, [], putRegion(data, 'batch'))
  const count = async () => (await runsOf(late.code, TOWN, undefined)).items.length
  await invoke(startBatchRuns, tick(late, '2026-12-02T09:05:00.000Z'))
  expect(await count()).toBe(0)
  await invoke(startBatchRuns, tick(late, '2026-12-01T09:05:00.000Z'))
  expect(await count()).toBe(1)
})

it('a referral alone does not cost the place in the queue: who declined returns to where they stood', async () => {
  const { schedule } = formFor().entry
  const form = formFor({
    child: { ...formFor().child },
    entry: { ...formFor().entry, schedule, desiredOn: '2027-08-31' },
  })
  const asked = { params: { id: declined.id }, headers: { 'if-match': `"${declined.seq}"` }, body: form }
  const changed = await call(changeApplication, familyOf(declined), asked)
  expect([changed.status, changed.body.type]).toEqual([200, undefined])
  const back = await Applications.get(declined)
  if (back.status !== 'queued') throw new Error(`it is ${back.status}`)
  expect(back.filedAt).toBe('2026-11-20T09:00:00.000Z')
  expect(await standingOf(back, region.data, '2026-11-26T09:00:00.000Z')).toMatchObject({ position: 1, total: 2 })
})
