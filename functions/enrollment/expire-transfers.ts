import { TransferExpired } from '../../shared/contracts/transfers.ts'
import { expireTransfer } from '../../shared/domain/transfer.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { answered, overdueTransfers, Transfers } from '../../shared/table/transfers.ts'

export const handler = schedule('expire-transfers', async (act) =>
  each(await overdueTransfers(act.region, act.now), async (key) => {
    const expired = expireTransfer(await Transfers.at(key), act.now)
    await commit(act, undefined, [TransferExpired.fact(expired)], ...answered(expired))
  }),
)
