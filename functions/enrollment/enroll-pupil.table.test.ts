import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { historyOf, lastFact, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { ApplicationEnrolled, PupilEnrolled } from '../../shared/contracts/enrollment.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { enrol } from '../../shared/domain/pupil.ts'
import { Applications, latestApplication } from '../../shared/table/applications.ts'
import { Pupils, pupilsOf } from '../../shared/table/pupils.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as acceptOffer } from './accept-offer.ts'
import { handler as acceptPapers } from './accept-papers.ts'
import { handler as concludeContract } from './conclude-contract.ts'
import { handler as enrollPupil } from './enroll-pupil.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 20 })
})

type Call = { id: string; seq: number; body?: unknown; child?: string; organisation?: string; now?: string }
const call = async (
  handler: typeof acceptOffer | typeof acceptPapers | typeof concludeContract,
  { id, seq, body, child, organisation = '215', now = '2026-11-24T09:00:00.000Z' }: Call,
) => {
  const caller = child
    ? { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] }
    : { region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation }
  const event = request(caller, { params: { id }, body, headers: { 'if-match': `"${seq}"` }, now })
  const response = await handler(event as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}

const offered = async () => offerPlace(region, await queuedChild(region), group)
const consented = async () => {
  const { id, child } = await offered()
  await call(acceptOffer, { id, seq: 2, child })
  return { id, child }
}
const contracting = async () => {
  const one = await consented()
  await call(acceptPapers, { id: one.id, seq: 3 })
  return one
}
const contracted = async () => {
  const one = await contracting()
  await call(concludeContract, { id: one.id, seq: 4, body: { number: '7-Д', on: '2026-11-24' } })
  return one
}

describe('the kindergarten', () => {
  it('accepts the papers and invites to conclude the contract', async () => {
    const { id } = await consented()
    expect(await call(acceptPapers, { id, seq: 3 })).toEqual({
      status: 200,
      body: { id, seq: 4, status: 'contracting', term: '2026-12-08T20:59:59.999Z' },
    })
  })

  it('enters the contract: the order is due in three working days', async () => {
    const { id } = await contracting()
    expect(await call(concludeContract, { id, seq: 4, body: { number: '7-Д', on: '2026-11-24' } })).toEqual({
      status: 200,
      body: { id, seq: 5, status: 'contracted', term: '2026-11-27T20:59:59.999Z' },
    })
  })

  it.each([
    ['dated in the future', { number: '7', on: '2026-11-25' }, '/problems/date-impossible'],
    ['older than the offer', { number: '7', on: '2026-11-21' }, '/problems/date-impossible'],
    ['without a number', { number: '', on: '2026-11-24' }, '/problems/invalid-request'],
    ['without a date', { number: '7' }, '/problems/invalid-request'],
  ])('is refused a contract %s', async (_, body, type) => {
    const { id } = await contracting()
    expect((await call(concludeContract, { id, seq: 4, body })).body.type).toBe(type)
  })

  it('is told in its own words why a date is impossible', async () => {
    const { id } = await contracting()
    const { body } = await call(concludeContract, { id, seq: 4, body: { number: '7', on: '2026-12-24' } })
    expect(body.detail).toBe('Дата 24.12.2026 невозможна: нужна дата с 22.11.2026 по 24.11.2026')
  })

  it.each([
    ['acceptPapers', acceptPapers, consented, 3, undefined],
    ['concludeContract', concludeContract, contracting, 4, { number: '7', on: '2026-11-24' }],
    ['enrollPupil', enrollPupil, contracted, 5, { number: '8', on: '2026-11-24' }],
  ])(
    '%s: another kindergarten sees nothing there, a second clerk comes too late',
    async (_, handler, ready, seq, body) => {
      const { id } = await ready()
      expect((await call(handler, { id, seq, body, organisation: '219' })).status).toBe(404)
      const both = await Promise.all([call(handler, { id, seq, body }), call(handler, { id, seq, body })])
      const [won, lost] = both.map(({ status }) => status).sort()
      expect([won, lost === 409 || lost === 412]).toEqual([200, true])
      await historyOf('application', await Applications.get({ region: region.code, id }))
    },
  )

  it('does not find an application that waits in the queue', async () => {
    const { id } = await queuedChild(region)
    expect((await call(acceptPapers, { id, seq: 1 })).status).toBe(404)
  })
})

describe('the order of enrolment', () => {
  const order = { number: '12-к', on: '2026-11-24' }

  it('makes the child a pupil of the group, keeps the place taken and lets the child apply anew, all at once', async () => {
    const { id, child } = await contracted()
    const { free } = await seatsOf({ region: region.code, group: group.id })
    expect(await call(enrollPupil, { id, seq: 5, body: order })).toEqual({
      status: 200,
      body: { id, seq: 6, status: 'enrolled' },
    })

    const application = await Applications.get({ region: region.code, id })
    const pupil = await Pupils.get({ region: region.code, id: child })
    expect(application).toMatchObject({ status: 'enrolled', contract: { number: '7-Д' }, order })
    expect(pupil.enrolments).toMatchObject([{ group: group.id, from: '2026-11-24', ground: '12-к' }])
    expect(await pupilsOf(region.code, group.id)).toContainEqual(expect.objectContaining({ id: child, cohort: 2024 }))
    expect((await seatsOf({ region: region.code, group: group.id })).free).toBe(free)
    expect(await latestApplication(region.code, child, 'kindergarten')).toMatchObject({ id, active: false })

    await historyOf('application', application)
    await historyOf('pupil', pupil)
    expect((await lastFact(ApplicationEnrolled, application)).data).toMatchObject({
      order,
      contract: { number: '7-Д' },
    })
    expect((await lastFact(PupilEnrolled, pupil)).data).toEqual({
      id: child,
      organisation: '215',
      municipality: '61701000',
      group: group.id,
      on: '2026-11-24',
    })
  })

  it('is refused to a child that goes to a school, and nothing of it is done', async () => {
    const { id, child } = await contracted()
    const other = await openGroup(region, { organisation: '301', id: '301-1-1a', capacity: 20 })
    const elsewhere = enrol(undefined, { region: region.code, id: child, cohort: 2024 }, other, '2026-09-01', '1')
    const fact = PupilEnrolled.fact({
      ...elsewhere,
      organisation: '301',
      municipality: '61701000',
      group: other.id,
      on: '2026-09-01',
    })
    await commit(region.act(), undefined, [fact], Pupils.save(elsewhere))
    expect((await call(enrollPupil, { id, seq: 5, body: order })).body.type).toBe('/problems/already-enrolled')
    expect(await Applications.get({ region: region.code, id })).toMatchObject({ status: 'contracted', seq: 5 })
    expect(await latestApplication(region.code, child, 'kindergarten')).toMatchObject({ active: true })
  })
})
