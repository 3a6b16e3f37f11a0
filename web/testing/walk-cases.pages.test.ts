import { expect, it } from '@jest/globals'
import { withBrowser } from './pages.ts'
import { groundForWalks } from './walked.ts'

const ground = groundForWalks()

withBrowser('e-services', () => {
  it('are applied for, returned, mended, decided and taken at a counter by pages alone', async () => {
    const { names, faults, complaints } = await ground.walked(['services'])
    expect(faults).toEqual([])
    expect(complaints).toEqual([])
    expect(new Set(names).size).toBeGreaterThan(18)
  }, 560_000)
})
