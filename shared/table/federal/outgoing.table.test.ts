import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import { newPerson, type PersonVault } from '../../vault/person.ts'
import { commit } from '../store/facts.ts'
import { appended, messagesFor, type Told, toldOf } from './outgoing.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let vault: PersonVault
beforeAll(async () => {
  region = await testRegion()
  const person = await newPerson(region.act())
  await commit(region.act(), undefined, [], person.write)
  vault = person
})

const status = (orgCode: string) => ({ orderId: '1', orgCode, at: '2026-11-22T09:00:00.000Z', xml: orgCode })
const write = (told: Told, upTo: number, ...codes: string[]) =>
  appended(region.act(), told, vault, codes.map(status), upTo)
const send = async (writes: Promise<Awaited<ReturnType<typeof appended>>>) =>
  commit(region.act(), undefined, [], ...(await writes))
const codes = async (client: string) =>
  (await messagesFor(region.code, client, undefined, undefined)).items.map(({ number, orgCode }) => [number, orgCode])

describe('messages for a client', () => {
  it('are numbered one after another, whichever application they are about', async () => {
    await send(write(await toldOf(region.code, 'E1', 'one'), 3, '190', '230'))
    await send(write(await toldOf(region.code, 'E2', 'one'), 2, '190'))
    await send(write(await toldOf(region.code, 'E1', 'one'), 4, '240'))
    expect(await codes('one')).toEqual([
      [1, '190'],
      [2, '230'],
      [3, '190'],
      [4, '240'],
    ])
    expect((await messagesFor(region.code, 'one', '1', undefined)).items.map(({ number }) => number)).toEqual([1, 2, 4])
  })

  it('are not said again by one who did not see that they had been', async () => {
    const before = await toldOf(region.code, 'E3', 'two')
    await send(write(before, 2, '190'))
    await expect(send(write(before, 2, '190'))).rejects.toThrow('changed-meanwhile')
    expect(await codes('two')).toEqual([[1, '190']])
  })

  it('never share a number', async () => {
    const [one, other] = await Promise.all(
      ['E4', 'E5'].map(async (application) => write(await toldOf(region.code, application, 'three'), 2, '190')),
    )
    await commit(region.act(), undefined, [], ...(one ?? []))
    await expect(commit(region.act(), undefined, [], ...(other ?? []))).rejects.toThrow('changed-meanwhile')
    expect(await codes('three')).toEqual([[1, '190']])
  })

  it('are not written where there is nothing new, and a fact without a status only moves the place on', async () => {
    expect(await appended(region.act(), await toldOf(region.code, 'E6', 'four'), vault, [], undefined)).toEqual([])
    await send(write(await toldOf(region.code, 'E6', 'four'), 1))
    expect(await toldOf(region.code, 'E6', 'four')).toMatchObject({ after: 1, messages: [], seq: 1 })
    expect(await codes('four')).toEqual([])
  })
})
