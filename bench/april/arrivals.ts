/** What a region has seen: 4,000 in the first minute, 23,000 by morning. */
const NIGHT = { firstMinute: 4000, all: 23_000 }
/** How much faster than they are taken in people come: in the first minute, and when the rest of the night begins. */
const CROWD = 2.5
const AFTER = 1.25
/** The night ends when so much of all that would ever come has come. */
const BY_MORNING = 0.8

/** The scale at which a night that takes in so many a second lasts about so many seconds. */
export const scaleFor = (pace: number, seconds: number) => Math.max(1, Math.ceil(NIGHT.all / (pace * seconds)))

/** Of so many of a whole night, at a scale. */
export const scaled = (count: number, scale: number) => Math.max(1, Math.round(count / scale))

/**
 * When each comes, milliseconds from midnight, whatever became of those before: the first minute evenly, then ever fewer.
 * Both parts are squeezed in time until the first comes 2.5 times as fast as `pace` a second, as a real one does.
 */
export function arrivals(scale: number, pace: number): number[] {
  const first = scaled(NIGHT.firstMinute, scale)
  const rest = scaled(NIGHT.all - NIGHT.firstMinute, scale)
  const minute = (first * 1000) / (pace * CROWD)
  const fading = (rest * 1000) / (BY_MORNING * pace * AFTER)
  return [
    ...Array.from({ length: first }, (_, n) => (n * minute) / first),
    ...Array.from({ length: rest }, (_, n) => minute - fading * Math.log(1 - (BY_MORNING * n) / rest)),
  ]
}
