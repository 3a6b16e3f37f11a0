/** One number of a bench. `budget` is what it must not exceed (or fall below, where the unit is a rate); null: only watched. */
export type Result = { bench: string; metric: string; value: number; unit: string; budget: number | null; ok: boolean }

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
