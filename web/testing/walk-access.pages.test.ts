import { expect, it } from '@jest/globals'
import { withBrowser } from './pages.ts'
import { groundForWalks } from './walked.ts'

const ground = groundForWalks()

withBrowser('who may see what', () => {
  it('is given and taken by pages alone: delegates, pupils, staff, guardians', async () => {
    const { names, faults, complaints } = await ground.walked(['access'])
    expect(faults).toEqual([])
    expect(complaints).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(6)
  }, 560_000)
})
