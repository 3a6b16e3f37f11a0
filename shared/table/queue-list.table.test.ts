import { expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { pageOfQueue } from './queue-list.ts'

it('lists a municipality in every state, with names, whatever the index shows of an application', async () => {
  const region = await testRegion()
  const group = await openGroup(region, { organisation: '215', capacity: 2 })
  const [waiting, other] = [await queuedChild(region), await queuedChild(region)]
  await offerPlace(region, other, group)
  const list = async (status: string) => (await pageOfQueue(region.code, '61701000', status, undefined)).items
  expect(await list('queued')).toMatchObject([{ id: waiting.id, name: 'Смирнов Лев' }])
  expect(await list('offered')).toMatchObject([{ id: other.id, name: 'Смирнов Лев', offer: { group: group.id } }])
})
