import { addDays, daysBetween } from '../calendar.ts'
import type { BenefitClass } from './benefit-class.ts'

/** What happened in a queue on a day, or in a run of days. */
export type QueueDay = {
  days: number
  /** Came before the family that asks: with a better right. */
  came: number
  /** Places offered, also those that somebody had declined before. */
  offered: number
  declined: number
  withdrew: number
  /** How many waited. */
  size: number
}

export type Chance = {
  /** The share of runs in which a place came by the day. */
  chance: number
  /** The place on the day, in eight runs of ten from `low` to `high`; 0 is a place in a kindergarten. */
  low: number
  high: number
  /** Days of the past that it is told from. */
  told: number
}

// A global is looked up at every use; these are asked millions of times.
const { cos, exp, floor, imul, log, log1p, max, min, PI, round, sqrt } = Math

/** The interval holds its eight of ten from here on (chance.slow.test.ts); of fewer days it is wider than the queue. */
export const LEAST_DAYS = 3
const STEP = 7

/**
 * The chance of a place by a day and an 80 % interval of the place in the queue on it, if the queue goes on as it went in the
 * recent past: many seeded runs of who comes before, which places are offered, who declines and who withdraws, each with
 * rates drawn from what the past leaves possible (Gamma with Jeffreys' prior for counts; Beta for the share that declines, one of five before anything is known), so a
 * short past gives a wide interval. The same arguments give the same answer. Nothing where the past is shorter than `LEAST_DAYS`.
 * @param ahead who stands before the family now
 * @param horizon days until the day
 */
export function chanceOf(
  { ahead, horizon, past, seed }: { ahead: number; horizon: number; past: readonly QueueDay[]; seed: number },
  runs = 1000,
): Chance | undefined {
  const sum = (of: (day: QueueDay) => number) => past.reduce((all, day) => all + of(day), 0)
  const told = sum(({ days }) => days)
  if (told < LEAST_DAYS || horizon < 1) return undefined
  const [offered, declined] = [sum((it) => it.offered), sum((it) => it.declined)]
  const accepted = Math.max(0, offered - declined)
  const waited = Math.max(
    1,
    sum(({ size, days }) => size * days),
  )
  const dice = new Dice(seed)
  const places = Array.from({ length: runs }, () => {
    const rates = {
      came: dice.gamma(sum(({ came }) => came) + 0.5) / told,
      places: dice.gamma(accepted + 0.5) / told,
      declines: dice.beta(declined + 1, accepted + 4),
      withdraws: dice.gamma(sum(({ withdrew }) => withdrew) + 0.5) / waited,
    }
    return placeAfter(ahead, horizon, rates, dice)
  }).toSorted((a, b) => a - b)
  return { chance: places.filter((place) => place === 0).length / runs, ...middle(places), told }
}

const BY_RIGHT = ['outOfTurn', 'first', 'preferential', 'none'] as const

/** A day of a queue by the right with which children came. */
type Recorded = { on: string; came: Record<BenefitClass, number> } & Omit<QueueDay, 'days' | 'came'>

/**
 * The past as a family of a right sees it: before it come those with a better one. A record stands for the days up to the
 * next record, for on the others nothing changed.
 */
export const daysOf = (records: readonly Recorded[], right: BenefitClass, today: string): QueueDay[] =>
  records.map(({ on, came, ...day }, at) => ({
    ...day,
    days: Math.max(1, daysBetween(on, records[at + 1]?.on ?? today)),
    came: BY_RIGHT.slice(0, BY_RIGHT.indexOf(right)).reduce((sum, better) => sum + came[better], 0),
  }))

/** The day from which the chance can be told. */
export const chanceFrom = (past: readonly Pick<QueueDay, 'days'>[], today: string): string =>
  addDays(today, LEAST_DAYS - past.reduce((sum, { days }) => sum + days, 0))

/** A seed from a text (FNV-1a). */
export const seedOf = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)

export type Rates = { came: number; places: number; declines: number; withdraws: number }

/** One run: the place after so many days, 0 for one in a kindergarten. `declines` is a share, the others are per day. */
export function placeAfter(ahead: number, horizon: number, rates: Rates, dice: Dice): number {
  let before = ahead
  for (let day = 0; day < horizon; day += STEP) {
    const days = min(STEP, horizon - day)
    before += dice.poisson(rates.came * days)
    before -= dice.binomial(before, 1 - exp(-rates.withdraws * days))
    for (let free = dice.poisson(rates.places * days); free > 0; ) {
      if (before === 0) return 0
      before--
      // A declined place goes to the next one.
      if (dice.next() >= rates.declines) free--
    }
  }
  return before + 1
}

/** The middle eight tenths. Of whole numbers it is the narrower or the wider one, whichever holds nearer to eight tenths. */
function middle(sorted: readonly number[]): { low: number; high: number } {
  const at = (share: number) => sorted[min(sorted.length - 1, floor(share * sorted.length))] ?? 0
  const held = (low: number, high: number) => sorted.filter((it) => low <= it && it <= high).length / sorted.length
  const options = [
    [at(0.1), at(0.9)],
    [at(0.1) + 1, at(0.9)],
    [at(0.1), at(0.9) - 1],
    // Nobody stands better than with a place: what is left out is all on the other side.
    [0, at(0.8)],
  ] as const
  const [best] = options
    .filter(([low, high], option) => low <= high && (option < 3 || at(0.1) === 0))
    .map(([low, high]) => ({ low, high, miss: Math.abs(held(low, high) - 0.8) }))
    .toSorted((a, b) => a.miss - b.miss)
  return { low: best?.low ?? 0, high: best?.high ?? 0 }
}

/** Seeded chance: the same seed gives the same numbers everywhere (mulberry32). */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 on, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  normal(): number {
    return sqrt(-2 * log(1 - this.next())) * cos(2 * PI * this.next())
  }

  /** Knuth below 30, rounded normal above. */
  poisson(mean: number): number {
    if (mean > 30) return max(0, round(mean + sqrt(mean) * this.normal()))
    const limit = exp(-mean)
    let count = 0
    for (let product = this.next(); product > limit; product *= this.next()) count++
    return count
  }

  binomial(of: number, share: number): number {
    let count = 0
    // Withdrawals are rare: skip from one to the next instead of asking everybody.
    const skip = () => (share <= 0 ? Infinity : floor(log(1 - this.next()) / log1p(-min(share, 0.999999))))
    for (let at = skip(); at < of; at += 1 + skip()) count++
    return count
  }

  /** Marsaglia & Tsang 2000; scale 1. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && log(1 - this.next()) < 0.5 * x * x + d - d * v + d * log(v)) return d * v
    }
  }

  beta(a: number, b: number): number {
    const [one, other] = [this.gamma(a), this.gamma(b)]
    return one / (one + other)
  }
}
