import * as z from 'zod/mini'
import { Code, Count, none } from './fields.ts'

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

/** Half of what a year says counts, the rest is what was known before; of a trend a fifth is believed, and it fades. */
const LEVEL = 0.5
const TREND = 0.2
const DAMPING = 0.75
/** Added to counts, so that a village with nobody of an age has a ratio, too. */
const HALF = 0.5
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

/** How many of those a year younger stayed, came or began to want a place: one row for each year but the first. */
function survival(series: Series, age: number): number[] {
  return series.slice(1).map(({ need }, at) => {
    const before = series[at]
    const from = (age === FORECAST_AGES[0] ? before?.births : before?.need[age - 2]) ?? 0
    return ((need[age - 1] ?? 0) + HALF) / (from + HALF)
  })
}

/**
 * The need for places of a municipality in the years after the last known one: each cohort grows a year older and keeps
 * the share that cohorts before it kept, with the trend of that share damped; the youngest come from births, and births
 * not yet known follow their own damped trend. Chain ratios of cohorts (Hamilton–Perry) are how school places are
 * planned for a century; the damped trend keeps a good year from becoming a boom.
 */
export function outlook(series: Series, years: number): Outlook {
  const births = damped(
    series.map((it) => it.births + HALF),
    years,
  )
  const ratios = FORECAST_AGES.map((age) => damped(survival(series, age), years))
  const now = last(series)
  let before = { births: now?.births ?? 0, need: [...(now?.need ?? [])] }
  return Array.from({ length: years }, (_, ahead) => {
    const need = FORECAST_AGES.map((age, at) => {
      const from = (at === 0 ? before.births : before.need[age - 2]) ?? 0
      return from * (ratios[at]?.[ahead] ?? 1)
    })
    before = { births: Math.max(0, (births[ahead] ?? 0) - HALF), need }
    return need
  })
}

/** What everybody would guess: next year will be as this year was. */
export const asLastYear = (series: Series, years: number): Outlook =>
  Array.from({ length: years }, () => [...(last(series)?.need ?? [])])
