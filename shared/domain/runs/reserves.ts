import type { Programme, Slot } from '../placement/slots.ts'
import type { Applicant } from '../queue/queue.ts'
import type { QueueRules } from '../queue/queue-rules.ts'
import type { Result } from './assignment.ts'
import { heldIn } from './moves.ts'
import type { Snapshot } from './snapshot.ts'

/** Seats that are kept for children of a right while any of them asks: soft, what they leave goes to everybody. */

/** The reserve that a child may sit in: the first of the rule set for which it has the right. */
export const reserveOf = (it: Pick<Applicant, 'benefit' | 'facts'>, { reserves }: QueueRules): string | undefined =>
  reserves?.of.find(({ criterion }) => it.benefit === criterion || it.facts?.includes(criterion))?.criterion

/** So many seats of each reserve, rounded down. */
const keptOf = (seats: number, { reserves }: QueueRules): { seats: number; category: string }[] =>
  (reserves?.of ?? []).flatMap(({ criterion: category, percent }) => {
    const kept = Math.floor((seats * percent) / 100)
    return kept > 0 ? [{ seats: kept, category }] : []
  })

type Offering = Pick<Snapshot, 'rules' | 'groups' | 'applications' | 'fixed'>

/**
 * The seats of a market: those that are free and those of children who ask for another. Reserves are of the free ones that no
 * decision has given, in the stated order: before the seats for everybody or after them.
 */
export function offeredIn(snapshot: Offering): Programme[] {
  const { rules, groups, fixed = [] } = snapshot
  const held = heldIn(snapshot)
  return groups.map(({ id, free }) => {
    const capacity = free + (held.get(id) ?? 0)
    const kept = keptOf(Math.max(0, free - fixed.filter(({ group }) => group === id).length), rules)
    if (kept.length === 0) return { id, capacity }
    const open: Slot = { seats: capacity - kept.reduce((sum, { seats }) => sum + seats, 0) }
    return { id, capacity, slots: rules.reserves?.first === 'open' ? [open, ...kept] : kept }
  })
}

/** How far the reserves of a run were used; nothing where the rule set has none. */
export function reservesIn(snapshot: Offering, assignments: Result['assignments']) {
  const { reserves } = snapshot.rules
  if (!reserves) return undefined
  const slots = offeredIn(snapshot).flatMap((it) => it.slots ?? [])
  return {
    first: reserves.first,
    of: reserves.of.map(({ criterion }) => ({
      criterion,
      seats: slots.reduce((sum, { seats, category }) => sum + (category === criterion ? seats : 0), 0),
      taken: assignments.filter(({ reserve }) => reserve === criterion).length,
    })),
  }
}
