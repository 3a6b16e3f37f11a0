import { ErasureOrdered, eraseChild } from '../../shared/contracts/personal-data.ts'
import { erasureId, orderErasure } from '../../shared/domain/privacy/data-request.ts'
import { http } from '../../shared/edge/http.ts'
import { barOf, DataRequests } from '../../shared/table/people/data-requests.ts'
import { guardiansOf } from '../../shared/table/people/people.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'

export const handler = http(eraseChild, async ({ params: { child }, body: { ground }, caller, act, permit }) => {
  permit({ child })
  const { region } = act
  const [known, bar, data, tell] = await Promise.all([
    DataRequests.find({ region, id: erasureId(child) }),
    barOf(region, child),
    regionData(region),
    guardiansOf(region, child),
    personVault(region, child),
  ])

  const ordered = orderErasure(act, known, { child, ground, by: caller.ref, tell }, bar, data)

  const { id, act: number } = ordered
  return commit(act, { id, act: number }, [ErasureOrdered.fact(ordered)], DataRequests.save(ordered))
})
