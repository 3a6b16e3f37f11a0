import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { Applications } from '../../shared/table/applications.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as acceptOffer } from './accept-offer.ts'
import { handler } from './list-offers.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 50 })
})

type Query = { status?: string; after?: string }
type From = { organisation?: string; own?: string; now?: string }
const list = async (query: Query = {}, { organisation = '215', own, now = '2026-11-23T09:00:00.000Z' }: From = {}) => {
  const caller = { region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation: own ?? organisation }
  const event = request(caller, { params: { organisation }, query: query as Record<string, string>, now })
  const response = await handler(event as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
const named = (surname: string) => ({ child: { ...formFor().child, surname } })

describe('the list of a kindergarten', () => {
  it('shows names, terms and what is overdue, the most urgent first', async () => {
    const later = await offerPlace(
      region,
      await queuedChild(region, { form: named('Ильин') }),
      group,
      '2026-11-24T09:00:00.000Z',
    )
    const first = await offerPlace(region, await queuedChild(region, { form: named('Ёлкин') }), group)
    const { body } = await list({ status: 'offered' }, { now: '2026-12-03T09:00:00.000Z' })
    expect(body).toEqual({
      items: [
        {
          id: first.id,
          seq: 2,
          number: first.number,
          status: 'offered',
          child: first.child,
          name: 'Ёлкин Лев Ильич',
          offer: first.offer.number,
          group: { id: group.id, title: 'Младшая группа' },
          term: '2026-12-02T20:59:59.999Z',
          overdue: true,
        },
        expect.objectContaining({ id: later.id, name: 'Ильин Лев Ильич', overdue: false }),
      ],
    })

    const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [first.child] }
    const event = request(caller, { params: { id: first.id }, headers: { 'if-match': '"2"' } })
    await acceptOffer(event as never, {} as never)
    expect((await list({ status: 'consented' })).body.items).toMatchObject([{ id: first.id, seq: 3, overdue: false }])
    expect((await list({ status: 'offered' })).body.items).toMatchObject([{ id: later.id }])
    expect((await list()).body.items.map(({ status }: { status: string }) => status)).toEqual(['consented', 'offered'])
  })

  it('turns pages without losing or repeating anybody', async () => {
    const many = await openGroup(region, { organisation: '219', capacity: 60 })
    const wishes = [{ organisation: '219', title: '', priority: 1 }]
    const all: string[] = []
    for (let count = 0; count < 30; count++)
      all.push((await offerPlace(region, await queuedChild(region, { form: { ...formFor(), wishes } }), many)).id)
    const first = (await list({ status: 'offered' }, { organisation: '219' })).body
    expect(first.items).toHaveLength(25)
    const second = (await list({ status: 'offered', after: first.next }, { organisation: '219' })).body
    expect(second.next).toBeUndefined()
    const shown = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
    expect(shown.toSorted()).toEqual(all.toSorted())

    const elsewhere = await list({ status: 'consented', after: first.next }, { organisation: '219' })
    expect(elsewhere.body).toMatchObject({ type: '/problems/invalid-request', errors: [{ pointer: '/query/after' }] })
  })

  it('names no child that was erased', async () => {
    const empty = await openGroup(region, { organisation: '221', capacity: 1 })
    const wishes = [{ organisation: '221', title: '', priority: 1 }]
    const known = await offerPlace(region, await queuedChild(region, { form: { ...formFor(), wishes } }), empty)
    const erased = { ...known, id: 'erased', child: 'zzzzzzzz', seq: 0, head: '' }
    await commit(region.act(), undefined, [OfferMade.fact(erased)], Applications.save(erased))
    const { items } = (await list({}, { organisation: '221' })).body
    expect(items).toHaveLength(2)
    expect(items.find(({ id }: { id: string }) => id === 'erased')).not.toHaveProperty('name')
  })

  it('knows nothing of an offer whose run is still being published', async () => {
    const hidden = await openGroup(region, { organisation: '231', capacity: 2 })
    const wishes = [{ organisation: '231', title: '', priority: 1 }]
    const seen = await offerPlace(region, await queuedChild(region, { form: { ...formFor(), wishes } }), hidden)
    const early = { ...seen, id: 'early', seq: 0, head: '', offer: { ...seen.offer, run: '01UNPUBLISHED' } }
    await commit(region.act(), undefined, [OfferMade.fact(early)], Applications.save(early))
    expect((await list({}, { organisation: '231' })).body.items).toMatchObject([{ id: seen.id }])
  })

  it('is not for others', async () => {
    expect((await list({}, { own: '219' })).status).toBe(404)
    expect((await list({ status: 'queued' })).body.type).toBe('/problems/invalid-request')
  })
})
