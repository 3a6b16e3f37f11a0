import { describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../../regions/testing.ts'
import { offerPlace, openGroup, queuedChild } from '../../../regions/testing-places.ts'
import { ApplicationWithdrawn, EvidenceConfirmed } from '../../contracts/admission.ts'
import { type Application, inState } from '../../domain/application.ts'
import { withdraw } from '../../domain/filing.ts'
import { Applications } from '../applications.ts'
import { commit } from '../store/facts.ts'
import { noteChange, placeChanges, refresh, standingOf } from './queue.ts'
import { movesIn } from './queue-history.ts'

const TOWN = '61701000'
const none = { outOfTurn: 0, first: 0, preferential: 0, none: 0 }
const day = (date: string, time = '09:00') => `2026-12-${date}T${time}:00.000Z`
const police = { category: { code: '8', title: 'Дети сотрудников полиции' } }

describe('a place in the queue', () => {
  it('tells day by day why it changed', async () => {
    const region = await testRegion()
    const recount = async (at: string) => {
      const act = region.act(at)
      await noteChange(act, TOWN)
      await refresh(act, TOWN, 0)
    }
    const filed = (time: string, form?: Parameters<typeof queuedChild>[1]) =>
      queuedChild({ ...region, act: () => region.act(`2026-11-30T${time}:00.000Z`) }, form)
    const [gone, placed, me] = [await filed('09:00'), await filed('09:01'), await filed('09:02')]
    await recount(day('01'))

    const privileged = await filed('09:03', { form: { benefit: police as never } })
    const confirmed: Application = { ...privileged, benefit: 'first', confirmed: { benefit: true, siblings: false } }
    await commit(region.act(day('02')), undefined, [EvidenceConfirmed.fact(confirmed)], Applications.save(confirmed))
    await recount(day('02'))
    await recount(day('02', '12:00'))

    const left = withdraw(inState(gone, 'queued'), day('03'))
    await commit(region.act(day('03')), undefined, [ApplicationWithdrawn.fact(left)], Applications.save(left))
    await offerPlace(region, placed, await openGroup(region, { organisation: '215', capacity: 1 }))
    await recount(day('03'))

    const waiting = inState(await Applications.get(me), 'queued')
    const changes = await placeChanges(waiting, region.data)
    expect(changes).toEqual([
      { on: '2026-12-01', position: 3, came: none, placed: 0, withdrew: 0, behind: 0 },
      { on: '2026-12-02', position: 4, came: { ...none, first: 1 }, placed: 0, withdrew: 0, behind: 0 },
      { on: '2026-12-03', position: 2, came: none, placed: 1, withdrew: 1, behind: 0 },
    ])
    expect(await standingOf(waiting, region.data, day('03'))).toMatchObject({
      position: 2,
      ahead: { ...none, first: 1 },
    })
    expect(movesIn(changes, '2026-12-03', '2026-12-03')).toMatchObject({ placed: 1, withdrew: 1 })
  })

  it('is as of a moment at most five minutes ago, and exact as of it', async () => {
    const region = await testRegion()
    const me = inState(await queuedChild(region, { form: formFor() }), 'queued')
    await refresh(region.act(day('01')), TOWN, 0)
    const at = async (time: string) => standingOf(me, region.data, day('01', time))
    expect(await at('09:04')).toMatchObject({ at: day('01', '09:00'), position: 1 })
    // Nothing has changed since: the page of an hour ago is true now.
    await refresh(region.act(day('01', '09:10')), TOWN, 0)
    expect(await at('10:00')).toMatchObject({ at: day('01', '09:59'), position: 1 })

    await queuedChild(region, { orderId: '3010000009' })
    await noteChange(region.act(day('01', '10:00')), TOWN)
    expect(await at('10:01')).toMatchObject({ at: day('01', '10:01'), total: 2 })
  })
})
