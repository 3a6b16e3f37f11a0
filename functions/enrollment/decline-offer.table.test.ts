import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { historyOf, lastFact, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { ApplicationChanged } from '../../shared/contracts/admission.ts'
import { OfferDeclined } from '../../shared/contracts/enrollment.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { Applications, formOf } from '../../shared/table/applications.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { personVault } from '../../shared/vault/person.ts'
import { handler as change } from '../admission/change-application.ts'
import { handler } from './decline-offer.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 20 })
})

const decline = async (id: string, child: string, seq = 2) => {
  const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] }
  const event = request(caller, { params: { id }, headers: { 'if-match': `"${seq}"` } })
  const response = await handler(event as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
const free = async () => (await seatsOf({ region: region.code, group: group.id })).free

describe('the family refuses the place', () => {
  it('gives it back in the same step, and tells whoever places children of which place it is', async () => {
    const before = await free()
    const offered = await offerPlace(region, await queuedChild(region), group)
    expect(await free()).toBe(before - 1)
    expect(await decline(offered.id, offered.child)).toEqual({
      status: 200,
      body: { id: offered.id, seq: 3, status: 'declined' },
    })
    expect(await free()).toBe(before)

    const saved = await Applications.get(offered)
    expect(saved).toMatchObject({ status: 'declined', offer: offered.offer, endedAt: '2026-11-22T09:00:00.000Z' })
    await historyOf('application', saved)
    expect((await lastFact(OfferDeclined, saved)).data).toMatchObject({ offer: offered.offer })
  })

  it('comes back into the queue by what it asked for before, at its old place, and is told so', async () => {
    const offered = await offerPlace(region, await queuedChild(region), group)
    await decline(offered.id, offered.child)
    const before = await Applications.get(offered)
    const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [offered.child] }
    const form = await formOf(region.code, offered.id, await personVault(region.code, offered.child))
    const again = async (seq: number) => {
      const sent = { params: { id: offered.id }, headers: { 'if-match': `"${seq}"` }, body: form }
      const { statusCode, body } = await change(request(caller, sent) as never, {} as never)
      return { status: statusCode, type: JSON.parse(body ?? '{}').type }
    }

    expect((await again(3)).status).toBe(200)
    const back = await Applications.get(offered)
    expect(back).toMatchObject({ status: 'queued', filedAt: before.filedAt, seq: 4 })
    expect((await lastFact(ApplicationChanged, back)).data).toMatchObject({ fields: [] })
    // In the queue the same form is no change.
    expect(await again(4)).toEqual({ status: 409, type: '/problems/nothing-changed' })
  })

  it('gives nothing back when it is refused', async () => {
    const offered = await offerPlace(region, await queuedChild(region), group)
    await decline(offered.id, offered.child)
    const before = await free()
    expect((await decline(offered.id, offered.child)).body.type).toBe('/problems/changed-meanwhile')
    expect((await decline(offered.id, offered.child, 3)).body.type).toBe('/problems/wrong-state')
    expect((await decline(offered.id, 'zzzzzzzz', 3)).status).toBe(404)
    expect(await free()).toBe(before)
  })
})
