import * as z from 'zod/mini'
import { Code, Id, Instant, Ref } from '../domain/fields.ts'
import { event } from './event.ts'

/** `term` is the last instant of the evidence. */
const Term = z.object({ child: Ref, applicant: Ref, municipality: Code, id: Id, term: Instant })

/** The evidence of a right before others ends soon. */
export const BenefitNear = event('admission.benefit-near', 'application', Term)

/** It has ended: the right counts no more. */
export const BenefitEnded = event('admission.benefit-ended', 'application', Term)
