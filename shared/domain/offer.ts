import { type Application, type In, inState, type Offer } from './application.ts'
import { addDays, civilDate, endOfDay, endOfWorkingDays, type Holidays } from './calendar.ts'
import { Problem } from './problem.ts'
import type { Municipality } from './region.ts'

/**
 * The chain from a направление to the order, each step with its own term (order № 236 p. 14-15; the terms are the
 * municipality's settings): offered (190) - consented (230) - contracting (240) - contracted - enrolled (250).
 */

const inDays = (now: string, days: number, { zone }: Municipality) =>
  endOfDay(addDays(civilDate(now, zone), days), zone)

const inTime = (now: string, by: string, { zone }: Municipality) => {
  if (now > by) throw new Problem('term-over', { date: civilDate(by, zone) })
}

type Place = Pick<Offer, 'number' | 'run' | 'organisation' | 'group' | 'wish'>

/** A place was found: the family is told and has a term to answer. */
export const offer = (
  application: Application,
  place: Place,
  municipality: Municipality,
  now: string,
): In<'offered'> => ({
  ...inState(application, 'queued'),
  status: 'offered',
  offer: { ...place, madeAt: now, answerBy: inDays(now, municipality.offerDays, municipality) },
})

/** The family agrees and applies for admission to the kindergarten named in the направление. */
export function consent(application: Application, municipality: Municipality, now: string): In<'consented'> {
  const offered = inState(application, 'offered')
  inTime(now, offered.offer.answerBy, municipality)
  return { ...offered, status: 'consented', consentedAt: now }
}

/** The family refuses the place; until the order it may. The application leaves the queue until it is changed (220). */
export const decline = (application: Application, now: string): In<'declined'> => ({
  ...inState(application, 'offered', 'consented', 'contracting'),
  status: 'declined',
  endedAt: now,
})

/** The kindergarten has seen the papers and invites to conclude the contract. */
export const acceptPapers = (application: Application, municipality: Municipality, now: string): In<'contracting'> => ({
  ...inState(application, 'consented'),
  status: 'contracting',
  contractBy: inDays(now, municipality.contractDays, municipality),
})

/** The contract is signed; the order follows within three working days. */
export function concludeContract(
  application: Application,
  contract: { number: string; on: string },
  municipality: Municipality,
  holidays: Holidays,
  now: string,
): In<'contracted'> {
  const contracting = inState(application, 'contracting')
  inTime(now, contracting.contractBy, municipality)
  const orderBy = endOfWorkingDays(contract.on, municipality.orderWorkingDays, holidays, municipality.zone)
  return { ...contracting, status: 'contracted', contract, orderBy }
}

/** The order of enrolment: the child attends the group from its date. */
export const order = (application: Application, by: { number: string; on: string }): In<'enrolled'> => ({
  ...inState(application, 'contracted'),
  status: 'enrolled',
  order: by,
})

/** The moment after which silence of the family ends its right to the place; nothing where the duty is not theirs. */
export function lapsesAfter(application: Application): string | undefined {
  if (application.status === 'offered') return application.offer.answerBy
  return application.status === 'contracting' ? application.contractBy : undefined
}

/** The term ran out: the place goes on, the application leaves the queue until the family changes it (210). */
export function lapse(application: Application, now: string): In<'lapsed'> {
  const held = inState(application, 'offered', 'contracting')
  const after = lapsesAfter(held)
  if (after === undefined || now <= after) throw new Problem('wrong-state', { state: held.status })
  return { ...held, status: 'lapsed', endedAt: now }
}
