import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { listeningBus } from '../../regions/testing-bus.ts'
import { call } from '../../regions/testing-call.ts'
import { dyingAfterWrite, misled } from '../../regions/testing-faults.ts'
import { invoke } from '../../regions/testing-history.ts'
import { historyOf, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { calculatedRun, specialistOf } from '../../regions/testing-runs.ts'
import { OfferMade, PlacementPublished, PublicationStarted } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { isPublished } from '../../shared/domain/runs/run.ts'
import { Applications } from '../../shared/table/applications.ts'
import { noticesOf } from '../../shared/table/notices.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { handler as showApplication } from '../admission/show-application.ts'
import { handler as tellFamily } from '../notifications/tell-family.ts'
import { handler as sweepFacts } from '../platform/sweep-facts.ts'
import { handler as announceOffers } from './announce-offers.ts'
import { handler as makeOffers } from './make-offers.ts'
import { handler as publishPlacementRun } from './publish-placement-run.ts'
import { handler as sendOffers } from './send-offers.ts'

const TOWN = '61701000'
const NOW = '2026-11-24T09:00:00.000Z'
const CAPACITY = { '215': 7, '219': 4 }
/** One more than a message of offers carries. */
const PLACES = 11
const LEFT_OVER = 2
const MINUTE = 60_000

let region: Awaited<ReturnType<typeof testRegion>>
let bus: Awaited<ReturnType<typeof listeningBus>>
const groups: Group[] = []
const families: Application[] = []
beforeAll(async () => {
  bus = await listeningBus()
  region = await testRegion()
  for (const [organisation, capacity] of Object.entries(CAPACITY))
    groups.push(await openGroup(region, { organisation, capacity }))
  const wishes = Object.keys(CAPACITY).map((organisation, at) => ({ organisation, title: 'Сад', priority: at + 1 }))
  for (let at = 0; at < PLACES + LEFT_OVER; at++) families.push(await queuedChild(region, { form: { wishes } }))
})
afterAll(() => bus.close())

const now = () => Promise.all(families.map((it) => Applications.get(it)))
const placeOf = (it: Application) => ('offer' in it ? it.offer.group : undefined)
const noticesTo = async ({ applicant }: Application) =>
  (await noticesOf(region.code, applicant, undefined, () => true)).items
const seen = async ({ id, applicant, child }: Application) => {
  const parent = { region: region.code, ref: applicant, role: 'parent' as const, children: [child] }
  return (await call(showApplication, parent, { params: { id }, now: NOW })).body
}

/** In every group exactly those places are taken that somebody has; before the publication nobody sees or hears of any. */
async function whole(run: { region: string; id: string }) {
  const applications = await now()
  for (const { id, capacity } of groups) {
    const { free } = await seatsOf({ region: region.code, group: id })
    expect([id, free]).toEqual([id, capacity - applications.filter((it) => placeOf(it) === id).length])
    expect(free).toBeGreaterThanOrEqual(0)
  }
  if (isPublished(await Runs.get(run))) return
  expect(bus.heard.filter(({ type }) => type === OfferMade.type)).toEqual([])
  const placed = applications.find((it) => placeOf(it) !== undefined)
  if (!placed) return
  expect(await seen(placed)).toMatchObject({ status: 'queued' })
  expect(await seen(placed)).not.toHaveProperty('offer')
  expect(await noticesTo(placed)).toEqual([])
}

it('killed after every write, heard twice, by clocks five minutes apart: each place given once, none seen before its time', async () => {
  const run = await calculatedRun(region, TOWN, NOW)
  let deaths = 0
  /** Dies after its first write, then after the second, till it comes to its end; and once more, for all comes twice. */
  const insist = async (work: (clock: number) => Promise<unknown>) => {
    for (let nth = 1, ends = 0; ends < 2; nth++) {
      const { mischief, died } = dyingAfterWrite(ends === 0 ? nth : Infinity)
      const clock = (nth % 2 === 0 ? -5 : 5) * MINUTE
      const skewed = jest.spyOn(Date, 'now').mockReturnValue(Date.parse(NOW) + clock)
      await misled(mischief, () => work(clock)).catch((error: unknown) => {
        if (!died()) throw error
      })
      skewed.mockRestore()
      if (died()) deaths++
      else ends++
      await whole(run)
    }
  }
  const at = (clock: number) => new Date(Date.parse(NOW) + clock).toISOString()
  const hearers = new Map([
    [PublicationStarted.type, [sendOffers]],
    [PlacementPublished.type, [announceOffers]],
    [OfferMade.type, [tellFamily]],
  ])

  const signing = { params: { id: run.id }, headers: { 'if-match': `"${run.seq}"` } }
  await insist((clock) => call(publishPlacementRun, specialistOf(region, TOWN), { ...signing, now: at(clock) }))
  let [events, messages, told] = [0, 0, 0]
  for (let quiet = 0; quiet < 2; quiet++) {
    await insist((clock) => invoke(sweepFacts, tick(region, at(clock))))
    for (; events < bus.heard.length; events++) {
      const event = bus.heard[events]
      for (const handler of hearers.get(event?.type ?? '') ?? []) {
        const hear = () => invoke(handler, { 'detail-type': event?.type, detail: event })
        if (handler !== tellFamily || told++ === 0) await insist(hear)
        else for (let time = 0; time < 2; time++) await hear()
      }
      quiet = 0
    }
    for (; messages < bus.messages.length; messages++) {
      const body = bus.messages[messages]
      const record = (clock: number) => ({
        messageId: `m${messages}`,
        body,
        attributes: { SentTimestamp: String(Date.parse(at(clock))) },
      })
      await insist((clock) => invoke(makeOffers, { Records: [record(clock)] }))
      quiet = 0
    }
  }

  expect(deaths).toBeGreaterThan(PLACES)
  expect(await Runs.get(run)).toMatchObject({ status: 'announced', made: PLACES, skipped: 0 })
  expect(new Set(bus.messages.map((it) => JSON.parse(it).chunk))).toEqual(new Set([0, 1]))
  const applications = await now()
  const offered = applications.filter((it) => placeOf(it) !== undefined)
  expect(offered).toHaveLength(PLACES)
  for (const it of offered) {
    const facts = await historyOf('application', it)
    expect(facts.filter(({ type }) => type === OfferMade.type)).toHaveLength(1)
    expect(await noticesTo(it)).toHaveLength(1)
    expect(await seen(it)).toMatchObject({ status: 'offered' })
  }
  const offers = bus.heard.filter(({ type }) => type === OfferMade.type)
  expect(new Set(offers.map(({ subject }) => subject)).size).toBe(PLACES)
  for (const it of applications.filter((one) => placeOf(one) === undefined)) expect(await noticesTo(it)).toEqual([])
  await whole(run)
})
