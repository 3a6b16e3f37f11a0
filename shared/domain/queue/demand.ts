import type { Municipality } from '../region.ts'

/**
 * Whether a place is wanted now (актуальный спрос, status 160) or later (отложенный спрос, status 140): the desired date is
 * compared with the day the allocation is calculated for while one goes on, and with today otherwise.
 */
export function wantedNow(desiredOn: string, { allocation }: Pick<Municipality, 'allocation'>, today: string): boolean {
  const { from, to, calculatedOn } = allocation
  return desiredOn <= (from <= today && today <= to ? calculatedOn : today)
}
