import { expect, it } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import { offerPlace, openGroup, queuedChild } from '../../../regions/testing-places.ts'
import { EvidenceConfirmed } from '../../contracts/admission.ts'
import { Applications } from '../applications.ts'
import { commit } from '../store/facts.ts'
import { pageOfQueue } from './queue-list.ts'

it('lists a municipality in every state, with names, whatever the index shows of an application', async () => {
  const region = await testRegion()
  const group = await openGroup(region, { organisation: '215', capacity: 2 })
  const [waiting, other] = [await queuedChild(region), await queuedChild(region)]
  await offerPlace(region, other, group)
  const list = async (status: string) => (await pageOfQueue(region.act(), '61701000', status, undefined)).items
  expect(await list('queued')).toMatchObject([{ id: waiting.id, name: 'Смирнов Лев' }])
  expect(await list('offered')).toMatchObject([{ id: other.id, name: 'Смирнов Лев', status: 'offered', wishes: 1 }])
})

it('shows what was shown before, until somebody changes or joins it', async () => {
  const region = await testRegion()
  const first = await queuedChild(region)
  const list = async () => (await pageOfQueue(region.act(), '61701000', 'queued', undefined)).items
  const before = await list()
  expect(await list()).toEqual(before)

  const confirmed = { ...first, confirmed: { benefit: true, siblings: false } }
  await commit(region.act(), undefined, [EvidenceConfirmed.fact(confirmed)], Applications.save(confirmed))
  const second = await queuedChild(region)
  const after = await list()
  expect(after.map(({ id }) => id).toSorted()).toEqual([first.id, second.id].toSorted())
  expect(after.find(({ id }) => id === first.id)).toMatchObject({ benefitConfirmed: true, seq: 2 })
  expect(before).toMatchObject([{ benefitConfirmed: false, seq: 1 }])
})
