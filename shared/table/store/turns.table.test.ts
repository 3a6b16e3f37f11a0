import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import { inTurn, noteChange } from './turns.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

/** `12:00` and so many seconds. */
const at = (seconds: number) => region.act(new Date(Date.parse('2026-11-22T12:00:00Z') + seconds * 1000).toISOString())
const nothing = async () => undefined
const turn = (of: string, seconds: number, work: () => Promise<void> = nothing) => inTurn(at(seconds), of, 60, work)

describe('work that one at a time does', () => {
  it('is due until it was done once, and after each change; never twice in a minute', async () => {
    expect(await turn('a', 0)).toBe(true)
    expect(await turn('a', 600)).toBe(false)
    await noteChange(at(700), 'a')
    expect(await turn('a', 740)).toBe(true)
    expect(await turn('a', 900)).toBe(false)
    await noteChange(at(750), 'a')
    expect(await turn('a', 799)).toBe(false)
    expect(await turn('a', 800)).toBe(true)
    expect(await turn('a', 900)).toBe(false)
  })

  it('is done once more when it followed a change too soon for the indexes', async () => {
    await noteChange(at(0), 'b')
    expect(await turn('b', 0)).toBe(true)
    expect(await turn('b', 61)).toBe(true)
    expect(await turn('b', 200)).toBe(false)
  })

  it('is due again after a change that came while it was done', async () => {
    expect(await turn('c', 0, () => noteChange(at(5), 'c'))).toBe(true)
    expect(await turn('c', 61)).toBe(true)
    expect(await turn('c', 200)).toBe(false)
  })

  it('is due again after a worker that failed', async () => {
    const fail = () => Promise.reject(new Error('planted'))
    await expect(turn('d', 0, fail)).rejects.toThrow('planted')
    expect(await turn('d', 59)).toBe(false)
    expect(await turn('d', 61)).toBe(true)
  })

  it('is due again after two workers that overlapped: nobody knows who wrote last', async () => {
    const slow = async () => void (await turn('e', 61))
    expect(await turn('e', 0, slow)).toBe(true)
    expect(await turn('e', 200)).toBe(true)
    expect(await turn('e', 300)).toBe(false)
  })

  it('is taken by one of many who come at once', async () => {
    const did = await Promise.all(Array.from({ length: 10 }, () => turn('f', 0)))
    expect(did.filter(Boolean)).toHaveLength(1)
  })

  it('loses no change, whoever comes when', async () => {
    let truth = 0
    let page = -1
    const work = async () => {
      const seen = truth
      await pause(Math.random() * 10)
      page = seen
    }
    const reader = async (n: number) => {
      await pause(Math.random() * 200)
      truth++
      // The time of a fact runs behind: it says when somebody acted.
      await noteChange(at(n - Math.random() * 3), 'g')
      await inTurn(at(n), 'g', 1, work)
    }
    await Promise.all(Array.from({ length: 40 }, (_, n) => reader(n)))
    for (let tick = 120; await turn('g', tick, work); tick += 61) expect(tick).toBeLessThan(600)
    expect([page, truth]).toEqual([40, 40])
  })
})
