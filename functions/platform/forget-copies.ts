import { log } from '../../shared/edge/log.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { forgetOldCopies } from '../../shared/table/archive/copies.ts'

export const handler = schedule('forget-copies', async (act) => {
  log.info('forgot copies', { copies: await forgetOldCopies(act) })
})
