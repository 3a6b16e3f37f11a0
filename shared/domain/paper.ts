import * as z from 'zod/mini'
import { type Application, holdsPlace, type In, inState } from './application.ts'
import { civilDate } from './calendar.ts'
import type { Case } from './case.ts'
import { CivilDate, Code, Id, none, oneOf } from './fields.ts'
import { Problem } from './problems/problem.ts'
import type { Municipality } from './region.ts'

/** What the platform prints: receipts of an application and of a case, the направление, the order of enrolment. */
export const PaperKind = oneOf('receipt', 'offer', 'order', 'case-receipt')
export type PaperKind = z.infer<typeof PaperKind>

/**
 * What a paper is known by and what its code vouches for. It names nobody: who holds the paper compares the rest with it by
 * the number of the application.
 */
export const Particulars = z.object({
  kind: PaperKind,
  /** Number of the application that the paper is about. */
  application: Code,
  number: Code,
  on: CivilDate,
  /** Who issued it: the municipality; of an order and of the receipt of a case the organisation. */
  by: Id,
})
export type Particulars = z.infer<typeof Particulars>

/** 128 bits under a key of the region, base64url. */
export const PaperCode = none(z.string().check(z.regex(/^[\w-]{22}$/)))

type Zoned = Pick<Municipality, 'zone'>

/** The receipt: dated by the day the family filed. */
export const receiptFor = ({ number, municipality, filedAt }: Application, { zone }: Zoned): Particulars => ({
  ...{ kind: 'receipt', application: number, number },
  ...{ on: civilDate(filedAt, zone), by: municipality },
})

/** The receipt of a case: given by the organisation that decides, dated by the day that counts. */
export const caseReceiptFor = ({ number, organisation, filedAt }: Case, { zone }: Zoned): Particulars => ({
  ...{ kind: 'case-receipt', application: number, number },
  ...{ on: civilDate(filedAt, zone), by: organisation },
})

/** The направление of an application that has one in force. @throws Problem `wrong-state` */
export function offerFor(it: Application, { zone }: Zoned): Particulars {
  const { offer, number, municipality } = withPlace(it)
  return {
    kind: 'offer',
    application: number,
    number: offer.number,
    on: civilDate(offer.madeAt, zone),
    by: municipality,
  }
}

/** @throws Problem `wrong-state` where no place is held */
export function withPlace(it: Application): Extract<Application, { offer: object }> {
  if (!holdsPlace(it)) throw new Problem('wrong-state', { state: it.status })
  return it
}

/** The order of enrolment, once its number is entered. @throws Problem `wrong-state` */
export function orderFor(it: Application): Particulars {
  const { order, number, offer } = enrolled(it)
  return { kind: 'order', application: number, ...order, by: offer.organisation }
}

/** @throws Problem `wrong-state` before the order */
export const enrolled = (it: Application): In<'enrolled'> => inState(it, 'enrolled')
