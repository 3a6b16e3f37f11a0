import { describe, expect, it } from '@jest/globals'
import { damped, FORECAST_AGES, type Series, waysAhead } from './forecast.ts'
import { backTest, between, foresee, outlooks, spreads, trials } from './forecast-error.ts'

/** A dice of its own (mulberry32): the same regions at every run. */
function diceOf(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return { next, normal, count: (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())) }
}

/**
 * A municipality as they are: births that fall or rise for years, a share of each age that wants a place and grows where
 * nurseries open, families that move in or away, and chance.
 */
function municipality(seed: number, years: number, least: number): Series {
  const { next, normal, count } = diceOf(seed)
  const size = least * 40 ** next()
  const growth = -0.04 + 0.03 * normal()
  const moving = 0.012 * normal()
  const rise = 0.03 * next()
  const share = [0.35, 0.62, 0.82, 0.86, 0.88, 0.86]
  const children = new Map<number, number>()
  let mean = size
  const born = (cohort: number) => {
    const known = children.get(cohort)
    if (known !== undefined) return known
    mean *= 1 + growth + 0.025 * normal()
    const made = count(mean)
    children.set(cohort, made)
    return made
  }
  for (let cohort = -6; cohort <= years; cohort++) born(cohort)
  return Array.from({ length: years }, (_, year) => ({
    year: 2010 + year,
    births: born(year),
    need: FORECAST_AGES.map((age, at) => {
      const wants = Math.min(0.97, (share[at] ?? 0) * (1 + (at < 2 ? rise : rise / 6) * year))
      return count(born(year - age) * (1 + moving) ** age * wants)
    }),
  }))
}
const region = (seed: number, { size = 12, years = 16, least = 60 } = {}) =>
  Array.from({ length: size }, (_, at) => municipality(seed * 1000 + at, years, least))

const YEARS = 5

describe('a ratio in the years ahead', () => {
  it('stays where it was, and goes on with its trend a little less each year', () => {
    for (const value of damped([0.8, 0.8, 0.8, 0.8], 3)) expect(value).toBeCloseTo(0.8)
    const [one = 0, two = 0, three = 0] = damped([1, 1.1, 1.21, 1.331, 1.4641], 3)
    expect(one).toBeGreaterThan(1.35)
    expect(two / one).toBeGreaterThan(three / two)
    expect(three / two).toBeGreaterThan(1)
  })
})

describe('the need for places', () => {
  it('follows each cohort: a large one is a year older each year', () => {
    const usual = { births: 100, need: [30, 60, 80, 80, 80, 80] }
    const large = (ages: number[]) => ages.map((need, at) => (at === 1 ? 120 : need))
    const series = [2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({ year, ...usual }))
    const boom = { year: 2025, births: 100, need: large(usual.need) }
    const [cohorts] = waysAhead
    const years = cohorts([...series, boom], 3)
    expect(years.map((need) => need.indexOf(Math.max(...need)))).toEqual([2, 3, 4])
    expect(years[0]?.[1]).toBeLessThan(100)
  })

  it('is nobody where nobody is, and no number that is none', () => {
    const nobody = { births: 0, need: [0, 0, 0, 0, 0, 0] }
    const series = [2021, 2022, 2023].map((year) => ({ year, ...nobody }))
    for (const need of outlooks([series], YEARS).flat(2)) expect(need).toBeCloseTo(0, 1)
    expect(outlooks([[]], 2).flat(2).every(Number.isFinite)).toBe(true)
  })
})

describe('the method, tried on the past of made-up regions', () => {
  it('is better than «as last year» for every number of years ahead, in region after region', () => {
    let won = 0
    for (let seed = 1; seed <= 3; seed++) {
      const rows = backTest(region(seed), YEARS)
      expect(rows.map(({ ahead }) => ahead)).toEqual([1, 2, 3, 4, 5])
      for (const { error, guess } of rows) if (error < guess) won++
    }
    expect(won).toBeGreaterThanOrEqual(14)
    const all = trials(Array.from({ length: 3 }, (_, seed) => region(seed + 1)).flat(), YEARS)
    for (let ahead = 1; ahead <= YEARS; ahead++) {
      const some = all.filter((it) => it.ahead === ahead)
      const mean = (of: 'foreseen' | 'guessed') =>
        some.reduce((total, it) => total + Math.abs(it[of] - it.came), 0) / some.length
      expect(mean('foreseen') / mean('guessed')).toBeLessThan(ahead === 1 ? 0.92 : 0.8)
    }
  })

  it.each([
    ['of villages with some ten children of an age', { size: 12, least: 2 }],
    ['of three municipalities', { size: 3, least: 20 }],
    ['with ten years of past', { years: 10 }],
  ])('is better than the guess in regions %s', (_, of) => {
    const all = [1, 2].flatMap((seed) => backTest(region(seed, of), YEARS))
    const mean = (some: readonly number[]) => some.reduce((total, it) => total + it, 0) / some.length
    for (let ahead = 1; ahead <= YEARS; ahead++) {
      const rows = all.filter((it) => it.ahead === ahead)
      expect(mean(rows.map(({ error }) => error))).toBeLessThan(mean(rows.map(({ guess }) => guess)))
    }
  })

  it('has eight of ten years between its ends, years that it has not seen, by age and altogether', () => {
    const held = { ages: 0, ofAges: 0, all: 0, ofAll: 0 }
    for (let seed = 101; seed <= 106; seed++) {
      const whole = region(seed, { years: 20 })
      const known = whole.map((series) => series.slice(0, -YEARS))
      const foreseen = foresee(known, YEARS)
      whole.forEach((series, at) => {
        series.slice(-YEARS).forEach(({ need }, ahead) => {
          const year = foreseen[at]?.[ahead]
          const inside = (value: number, it?: { low: number; high: number }) =>
            it && it.low <= value && value <= it.high
          for (const [index, value] of need.entries()) {
            held.ofAges++
            if (inside(value, year?.ages[index])) held.ages++
          }
          held.ofAll++
          if (
            inside(
              need.reduce((total, value) => total + value, 0),
              year?.all,
            )
          )
            held.all++
        })
      })
    }
    expect(held.ages / held.ofAges).toBeGreaterThan(0.75)
    expect(held.ages / held.ofAges).toBeLessThan(0.85)
    expect(held.all / held.ofAll).toBeGreaterThan(0.73)
    // Trials of early years knew less, so the ends of a sum are a little wide: never too narrow.
    expect(held.all / held.ofAll).toBeLessThan(0.92)
  })

  it('says how wide it was, measured by other municipalities', () => {
    for (const { within } of backTest(region(7), YEARS)) {
      expect(within).toBeGreaterThan(0.6)
      expect(within).toBeLessThan(0.95)
    }
  })
})

describe('an interval', () => {
  it('is wider for the far future and for small numbers, and never below nobody', () => {
    const byAge = spreads(region(3), YEARS)
    const widths = byAge.map((spread) => between(200, spread)).map(({ low, high }) => high - low)
    expect(widths[4]).toBeGreaterThan(widths[0] ?? 0)
    const [small, large] = [between(10, byAge[0]), between(1000, byAge[0])]
    expect((small.high - small.low) / 10).toBeGreaterThan((large.high - large.low) / 1000)
    expect(between(0.4, byAge[0]).low).toBe(0)
  })

  it('is the number itself where nothing could be tried', () => {
    expect(spreads([[]], 2)).toEqual([
      { method: 0, reach: 0 },
      { method: 0, reach: 0 },
    ])
  })
})
