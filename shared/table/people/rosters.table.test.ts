import { expect, it } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import { namesIn, rebuildNames, storeNames } from './rosters.ts'

it('refuses to write a list over one that was rebuilt meanwhile', async () => {
  const { code, act } = await testRegion()
  await rebuildNames(act(), 'group/1', async (before) => ({ ...before, aaaaaaaa: 'Белова Анна' }))
  const slow = rebuildNames(act(), 'group/1', async (before) => {
    await rebuildNames(act(), 'group/1', async (now) => ({ ...now, bbbbbbbb: 'Орлова Вера' }))
    return { ...before, cccccccc: 'Юдина Зоя' }
  })
  await expect(slow).rejects.toThrow('changed-meanwhile')
  expect(await namesIn(code, 'group/1')).toEqual({ aaaaaaaa: 'Белова Анна', bbbbbbbb: 'Орлова Вера' })
})

it('rebuilds a list that was written whole', async () => {
  const { code, act } = await testRegion()
  await storeNames(act(), 'group/1', { aaaaaaaa: 'Белова Анна' })
  await rebuildNames(act(), 'group/1', async () => ({ bbbbbbbb: 'Орлова Вера' }))
  expect(await namesIn(code, 'group/1')).toEqual({ bbbbbbbb: 'Орлова Вера' })
})
