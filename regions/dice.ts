import { createHash } from 'node:crypto'

/** Repeatable chance: the same seed and label give the same numbers on every machine. */
export type Dice = {
  below: (n: number) => number
  chance: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

export function dice(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  // mulberry32: enough for names and dates
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    below,
    chance: (share) => next() < share,
    pick: (from) => {
      const one = from[below(from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}
