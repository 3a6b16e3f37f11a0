import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { personOf } from '../../regions/testing-people.ts'
import { heard, historyOf, lastFact, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import { Applications } from '../../shared/table/applications.ts'
import { handler as showApplication } from '../admission/show-application.ts'
import { handler as listContacts } from './list-contacts.ts'
import { handler as listNotices } from './list-notices.ts'
import { handler as logContact } from './log-contact.ts'
import { handler as markRead } from './mark-read.ts'
import { handler as tellFamily } from './tell-family.ts'

const TOWN = '61701000'
let region: Awaited<ReturnType<typeof testRegion>>
let [specialist, clerk] = ['', '']
beforeAll(async () => {
  region = await testRegion()
  specialist = await personOf(region, { grants: [{ id: 's', role: 'specialist', municipality: TOWN }] })
  clerk = await personOf(region, { grants: [{ id: 'c', role: 'clerk', organisation: '215' }] })
})

type Caller = Parameters<typeof request>[0]
const call = async (handler: unknown, caller: Omit<Caller, 'region'>, input: Parameters<typeof request>[1]) => {
  const event = request({ region: region.code, ...caller }, input)
  const response = await (handler as typeof logContact)(event as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
const office = () => ({ ref: specialist, role: 'specialist', municipality: TOWN }) as const
const kindergarten = () => ({ ref: clerk, role: 'clerk', organisation: '215' }) as const
const log = (caller: Omit<Caller, 'region'>, { id }: Application, body: object, key: string = crypto.randomUUID()) =>
  call(logContact, caller, {
    params: { id },
    body,
    headers: { 'idempotency-key': key },
    now: '2026-11-24T09:00:00.000Z',
  })
const contacts = async (caller: Omit<Caller, 'region'>, { id }: Application) =>
  (await call(listContacts, caller, { params: { id } })).body
const told = { way: 'phone', when: '2026-11-23T07:30:00.000Z', outcome: 'told' } as const

describe('a contact that a person had with a family', () => {
  it('stands in the history of the application, once, by the one who had it', async () => {
    const queued = await queuedChild(region)
    const first = await log(office(), queued, told, 'one')
    const again = await log(office(), queued, told, 'one')
    expect(first).toEqual({ status: 201, body: { contact: expect.any(String), seq: 2 } })
    expect(again).toEqual(first)
    expect(await contacts(office(), queued)).toEqual({
      items: [{ at: told.when, way: 'phone', outcome: 'told', by: 'Орлова Вера Ивановна' }],
      zone: 'Europe/Moscow',
    })
    const saved = await Applications.get(queued)
    const [, fact] = await historyOf('application', saved)
    expect(fact).toMatchObject({
      actor: `person/${specialist}`,
      data: { ...told, office: 'specialist', id: queued.id },
    })
    expect({ ...saved, seq: 1, head: queued.head }).toEqual(queued)

    const family: Omit<Caller, 'region'> = { ref: queued.applicant, role: 'parent', children: [queued.child] }
    const { body } = await call(showApplication, family, { params: { id: queued.id } })
    expect(body.history.at(-1)).toEqual({
      type: 'ru.zvonok.notifications.contact-logged.v1',
      at: '2026-11-24T09:00:00.000Z',
      contact: { ...told, office: 'specialist' },
    })
  })

  it('is refused for a moment ahead, an outcome that cannot be, and to strangers', async () => {
    const queued = await queuedChild(region)
    const ahead = await log(office(), queued, { ...told, when: '2026-11-25T09:00:00.000Z' })
    expect(ahead.body.type).toMatch(/date-impossible$/)
    expect((await log(office(), queued, { ...told, way: 'post' })).body.type).toMatch(/outcome-impossible$/)
    expect((await log(kindergarten(), queued, told)).status).toBe(404)
    expect((await log({ ...office(), municipality: '61000000' }, queued, told)).status).toBe(404)
    expect((await contacts(office(), queued)).items).toEqual([])
  })

  it('stands beside what the platform told by itself: to whom, and whether it was read', async () => {
    const group = await openGroup(region, { organisation: '215', capacity: 5 })
    const offered = await offerPlace(region, await queuedChild(region), group)
    const { applicant } = offered
    await tellFamily(heard(await lastFact(OfferMade, offered)) as never, {} as never)
    expect((await log(kindergarten(), offered, { ...told, outcome: 'not-reached' })).status).toBe(201)
    const notice = { at: expect.any(String), way: 'portal', code: 'offer-made', applicant: true }
    const phoned = { at: told.when, way: 'phone', outcome: 'not-reached', by: 'Орлова Вера Ивановна' }
    expect((await contacts(kindergarten(), offered)).items).toEqual([phoned, { ...notice, outcome: 'unread' }])

    const parent = { ref: applicant, role: 'parent' as const, children: [offered.child] }
    const { items } = (await call(listNotices, parent, {})).body
    await call(markRead, parent, { params: { id: items[0].id }, now: '2026-11-23T10:00:00.000Z' })
    expect((await contacts(office(), offered)).items).toContainEqual({
      ...notice,
      outcome: 'read',
      outcomeAt: '2026-11-23T10:00:00.000Z',
    })
  })
})
