import { each, schedule } from '../../shared/edge/schedule.ts'
import { proofsDue, tellOfProof } from '../../shared/table/case-proofs.ts'

/** Families are told that a right which a document of their case stands by ends soon, or has ended. */
export const handler = schedule('tell-of-proofs', async (act) =>
  each(proofsDue(act.region, act.now), (mark) => tellOfProof(act, mark)),
)
