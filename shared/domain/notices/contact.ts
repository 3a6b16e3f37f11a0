import * as z from 'zod/mini'
import { Id, Instant, oneOf } from '../fields.ts'
import { Problem } from '../problems/problem.ts'

/** A person told the family by other means than the platform: by telephone, by letter, face to face. */
export const Contact = z.object({
  contact: Id,
  way: oneOf('phone', 'post', 'visit'),
  /** When it was, as the one who did it says. */
  when: Instant,
  outcome: oneOf('told', 'not-reached', 'wrong-address', 'sent'),
  /** Whose office it was. */
  office: oneOf('specialist', 'clerk'),
})
export type Contact = z.infer<typeof Contact>

/** What may come of each way. */
export const outcomesOf: Record<Contact['way'], readonly Contact['outcome'][]> = {
  phone: ['told', 'not-reached', 'wrong-address'],
  post: ['sent', 'wrong-address'],
  visit: ['told', 'not-reached'],
}

/**
 * A contact as it is noted in the history of an application filed at `filedAt`.
 * @throws Problem `date-impossible` for a moment before the filing or ahead, `outcome-impossible` for a letter that was
 *   «не дозвонились»
 */
export function noted(contact: Contact, filedAt: string, now: string): Contact {
  const { way, when, outcome } = contact
  const [from, to] = [filedAt.slice(0, 10), now.slice(0, 10)]
  if (when.slice(0, 10) < from || when > now)
    throw new Problem('date-impossible', { date: when.slice(0, 10), from, to })
  if (!outcomesOf[way].includes(outcome)) throw new Problem('outcome-impossible')
  return contact
}
