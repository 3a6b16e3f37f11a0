import { beforeAll, describe, expect, it } from '@jest/globals'
import { $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { historyOf, lastFact, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { OfferLapsed } from '../../shared/contracts/enrollment.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { Applications } from '../../shared/table/applications.ts'
import { keys } from '../../shared/table/keys.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as acceptOffer } from './accept-offer.ts'
import { handler as acceptPapers } from './accept-papers.ts'
import { handler } from './lapse-offers.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 20 })
})

const run = async (time: string) => handler(tick(region, time) as never, {} as never)
const offered = async () => offerPlace(region, await queuedChild(region), group)
const free = async (of = group) => (await seatsOf({ region: region.code, group: of.id })).free
const now = async (it: Application) => Applications.get(it)
const consent = ({ id, child }: Application) => {
  const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] }
  return acceptOffer(request(caller, { params: { id }, headers: { 'if-match': '"2"' } }) as never, {} as never)
}
const invite = ({ id }: Application) => {
  const caller = { region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation: '215' }
  return acceptPapers(request(caller, { params: { id }, headers: { 'if-match': '"3"' } }) as never, {} as never)
}

describe('silence of the family', () => {
  it('ends its right after the term, not in its last instant, and frees the place', async () => {
    const it = await offered()
    const before = await free()
    await run('2026-12-02T20:59:59.999Z')
    expect((await now(it)).status).toBe('offered')

    await run('2026-12-02T21:00:00Z')
    const lapsed = await now(it)
    expect(lapsed).toMatchObject({ status: 'lapsed', term: '2026-12-02T20:59:59.999Z', offer: it.offer, seq: 3 })
    expect(await free()).toBe(before + 1)
    await historyOf('application', lapsed)
    expect(await lastFact(OfferLapsed, lapsed)).toMatchObject({
      actor: 'system/lapse-offers',
      at: '2026-12-02T21:00:00.000Z',
      data: { offer: { group: group.id }, term: '2026-12-02T20:59:59.999Z' },
    })

    await run('2026-12-02T21:05:00Z')
    expect(await free()).toBe(before + 1)
  })

  it('also about the contract; who has agreed and waits for the kindergarten has nothing to fear', async () => {
    const [waiting, invited] = [await offered(), await offered()]
    await consent(waiting)
    await consent(invited)
    await invite(invited)
    const before = await free()
    await run('2027-06-01T00:00:00Z')
    expect((await now(waiting)).status).toBe('consented')
    expect(await now(invited)).toMatchObject({ status: 'lapsed', term: '2026-12-06T20:59:59.999Z' })
    expect(await free()).toBe(before + 1)
  })

  it('in every municipality by its own terms', async () => {
    const there = await openGroup(region, { organisation: '241', capacity: 3 })
    const wishes = [{ organisation: '241', title: '', priority: 1 }]
    const far = await offerPlace(region, await queuedChild(region, { form: { ...formFor(), wishes } }), there)
    expect(far.offer.answerBy).toBe('2026-12-02T19:59:59.999Z')
    await run('2026-12-02T20:00:00Z')
    expect((await now(far)).status).toBe('lapsed')
    expect(await free(there)).toBe(3)
  })

  it('of nobody: an offer whose run is still being published does not lapse', async () => {
    const seen = await offered()
    const early = { ...seen, id: 'early', seq: 0, head: '', offer: { ...seen.offer, run: '01UNPUBLISHED' } }
    await commit(region.act(), undefined, [OfferMade.fact(early)], Applications.save(early))
    await run('2026-12-10T00:00:00Z')
    expect([(await now(seen)).status, (await now(early)).status]).toEqual(['lapsed', 'offered'])
  })

  it('lapses one by one: what cannot be done does not keep the others, and is not passed over in silence', async () => {
    const good = [await offered(), await offered()]
    const other = await openGroup(region, { organisation: '219', capacity: 1 })
    const stuck = await offerPlace(region, await queuedChild(region), other)
    const { stored } = Applications
    const key = keys.state({ region: region.code, subject: `application/${stuck.id}` })
    await stored
      .build(UpdateItemCommand)
      .item({ ...key, data: $set({ broken: true }) })
      .send()

    await expect(run('2026-12-10T00:00:00Z')).rejects.toThrow('lapse-offers failed in 1 regions')
    for (const it of good) expect((await now(it)).status).toBe('lapsed')
    expect(await free(other)).toBe(0)
  })
})
