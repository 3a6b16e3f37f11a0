import { describe, expect, it } from '@jest/globals'
import { chanceFrom, chanceOf, Dice, type QueueDay } from './chance.ts'

const day = (over: Partial<QueueDay> = {}): QueueDay => ({
  days: 1,
  came: 0,
  offered: 0,
  declined: 0,
  withdrew: 0,
  size: 100,
  ...over,
})
const past = (days: number, over: Partial<QueueDay>) => Array.from({ length: days }, () => day(over))

describe('the chance of a place', () => {
  it('is certain where a place a day is offered to a queue of ten', () => {
    const found = chanceOf({ ahead: 9, horizon: 60, past: past(60, { offered: 1 }), seed: 1 })
    expect(found).toEqual({ chance: 1, low: 0, high: 0, told: 60 })
  })

  it('is small where nothing moves, and the place stays about what it was', () => {
    const found = chanceOf({ ahead: 99, horizon: 28, past: past(60, {}), seed: 1 })
    expect(found?.chance).toBe(0)
    expect(found?.low).toBeGreaterThan(95)
    expect(found?.high).toBeLessThan(103)
  })

  it('is the same for the same seed, and wider the shorter the past', () => {
    const asked = { ahead: 80, horizon: 90, seed: 7 }
    const long = chanceOf({ ...asked, past: past(60, { offered: 0.5, came: 0.2 }) })
    const short = chanceOf({ ...asked, past: past(14, { offered: 0.5, came: 0.2 }) })
    expect(chanceOf({ ...asked, past: past(60, { offered: 0.5, came: 0.2 }) })).toEqual(long)
    expect((short?.high ?? 0) - (short?.low ?? 0)).toBeGreaterThan((long?.high ?? 0) - (long?.low ?? 0))
  })

  it('is not told from less than three days, and the day is named from which it is', () => {
    expect(chanceOf({ ahead: 3, horizon: 30, past: past(2, { offered: 1 }), seed: 1 })).toBeUndefined()
    expect(chanceFrom(past(2, {}), '2026-11-30')).toBe('2026-12-01')
    expect(chanceFrom([], '2026-11-30')).toBe('2026-12-03')
    expect(chanceOf({ ahead: 3, horizon: 30, past: past(3, { offered: 1 }), seed: 1 })?.told).toBe(3)
    expect(chanceOf({ ahead: 3, horizon: 0, past: past(30, { offered: 1 }), seed: 1 })).toBeUndefined()
  })

  it('draws what it says it draws', () => {
    const dice = new Dice(3)
    const mean = (draw: () => number) => Array.from({ length: 20_000 }, draw).reduce((a, b) => a + b, 0) / 20_000
    expect(mean(() => dice.poisson(4))).toBeCloseTo(4, 0)
    expect(mean(() => dice.poisson(50))).toBeCloseTo(50, 0)
    expect(mean(() => dice.binomial(40, 0.1))).toBeCloseTo(4, 0)
    expect(mean(() => dice.gamma(0.5))).toBeCloseTo(0.5, 1)
    expect(mean(() => dice.beta(2, 6))).toBeCloseTo(0.25, 1)
  })
})
