import * as z from 'zod/mini'
import { Code, Count, none } from '../fields.ts'

/** Full years on 1 September for which places are foreseen. */
export const FORECAST_AGES = [1, 2, 3, 4, 5, 6] as const

/**
 * What is known of a municipality in one year: children born for the cohort of that year (from 2 September before to
 * 1 September, `cohortOf`), and those who attended or waited on 1 September, by age: the need for places.
 */
export const DemographyYear = z.object({
  municipality: Code,
  year: none(z.int()),
  births: Count,
  need: z.array(Count).check(z.length(FORECAST_AGES.length)),
})
export type DemographyYear = z.infer<typeof DemographyYear>

/** Years of one municipality, oldest first, without gaps. */
export type Series = readonly Omit<DemographyYear, 'municipality'>[]

/** Need by age for each of the years ahead; the first is the year after the last known. */
export type Outlook = number[][]

/** So much of what a year says counts, the rest is what was known before; so much of a trend is believed, and it fades. */
const LEVEL = 0.4
const TREND = 0.3
const DAMPING = 0.85
/** Added to counts, so that a village with nobody of an age has a ratio, too. */
const HALF = 0.5
const LEAST_SHARES = 3
const last = <T>(values: readonly T[]): T | undefined => values[values.length - 1]

/**
 * Holt's linear method with a damped trend on logarithms: where a ratio has been going, it goes on, each year a little
 * less. The start is the mean of the first years.
 * @returns the values of the next years
 */
export function damped(values: readonly number[], years: number): number[] {
  const [first = 1, second = first] = values
  let level = (Math.log(first) + Math.log(second)) / 2
  let trend = 0
  for (const value of values.slice(1)) {
    const expected = level + DAMPING * trend
    const next = expected + LEVEL * (Math.log(value) - expected)
    trend = DAMPING * trend + TREND * (next - level - DAMPING * trend)
    level = next
  }
  let gone = 0
  return Array.from({ length: years }, (_, ahead) => {
    gone += DAMPING ** (ahead + 1)
    return Math.exp(level + gone * trend)
  })
}

/** The row of ratios that `damped` goes on with: counts never are nothing, so that a village with nobody of an age has one. */
const ratio = (of: number, to: number) => (of + HALF) / (to + HALF)

/** Children born for a cohort: known, or following their own trend. */
function birthsIn(series: Series, years: number): (cohort: number) => number {
  const known = new Map(series.map(({ year, births }) => [year, births]))
  const base = last(series)?.year ?? 0
  const ahead = damped(
    series.map(({ births }) => births + HALF),
    years,
  )
  return (cohort) => known.get(cohort) ?? Math.max(0, (ahead[cohort - base - 1] ?? HALF) - HALF)
}

/**
 * Cohorts grow older: each keeps the share of a year ago that cohorts before it kept (Hamilton–Perry, as school places are
 * planned for a century); the youngest come from births. It follows a large cohort, and its chance too.
 */
function byCohorts(series: Series, years: number): Outlook {
  const base = last(series)
  const births = birthsIn(series, years)
  const ratios = FORECAST_AGES.map((age, at) =>
    damped(
      series.slice(1).map(({ need, year }, index) => {
        const younger = age === 1 ? births(year - 1) : (series[index]?.need[at - 1] ?? 0)
        return ratio(need[at] ?? 0, younger)
      }),
      years,
    ),
  )
  let before = [...(base?.need ?? [])]
  return Array.from({ length: years }, (_, ahead) => {
    before = FORECAST_AGES.map((age, at) => {
      const younger = age === 1 ? births((base?.year ?? 0) + ahead) : (before[at - 1] ?? 0)
      return younger * (ratios[at]?.[ahead] ?? 1)
    })
    return before
  })
}

/** Each age goes on as it went, whoever the children are. */
function byLevel(series: Series, years: number): Outlook {
  const levels = FORECAST_AGES.map((_, at) =>
    damped(
      series.map(({ need }) => (need[at] ?? 0) + HALF),
      years,
    ),
  )
  return Array.from({ length: years }, (_, ahead) =>
    FORECAST_AGES.map((_age, at) => Math.max(0, (levels[at]?.[ahead] ?? HALF) - HALF)),
  )
}

/**
 * A share of those born: it knows nothing of who moved in, and nothing of the chance of last year either. An age whose
 * births are known for less than three years goes on as it went.
 */
function byBirths(series: Series, years: number): Outlook {
  const base = last(series)?.year ?? 0
  const births = birthsIn(series, years)
  const first = series[0]?.year ?? 0
  const shares = FORECAST_AGES.map((age, at) => {
    const rows = series.filter(({ year }) => year - age >= first)
    const known = rows.map(({ year, need }) => ratio(need[at] ?? 0, births(year - age)))
    return known.length < LEAST_SHARES ? undefined : damped(known, years)
  })
  const levels = byLevel(series, years)
  return levels.map((level, ahead) =>
    FORECAST_AGES.map((age, at) => {
      const share = shares[at]?.[ahead]
      return share === undefined ? (level[at] ?? 0) : births(base + ahead + 1 - age) * share
    }),
  )
}

/** Three simple ways to look ahead; which of them is how good is seen on the past (forecast-error.ts). */
export const waysAhead = [byCohorts, byBirths, byLevel] as const

/** What everybody would guess: next year will be as this year was. */
export const asLastYear = (series: Series, years: number): Outlook =>
  Array.from({ length: years }, () => [...(last(series)?.need ?? [])])
