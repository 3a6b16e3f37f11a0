import { asLastYear, FORECAST_AGES, type Outlook, outlook, type Series } from './forecast.ts'

/** A forecast that was made with what was known then, and what came. */
type Trial = { ahead: number; foreseen: number; came: number; guessed: number }

/** Years that a forecast has to know before it is tried. */
const LEAST_YEARS = 4

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
/** All ages of a year as one number: errors of ages that come from one cohort do not cancel out. */
export const totals = (all: Outlook): Outlook => all.map((ages) => [sum(ages)])
const each = (all: Outlook): Outlook => all
type Grain = (all: Outlook) => Outlook

/**
 * The method tried on the past: from every year that had enough years before it, as far ahead as is known, beside the
 * guess «as last year».
 */
export function trials(all: readonly Series[], years: number, grain: Grain = each): Trial[] {
  return all.flatMap((series) =>
    series.slice(LEAST_YEARS, -1).flatMap((_, at) => {
      const origin = LEAST_YEARS + at + 1
      const known = series.slice(0, origin)
      const came = grain(series.slice(origin, origin + years).map(({ need }) => need))
      const [ours, guess] = [grain(outlook(known, years)), grain(asLastYear(known, years))]
      return came.flatMap((values, ahead) =>
        values.map((value, of) => ({
          ahead: ahead + 1,
          came: value,
          foreseen: ours[ahead]?.[of] ?? 0,
          guessed: guess[ahead]?.[of] ?? 0,
        })),
      )
    }),
  )
}

/** Eight of ten years lie between the ends. */
const SHARE = 0.8

/**
 * How far off forecasts of so many years ahead were: `method` is the part that grows with the number, the chance of small
 * numbers (Poisson) comes on top, and `reach` says how many of both hold eight of ten trials.
 */
export type Spread = { method: number; reach: number }
export const spreadAt = ({ method }: Pick<Spread, 'method'>, foreseen: number): number =>
  Math.sqrt(foreseen + 1 + (method * foreseen) ** 2)

function spreadOf(some: readonly Trial[]): Spread {
  const excess = some.map(({ foreseen, came }) => ((came - foreseen) ** 2 - foreseen - 1) / Math.max(1, foreseen ** 2))
  const method = Math.sqrt(Math.max(0, sum(excess) / Math.max(1, some.length)))
  const scaled = some
    .map((it) => Math.abs(it.came - it.foreseen) / spreadAt({ method }, it.foreseen))
    .toSorted((a, b) => a - b)
  // As split conformal prediction has it: one more than the sample, so that few trials give a wide interval.
  const place = Math.min(scaled.length, Math.ceil((scaled.length + 1) * SHARE))
  return { method, reach: scaled[place - 1] ?? 0 }
}

/** The spread for each number of years ahead; years nobody could try have the spread of the longest that was tried. */
export const spreads = (all: readonly Series[], years: number, grain: Grain = each): Spread[] =>
  spreadsOf(trials(all, years, grain), years)

function spreadsOf(tried: readonly Trial[], years: number): Spread[] {
  const byYear = Map.groupBy(tried, ({ ahead }) => ahead)
  let known: Spread = { method: 0, reach: 0 }
  return Array.from({ length: years }, (_, at) => {
    const some = byYear.get(at + 1)
    if (some) known = spreadOf(some)
    return known
  })
}

/** A number with the ends between which it lies eight times of ten. */
export type Foreseen = { need: number; low: number; high: number }
export function between(foreseen: number, spread: Spread | undefined): Foreseen {
  const half = spread ? spread.reach * spreadAt(spread, foreseen) : 0
  return {
    need: Math.round(foreseen),
    low: Math.max(0, Math.floor(foreseen - half)),
    high: Math.ceil(foreseen + half),
  }
}

/** How good it was, by years ahead: the mean error in places per age and municipality, beside that of the guess. */
export type BackTest = { ahead: number; trials: number; error: number; guess: number; within: number }

/**
 * The back-test of a region. `within`: the share of trials between ends that were made of the other municipalities' trials
 * alone, so nothing is measured by itself.
 */
export function backTest(all: readonly Series[], years: number): BackTest[] {
  const own = all.map((series) => trials([series], years))
  const others = own.map((_, at) =>
    spreadsOf((own.length > 1 ? own.filter((_it, index) => index !== at) : own).flat(), years),
  )
  return Array.from({ length: years }, (_, index) => index + 1).flatMap((ahead) => {
    const some = own.flatMap((found, at) =>
      found.filter((it) => it.ahead === ahead).map((it) => ({ ...it, spread: others[at]?.[ahead - 1] })),
    )
    if (some.length === 0) return []
    const held = some.filter(({ foreseen, came, spread }) => {
      const { low, high } = between(foreseen, spread)
      return low <= came && came <= high
    })
    const mean = (of: (it: Trial) => number) => sum(some.map((it) => Math.abs(of(it) - it.came))) / some.length
    return [
      {
        ...{ ahead, trials: some.length, within: held.length / some.length },
        error: mean(({ foreseen }) => foreseen),
        guess: mean(({ guessed }) => guessed),
      },
    ]
  })
}

/** The need of a municipality in the years ahead, by age and altogether. */
export function foresee(series: Series, byAge: readonly Spread[], altogether: readonly Spread[], years: number) {
  const need = outlook(series, years)
  return need.map((ages, at) => ({
    ages: FORECAST_AGES.map((age, index) => ({ age, ...between(ages[index] ?? 0, byAge[at]) })),
    all: between(sum(ages), altogether[at]),
  }))
}
