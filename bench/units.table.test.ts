import { beforeAll, expect, it } from '@jest/globals'
import { handler as submitApplication } from '../functions/admission/submit-application.ts'
import { handler as withdrawApplication } from '../functions/admission/withdraw-application.ts'
import { handler as acceptOffer } from '../functions/enrollment/accept-offer.ts'
import { formFor, request, testRegion } from '../regions/testing.ts'
import { offerPlace, openGroup, queuedChild } from '../regions/testing-places.ts'
import { Applications } from '../shared/table/applications.ts'
import { refresh, standingOf } from '../shared/table/queue.ts'
import { documents } from '../shared/table/table.ts'
import { meter } from './meter.ts'

/** What a use case is charged, as ARCHITECTURE's budgets say it: the authorizer's read, logged looks and the relay apart. */
const count = meter(documents)
let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const submit = async (form: ReturnType<typeof formFor>, children: string[] = []) => {
  const event = request(
    { region: region.code, ref: 'aaaaaaaa', role: 'parent', children },
    { body: form, headers: { 'idempotency-key': String(Math.random()) } },
  )
  const response = await submitApplication(event as never, {} as never)
  expect(response.statusCode).toBe(201)
  return JSON.parse(response.body ?? '{}')
}

const withdraw = async (id: string, child: string) => {
  const event = request(
    { region: region.code, ref: 'aaaaaaaa', role: 'parent', children: [child] },
    { params: { id }, headers: { 'if-match': '"1"' } },
  )
  expect((await withdrawApplication(event as never, {} as never)).statusCode).toBe(200)
}

it('submits an application within its budget: 22 for a child new to the region, 14 for a known one', async () => {
  await submit(formFor())
  count.take()
  const form = formFor()
  const { id } = await submit(form)
  expect(count.take().write).toBeLessThanOrEqual(22)

  const { child } = await Applications.get({ region: region.code, id })
  await withdraw(id, child)
  count.take()
  await submit(form, [child])
  expect(count.take().write).toBeLessThanOrEqual(14)
})

it('tells a place in the queue for half a read unit', async () => {
  const { id } = await submit(formFor())
  await refresh(region.act(), '61701000', 0)
  const application = await Applications.get({ region: region.code, id })
  if (application.status !== 'queued') throw new Error('it waits')
  count.take()
  expect(await standingOf(application, region.data, region.act().now)).toMatchObject({ total: expect.any(Number) })
  expect(count.take()).toEqual({ read: 0.5, write: 0 })
})

it('accepts an offer for 9 units while the application fits into a kilobyte, for 11 beyond it', async () => {
  const group = await openGroup(region, { organisation: '215', capacity: 5 })
  for (const [orderId, budget] of [
    [undefined, 9],
    ['3010000001', 11],
  ] as const) {
    const filing = orderId === undefined ? {} : { orderId, replyTo: 'urn:uuid:7b1f6c1e-0000-4000-8000-000000000000' }
    const { id, child } = await offerPlace(region, await queuedChild(region, filing), group)
    const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] }
    count.take()
    await acceptOffer(request(caller, { params: { id }, headers: { 'if-match': '"2"' } }) as never, {} as never)
    expect((await Applications.get({ region: region.code, id })).status).toBe('consented')
    expect(count.take().write).toBeLessThanOrEqual(budget)
  }
})
