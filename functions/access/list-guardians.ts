import { listGuardians } from '../../shared/contracts/delegations.ts'
import { http } from '../../shared/edge/http.ts'
import { guardianshipOf } from '../../shared/table/people/guardianships.ts'
import { adultName, childCard, guardiansOf } from '../../shared/table/people/people.ts'

export const handler = http(listGuardians, async ({ params: { child }, act: { region }, permit }) => {
  permit({ child })
  await childCard(region, child)
  const [guardians, { seq, parted }] = await Promise.all([guardiansOf(region, child), guardianshipOf(region, child)])
  const named = async (guardian: string) => ({ guardian, name: await adultName(region, guardian) })

  return {
    seq,
    items: await Promise.all(guardians.map(named)),
    parted: await Promise.all(parted.map(async (it) => ({ ...it, ...(await named(it.guardian)) }))),
  }
})
