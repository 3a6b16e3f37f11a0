/** One number of a bench. `budget` is what it must not exceed (or fall below, where the metric says so); null for none. */
export type Result = { bench: string; metric: string; value: number; unit: string; budget: number | null; ok: boolean }
