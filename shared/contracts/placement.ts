import * as z from 'zod/mini'
import { Application } from '../domain/application.ts'
import { event } from './event.ts'

const [, Offered] = Application.def.options
const { id, child, applicant, municipality, offer } = Offered.shape

/** A place was found: `OfferMade.fact(offered, { held: run })`. It is told once the run that found the place is published. */
export const OfferMade = event(
  'placement.offer-made',
  'application',
  z.object({ id, child, applicant, municipality, offer }),
)
