import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { historyOf, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { Applications } from '../../shared/table/applications.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { handler } from './accept-offer.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 20 })
})

type Call = { id: string; seq?: number; child?: string; now?: string; headers?: Record<string, string> }
const accept = async ({ id, seq = 2, child, now, headers }: Call) => {
  const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: child ? [child] : [] }
  const event = request(caller, {
    params: { id },
    headers: headers ?? { 'if-match': `"${seq}"` },
    ...(now !== undefined && { now }),
  })
  const response = await handler(event as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}'), etag: response.headers?.etag }
}
const offered = async () => offerPlace(region, await queuedChild(region), group)

describe('the family agrees with the offer', () => {
  it('moves on to the admission, keeps the place and says which version comes next', async () => {
    const { id, child } = await offered()
    const { free } = await seatsOf({ region: region.code, group: group.id })
    expect(await accept({ id, child, now: '2026-11-25T10:00:00.000Z' })).toEqual({
      status: 200,
      body: { id, seq: 3, status: 'consented' },
      etag: '"3"',
    })
    const saved = await Applications.get({ region: region.code, id })
    expect(saved).toMatchObject({ status: 'consented', consentedAt: '2026-11-25T10:00:00.000Z', seq: 3 })
    expect((await seatsOf({ region: region.code, group: group.id })).free).toBe(free)

    const facts = await historyOf('application', saved)
    expect(facts.map(({ type }) => type)).toEqual([
      'ru.zvonok.admission.application-submitted.v1',
      'ru.zvonok.placement.offer-made.v1',
      'ru.zvonok.enrollment.offer-accepted.v1',
    ])
    expect(facts.at(-1)).toMatchObject({
      actor: 'person/aaaaaaaa',
      data: { id, child, municipality: '61701000', offer: { organisation: '215', group: group.id } },
    })
  })

  it.each([
    ['in the last instant of the term', '2026-12-02T20:59:59.999Z', 200],
    ['an instant later', '2026-12-02T21:00:00.000Z', 409],
  ])('%s', async (_, now, status) => {
    const { id, child } = await offered()
    const answer = await accept({ id, child, now })
    expect(answer.status).toBe(status)
    if (status === 409)
      expect(answer.body).toMatchObject({ type: '/problems/term-over', detail: 'Срок закончился 02.12.2026' })
  })

  it('refuses a second time, an old version and a missing one', async () => {
    const { id, child } = await offered()
    await accept({ id, child })
    expect((await accept({ id, child })).body.type).toBe('/problems/changed-meanwhile')
    expect((await accept({ id, child, seq: 3 })).body).toMatchObject({
      type: '/problems/wrong-state',
      detail: 'Это действие уже нельзя выполнить: состояние «заявление о приёме подано»',
    })
    expect((await accept({ id, child, headers: {} })).body.type).toBe('/problems/version-missing')
  })

  it('does not show strangers that there is anything, whatever version they name', async () => {
    const { id } = await offered()
    const there = await accept({ id, child: 'zzzzzzzz', seq: 9 })
    const nowhere = await accept({ id: '01NOTHING', child: 'zzzzzzzz' })
    expect([there.status, there.body.type, there.body.detail]).toEqual([
      404,
      '/problems/not-found',
      'Ничего не найдено',
    ])
    expect({ ...nowhere.body, instance: '' }).toEqual({ ...there.body, instance: '' })
  })
})
