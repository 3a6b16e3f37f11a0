import { TransferAccepted, TransferExpired, TransferRefused } from '../../shared/contracts/transfers.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { followTransfer } from '../../shared/table/case-steps.ts'

const answers = {
  [TransferAccepted.type]: 'accepted',
  [TransferRefused.type]: 'refused',
  [TransferExpired.type]: 'expired',
} as const

/** The application of the family goes where the answer of the other school leads it. */
export const handler = subscriber(
  'follow-transfer',
  [TransferAccepted, TransferRefused, TransferExpired],
  async ({ type, data: { pupil, to }, act }) => {
    const answer = answers[type]
    if (answer) await followTransfer(act, pupil, to.organisation, answer)
  },
)
