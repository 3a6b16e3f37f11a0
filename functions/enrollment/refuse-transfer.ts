import { refuseTransfer, TransferRefused } from '../../shared/contracts/transfers.ts'
import { atVersion, committed } from '../../shared/domain/subject.ts'
import { refuseTransfer as refuse } from '../../shared/domain/transfer.ts'
import { http } from '../../shared/edge/http.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { answered, sealedReason, Transfers } from '../../shared/table/transfers.ts'

export const handler = http(refuseTransfer, async ({ params, body, match, act, permit }) => {
  const transfer = await Transfers.get({ region: act.region, id: params.id })
  permit({ organisations: [transfer.from.organisation] })
  const reason = await sealedReason(act, transfer, body.reason)

  const refused = refuse(atVersion(transfer, match), reason, act.now)

  const fact = TransferRefused.fact(refused, { private: { [refused.pupil]: reason } })
  return commit(act, committed(refused), [fact], ...answered(refused))
})
