import { expect, it } from '@jest/globals'
import { chanceOf, Dice, LEAST_DAYS, placeAfter, type Rates } from './chance.ts'

/** A queue with rates that nobody knows: some days of its past are seen, its future is held out. */
function heldOut(dice: Dice, [least, most]: readonly [number, number]) {
  const between = (low: number, high: number) => low + (high - low) * dice.next()
  const rates: Rates = {
    came: between(0, 0.4),
    places: between(0.05, 0.7),
    declines: between(0, 0.3),
    withdraws: between(0, 0.002),
  }
  const size = Math.round(between(60, 500))
  const seen = Array.from({ length: Math.round(between(least, most)) }, () => {
    const [free, came] = [dice.poisson(rates.places), dice.poisson(rates.came)]
    let declined = 0
    for (let left = free; left > 0; )
      if (dice.next() < rates.declines) declined++
      else left--
    return { days: 1, came, offered: free + declined, declined, withdrew: dice.binomial(size, rates.withdraws), size }
  })
  const asked = { ahead: Math.floor(size * dice.next()), horizon: Math.round(between(30, 250)) }
  return { asked, seen, happened: placeAfter(asked.ahead, asked.horizon, rates, dice) }
}

/** The share of held-out futures that lay in the interval. */
function coverage(runs: number, seed: number, days: readonly [number, number]): number {
  const dice = new Dice(seed)
  let held = 0
  for (let run = 0; run < runs; run++) {
    const { asked, seen, happened } = heldOut(dice, days)
    const found = chanceOf({ ...asked, past: seen, seed: run }, 300)
    if (found && found.low <= happened && happened <= found.high) held++
  }
  return held / runs
}

it.each([
  ['weeks', 1500, [21, 60]],
  ['days', 800, [LEAST_DAYS, 13]],
] as const)(
  'holds 75 to 85 of 100 futures that were held out in its 80 %% interval, told from %s',
  (past, runs, days) => {
    const share = coverage(runs, 1, days)
    process.stderr.write(
      `Told from ${past}, the 80 % interval held ${(share * 100).toFixed(1)} % of ${runs} held-out runs.\n`,
    )
    expect(share).toBeGreaterThan(0.75)
    expect(share).toBeLessThan(0.85)
  },
)
