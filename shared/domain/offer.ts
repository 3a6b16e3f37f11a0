import { type Application, type In, inState, type Offer } from './application.ts'
import { addDays, civilDate, endOfDay, endOfWorkingDays, type Holidays } from './calendar.ts'
import { Problem } from './problems/problem.ts'
import type { Municipality } from './region.ts'
import { committed } from './subject.ts'

/**
 * The chain from a направление to the order, each step with its own term (order № 236 p. 14-15; the terms are the
 * municipality's settings): offered (190) - consented (230) - contracting (240) - contracted - enrolled (250).
 */

type Zoned = Pick<Municipality, 'zone'>

const inDays = (now: string, days: number, { zone }: Zoned) => endOfDay(addDays(civilDate(now, zone), days), zone)

/** The last instant of a term still belongs to it. */
const inTime = (now: string, by: string, { zone }: Zoned) => {
  if (now > by) throw new Problem('term-over', { date: civilDate(by, zone) })
}

/** A paper cannot be older than what it rests on, nor be dated in the future. */
const possible = (date: string, from: string, now: string, { zone }: Zoned) => {
  const to = civilDate(now, zone)
  if (date < from || date > to) throw new Problem('date-impossible', { date, from, to })
}

type Place = Pick<Offer, 'number' | 'run' | 'organisation' | 'group' | 'plan' | 'wish'>

/** A place was found: the family is told and has a term to answer. @throws Problem `wrong-state` */
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

/**
 * The family agrees and applies for admission to the kindergarten named in the направление.
 * @throws Problem `wrong-state`, `term-over`
 */
export function consent(application: Application, municipality: Municipality, now: string): In<'consented'> {
  const offered = inState(application, 'offered')
  inTime(now, offered.offer.answerBy, municipality)
  return { ...offered, status: 'consented', consentedAt: now }
}

/**
 * The family refuses the place; until the order it may. The application leaves the queue until it is changed (220).
 * @throws Problem `wrong-state`
 */
export const decline = (application: Application, now: string): In<'declined'> => ({
  ...inState(application, 'offered', 'consented', 'contracting', 'contracted'),
  status: 'declined',
  endedAt: now,
})

/** The kindergarten has seen the papers and invites to conclude the contract. @throws Problem `wrong-state` */
export const acceptPapers = (application: Application, municipality: Municipality, now: string): In<'contracting'> => ({
  ...inState(application, 'consented'),
  status: 'contracting',
  contractBy: inDays(now, municipality.contractDays, municipality),
})

/** A contract or an order: its number, and the date that stands on it. */
type Paper = { number: string; on: string }

/**
 * The contract is signed; the order follows within three working days.
 * @throws Problem `wrong-state`, `term-over`, `date-impossible` when it is dated before the offer or in the future
 */
export function concludeContract(
  application: Application,
  contract: Paper,
  municipality: Municipality,
  holidays: Holidays,
  now: string,
): In<'contracted'> {
  const contracting = inState(application, 'contracting')
  inTime(now, contracting.contractBy, municipality)
  possible(contract.on, civilDate(contracting.offer.madeAt, municipality.zone), now, municipality)
  const orderBy = endOfWorkingDays(contract.on, municipality.orderWorkingDays, holidays, municipality.zone)
  return { ...contracting, status: 'contracted', contract, orderBy }
}

/**
 * The order of enrolment: the child attends the group from its date. A late order is a fault of the kindergarten, not of
 * the family: it is marked in the list and not refused.
 * @throws Problem `wrong-state`, `date-impossible` when it is dated before the contract or in the future
 */
export function order(application: Application, by: Paper, municipality: Municipality, now: string): In<'enrolled'> {
  const contracted = inState(application, 'contracted')
  possible(by.on, contracted.contract.on, now, municipality)
  return { ...contracted, status: 'enrolled', order: by }
}

/** The moment by which somebody has to act: the family on the offer and the contract, the kindergarten on the order. */
export function termOf(application: Application): string | undefined {
  switch (application.status) {
    case 'offered':
      return application.offer.answerBy
    case 'contracting':
      return application.contractBy
    case 'contracted':
      return application.orderBy
    default:
      return undefined
  }
}

/**
 * Silence of the family ends its right to the place: the place goes on, the application leaves the queue until the
 * family changes it (210). @throws Problem `wrong-state` before the term, and where the duty is not the family's
 */
export function lapse(application: Application, now: string): In<'lapsed'> {
  const held = inState(application, 'offered', 'contracting')
  const term = termOf(held)
  if (term === undefined || now <= term) throw new Problem('wrong-state', { state: held.status })
  return { ...held, status: 'lapsed', term, endedAt: now }
}

/** What a step of the chain answers: where the application stands from now on, its new version, and the next term. */
export function stepOf<S extends Application>(
  next: S,
): { id: string; seq: number; status: S['status']; term?: string } {
  const { id, seq } = committed(next)
  const term = termOf(next)
  return { id, seq, status: next.status, ...(term !== undefined && { term }) }
}
