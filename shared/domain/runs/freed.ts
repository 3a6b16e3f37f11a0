import { addDays } from '../calendar.ts'
import type { QueueRules } from '../queue/queue-rules.ts'
import type { Municipality } from '../region.ts'

type Rules = Pick<QueueRules, 'nextReferral' | 'validFrom'>

/** Whether a place that was declined or lapsed goes on at once: the rules in force say so, or else the municipality does. */
export const goesOnAtOnce = ({ nextReferral }: Rules, { freedPlace }: Pick<Municipality, 'freedPlace'>): boolean =>
  nextReferral ? nextReferral.when === 'at-once' : freedPlace === 'offer-at-once'

/** A day on which nothing ran, as in an outage, is made up for within a week. */
const DAYS_TO_MAKE_UP = 6

/**
 * The latest day, today or in the week before, on which the rules distribute what has become free; never a day before they
 * were in force. Nothing where places go on at once or no such day was.
 */
export function batchDay({ nextReferral, validFrom }: Rules, today: string): string | undefined {
  if (nextReferral?.when !== 'batch') return undefined
  const days = Array.from({ length: DAYS_TO_MAKE_UP + 1 }, (_, ago) => addDays(today, -ago))
  return days.find((day) => day >= validFrom && nextReferral.on?.includes(day.slice(5)))
}
