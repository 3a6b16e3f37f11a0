import { ApplicationChanged, ApplicationRefused, EvidenceConfirmed } from '../../shared/contracts/admission.ts'
import { BenefitEnded } from '../../shared/contracts/benefits.ts'
import { CaseChanged, CaseFiled, CaseMoved } from '../../shared/contracts/cases.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { followProof, followProofsOf } from '../../shared/table/case-proofs.ts'

/** Whatever is said in a fact is read anew: it may come late, and twice. */
export const handler = subscriber(
  'follow-case-proofs',
  [CaseFiled, CaseChanged, CaseMoved, ApplicationChanged, ApplicationRefused, EvidenceConfirmed, BenefitEnded],
  async ({ subject, data: { id, child }, act }) =>
    subject.startsWith('case/') ? followProof(act, id) : followProofsOf(act, child),
)
