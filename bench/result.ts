import * as z from 'zod/mini'

/** One number of a bench. `budget` is what it must not exceed (or fall below, where the unit is a rate); null: only watched. */
export const Result = z.object({
  bench: z.string(),
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  budget: z.nullable(z.number()),
  ok: z.boolean(),
})
export type Result = z.infer<typeof Result>

/** Four digits are more than any of these measurements can tell. */
const round = (value: number): number => Number(value.toPrecision(4))

/** The ways to hold the numbers of one bench against their budgets. */
export const resultsOf = (bench: string) => ({
  atMost: (metric: string, value: number, unit: string, budget: number): Result => ({
    bench,
    metric,
    value: round(value),
    unit,
    budget,
    ok: value <= budget,
  }),
  atLeast: (metric: string, value: number, unit: string, budget: number): Result => ({
    bench,
    metric,
    value: round(value),
    unit,
    budget,
    ok: value >= budget,
  }),
  watched: (metric: string, value: number, unit: string): Result => ({
    bench,
    metric,
    value: round(value),
    unit,
    budget: null,
    ok: true,
  }),
})
