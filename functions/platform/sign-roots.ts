import { schedule } from '../../shared/edge/schedule.ts'
import { headsToSign } from '../../shared/table/store/heads.ts'
import { signRoot } from '../../shared/vault/roots.ts'

export const handler = schedule('sign-roots', async ({ region, now }) => {
  await signRoot(region, now, await headsToSign(region, now))
})
