import { asLastYear, FORECAST_AGES, type Outlook, type Series, waysAhead } from './forecast.ts'

/** What each way foresaw with what was known in a year, and what came. */
type Run = {
  origin: number
  ways: readonly Outlook[]
  came: Outlook
  guess: Outlook
  /** By years ahead, then by way: the mean squared error over what chance alone makes of such numbers. */
  wrong: readonly (readonly number[])[]
}
/** A forecast that was made with what was known then, and what came. */
type Trial = { ahead: number; foreseen: number; came: number; guessed: number }
/** How much each way counts, for each number of years ahead. */
type Weights = readonly (readonly number[])[]

/** Years that a way has to know before it is tried. */
const LEAST_YEARS = 4

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const steps = (years: number) => Array.from({ length: years }, (_, at) => at)
/** All ages of a year as one number: errors of ages that come from one cohort do not cancel out. */
export const totals = (all: Outlook): Outlook => all.map((ages) => [sum(ages)])
const each = (all: Outlook): Outlook => all
type Grain = (all: Outlook) => Outlook

/** The ways tried on the past: from every year that had enough years before it, as far ahead as is known. */
const runsOf = (series: Series, years: number): Run[] =>
  series.slice(LEAST_YEARS - 1, -1).map(({ year: origin }, at) => {
    const known = series.slice(0, LEAST_YEARS + at)
    const ways = waysAhead.map((way) => way(known, years))
    const came = series.slice(LEAST_YEARS + at, LEAST_YEARS + at + years).map(({ need }) => need)
    const wrong = came.map((values, ahead) => ways.map((way) => errorOf(way[ahead] ?? [], values)))
    return { origin, ways, came, wrong, guess: asLastYear(known, years) }
  })

const errorOf = (foreseen: readonly number[], came: readonly number[]) =>
  sum(came.map((value, of) => ((foreseen[of] ?? 0) - value) ** 2 / (value + 1))) / came.length

/**
 * How much each way counts by what was known in a year: the less it was wrong until then, the more, by the square of its
 * error. Before anything could be tried all count the same.
 */
function weightsBy(runs: readonly Run[], year: number, years: number): Weights {
  let known: readonly number[] = waysAhead.map(() => 1 / waysAhead.length)
  return steps(years).map((at) => {
    const seen = runs
      .flatMap(({ origin, wrong }) => (origin + at < year ? [wrong[at] ?? []] : []))
      .filter((it) => it.length > 0)
    if (seen.length > 0) {
      const good = waysAhead.map((_, way) => (sum(seen.map((it) => it[way] ?? 0)) / seen.length + Number.EPSILON) ** -2)
      known = good.map((it) => it / sum(good))
    }
    return known
  })
}

const mixed = (ways: readonly Outlook[], weights: Weights): Outlook =>
  weights.map((weight, at) =>
    FORECAST_AGES.map((_, of) => sum(weight.map((share, way) => share * (ways[way]?.[at]?.[of] ?? 0)))),
  )

/** Each run as it would have been told then: with the weights that were known in its year, and no later ones. */
function trialsOf(runs: readonly Run[], all: readonly Run[], years: number, grain: Grain): Trial[] {
  const weights = new Map([...new Set(runs.map(({ origin }) => origin))].map((it) => [it, weightsBy(all, it, years)]))
  return runs.flatMap(({ origin, ways, came, guess }) => {
    const [ours, theirs] = [grain(mixed(ways, weights.get(origin) ?? [])), grain(guess)]
    return grain(came).flatMap((values, at) =>
      values.map((value, of) => ({
        ahead: at + 1,
        came: value,
        foreseen: ours[at]?.[of] ?? 0,
        guessed: theirs[at]?.[of] ?? 0,
      })),
    )
  })
}

/** The method tried on the past of a region, beside the guess «as last year». */
export function trials(all: readonly Series[], years: number, grain: Grain = each): Trial[] {
  const runs = all.flatMap((series) => runsOf(series, years))
  return trialsOf(runs, runs, years, grain)
}

/**
 * The need for places of each municipality in the years after the last known one: the mean of three simple ways, each
 * counting by how good it was in this region so far.
 */
export function outlooks(all: readonly Series[], years: number): Outlook[] {
  const runs = all.flatMap((series) => runsOf(series, years))
  return all.map((series) => {
    const weights = weightsBy(runs, series.at(-1)?.year ?? 0, years)
    return mixed(
      waysAhead.map((way) => way(series, years)),
      weights,
    )
  })
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
  const runs = all.map((series) => runsOf(series, years))
  const own = runs.map((some) => trialsOf(some, runs.flat(), years, each))
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

/** The need of each municipality in the years ahead, by age and altogether, with the ends of both. */
export function foresee(all: readonly Series[], years: number) {
  const [byAge, altogether] = [spreads(all, years), spreads(all, years, totals)]
  return outlooks(all, years).map((need) =>
    need.map((ages, at) => ({
      ages: FORECAST_AGES.map((age, index) => ({ age, ...between(ages[index] ?? 0, byAge[at]) })),
      all: between(sum(ages), altogether[at]),
    })),
  )
}
