import { describe, expect, it } from '@jest/globals'
import { arrivals, scaleFor } from './arrivals.ts'

describe('the night as it comes', () => {
  const moments = arrivals(100, 10)
  it('brings 23,000 by its scale, in order', () => {
    expect(moments).toHaveLength(230)
    expect(moments.toSorted((a, b) => a - b)).toEqual(moments)
  })
  it('brings the first 4,000 two and a half times as fast as they are taken in, and then ever fewer', () => {
    expect(moments[40]).toBeCloseTo(1600)
    const inSecond = (second: number) => moments.filter((ms) => Math.floor(ms / 1000) === second).length
    expect([inSecond(0), inSecond(3), inSecond(12)]).toEqual([25, 12, 7])
  })
  it('finds the scale for a time', () => {
    expect(scaleFor(10, 60)).toBe(39)
  })
})
