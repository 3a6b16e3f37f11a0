import { schedule } from '../../shared/edge/schedule.ts'
import { headsOf } from '../../shared/table/store/heads.ts'
import { signRoot } from '../../shared/vault/roots.ts'

export const handler = schedule('sign-roots', async ({ region, now }) => {
  await signRoot(region, now, await Array.fromAsync(headsOf(region)))
})
