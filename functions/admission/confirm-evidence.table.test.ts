import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { heard, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { ApplicationRefused } from '../../shared/contracts/admission.ts'
import { BenefitEnded, BenefitNear } from '../../shared/contracts/benefits.ts'
import { inOrder } from '../../shared/domain/queue/queue.ts'
import { requestRun } from '../../shared/domain/runs/run.ts'
import { Applications, latestApplication } from '../../shared/table/applications.ts'
import { allNoticesOf } from '../../shared/table/notices.ts'
import { confirmedBefore } from '../../shared/table/people/family-benefits.ts'
import { waitingIn } from '../../shared/table/queue/queue.ts'
import { takeSnapshot } from '../../shared/table/runs/snapshot.ts'
import { factsOf } from '../../shared/table/store/facts.ts'
import { handler as tellFamily } from '../notifications/tell-family.ts'
import { handler as confirmEvidence } from './confirm-evidence.ts'
import { handler as endBenefits } from './end-benefits.ts'
import { handler as refuseApplication } from './refuse-application.ts'
import { handler as showForm } from './show-form.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const specialist = () => ({
  region: region.code,
  ref: 'ffffffff',
  role: 'specialist' as const,
  municipality: '61701000',
})
const form = async (id: string) => {
  const response = await showForm(request(specialist(), { params: { id } }) as never, {} as never)
  return JSON.parse(response.body ?? '{}')
}
const confirm = async (id: string, body: object, seq: number) => {
  const event = request(specialist(), { params: { id }, body, headers: { 'if-match': `"${seq}"` } })
  return (await confirmEvidence(event as never, {} as never)).statusCode
}

it('the form says what of it is confirmed; what was not claimed cannot be confirmed', async () => {
  const benefit = {
    category: { code: '11', title: 'Дети из многодетных семей' },
    document: { issuedOn: '2026-02-01', issuedBy: 'Управление соцзащиты' },
  }
  const { id } = await queuedChild(region, { form: { benefit } })
  const before = await form(id)
  expect(before).toMatchObject({ benefit, confirmed: { benefit: false, siblings: false } })

  expect(await confirm(id, { benefit: true, siblings: true }, before.seq)).toBe(200)
  expect(await form(id)).toMatchObject({ seq: before.seq + 1, confirmed: { benefit: true, siblings: false } })

  expect(await confirm(id, { benefit: false, siblings: false }, before.seq)).toBe(412)
  expect(await confirm(id, { benefit: false, siblings: false }, before.seq + 1)).toBe(200)
  expect((await form(id)).confirmed.benefit).toBe(false)
})

describe('a right that was confirmed once', () => {
  const police = { category: { code: '8', title: 'Дети сотрудников полиции' } }
  const invalid = { category: { code: '10', title: 'Дети-инвалиды и дети родителя-инвалида' } }
  const document = { issuedOn: '2026-02-01', issuedBy: 'МВД' }
  const family = async (benefit: typeof police, until?: string) => {
    const first = await queuedChild(region, { form: { benefit: { ...benefit, document } } })
    const body = { benefit: true, siblings: false, ...(until !== undefined && { until }) }
    expect(await confirm(first.id, body, first.seq)).toBe(200)
    const second = await queuedChild(region, { applicant: first.applicant })
    return { first, second }
  }
  const known = async (child: string, applicant: string, code: string, day: string) =>
    confirmedBefore(
      { region: region.code, now: `${day}T09:00:00.000Z` },
      { benefit: { category: { code, title: '' }, document } },
      child,
      applicant,
    )

  it.each([
    ['holds for a sister until its last day', police, '8', '2027-01-31', '2027-01-31', true],
    ['and not a day longer', police, '8', '2027-01-31', '2027-02-01', false],
    ['without a term it holds on', police, '8', undefined, '2030-01-01', true],
    ['another right is not proved by it', police, '1', undefined, '2027-01-01', false],
    ['one of a child is not of its sister', invalid, '10', undefined, '2027-01-01', false],
  ])('%s', async (_, benefit, code, until, day, holds) => {
    const { first, second } = await family(benefit, until)
    expect((await known(second.child, second.applicant, code, day)).benefit).toBe(holds)
    expect((await known(first.child, second.applicant, '10', day)).benefit).toBe(benefit === invalid)
  })
})

describe('a right whose evidence ends while the application waits', () => {
  const LAST = '2026-12-20'
  const benefit = {
    category: { code: '8', title: 'Дети сотрудников полиции' },
    document: { issuedOn: '2026-02-01', issuedBy: 'МВД' },
  }
  const ticks = (day: string) => endBenefits(tick(region, `${day}T00:30:00.000Z`) as never, {} as never)
  const rightOn = async (id: string, day: string) =>
    (await waitingIn(region.code, '61701000', day)).find((it) => it.id === id)?.benefit

  it('is told a month before and when it has ended; ranks by the day whether or not that was noted', async () => {
    const before = await queuedChild({ ...region, act: () => region.act('2026-11-21T05:30:00.000Z') })
    const { id, seq, applicant } = await queuedChild(region, { form: { benefit } })
    expect(await confirm(id, { benefit: true, siblings: false, until: '2025-12-20' }, seq)).toBe(409)
    expect(await confirm(id, { benefit: true, siblings: false, until: LAST }, seq)).toBe(200)
    expect([await rightOn(id, LAST), await rightOn(id, '2026-12-21')]).toEqual(['first', 'none'])
    const placed = async (day: string) => {
      const now = `${day}T09:00:00.000Z`
      const wanted = { kind: 'mass', startsOn: '2027-09-01', rules: 'x', requestedBy: 'ffffffff' } as const
      const run = requestRun({ ...region.act(), now }, { municipality: '61701000', ...wanted })
      const { rules, applications } = await takeSnapshot(run, region.data)
      return inOrder(
        applications.filter((it) => [id, before.id].includes(it.id)),
        rules,
      ).map((it) => it.id)
    }
    expect([await placed(LAST), await placed('2026-12-21')]).toEqual([
      [id, before.id],
      [before.id, id],
    ])

    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21', LAST, '2026-12-21', '2026-12-22']) await ticks(day)
    const facts = await Array.fromAsync(factsOf(region.code, `application/${id}`))
    expect(facts.slice(-2)).toMatchObject([
      { type: BenefitNear.type, at: '2026-11-20T00:30:00.000Z', data: { term: '2026-12-20T20:59:59.999Z' } },
      { type: BenefitEnded.type, at: '2026-12-21T00:30:00.000Z', data: { term: '2026-12-20T20:59:59.999Z' } },
    ])
    expect(await Applications.get({ region: region.code, id })).toMatchObject({
      status: 'queued',
      confirmed: { benefit: false },
      nearTold: LAST,
    })
    for (const fact of facts.slice(-2)) await tellFamily(heard(fact) as never, {} as never)
    const told = await allNoticesOf(region.code, applicant)
    expect(told.map(({ code }) => code).toSorted()).toEqual(['benefit-ended', 'benefit-near'])
  })
})

describe('a refusal by the authority', () => {
  const refuse = async (id: string, seq: number, body: object = { ground: 'documents' }, municipality = '61701000') => {
    const caller = { ...specialist(), municipality }
    const event = request(caller, { params: { id }, body, headers: { 'if-match': `"${seq}"` } })
    const response = await refuseApplication(event as never, {} as never)
    return { ...JSON.parse(response.body ?? '{}'), code: response.statusCode }
  }

  it('names a ground of the law, ends the application once, and lets the child apply anew', async () => {
    const { id, seq } = await queuedChild(region, {})
    expect(await refuse(id, seq, { ground: 'no-places' })).toMatchObject({ code: 409 })
    expect(await refuse(id, seq, { ground: 'documents' }, '61605000')).toMatchObject({ code: 404 })
    expect(await refuse(id, seq + 1)).toMatchObject({ code: 412 })
    expect(await refuse(id, seq)).toMatchObject({ status: 'refused' })

    const refused = await Applications.get({ region: region.code, id })
    expect(refused).toMatchObject({ status: 'refused', ground: 'documents' })
    expect(await refuse(id, seq + 1)).toMatchObject({ code: 409 })
    const latest = await latestApplication(region.code, refused.child, 'kindergarten')
    expect(latest).toMatchObject({ id, active: false })
    const queue = await Array.fromAsync(factsOf(region.code, `application/${id}`))
    expect(queue.at(-1)).toMatchObject({ type: ApplicationRefused.type, data: { ground: 'documents' } })
  })

  it('is none once there is a направление', async () => {
    const group = await openGroup(region, { organisation: '215', capacity: 3 })
    const { id, seq } = await offerPlace(region, await queuedChild(region, {}), group)
    expect(await refuse(id, seq)).toMatchObject({ code: 409 })
  })
})
