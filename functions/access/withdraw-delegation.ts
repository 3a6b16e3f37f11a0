import { DelegationWithdrawn, withdrawDelegation } from '../../shared/contracts/delegations.ts'
import { committed } from '../../shared/domain/subject.ts'
import { http } from '../../shared/edge/http.ts'
import { Delegations, withdrawn } from '../../shared/table/people/delegations.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(withdrawDelegation, async ({ params: { id }, act, permit }) => {
  const delegation = await Delegations.get({ region: act.region, id })
  permit({ child: delegation.child, ...('delegate' in delegation && { person: delegation.delegate }) })

  const { ended, writes } = await withdrawn([delegation], act.now)

  return commit(
    act,
    committed(delegation),
    ended.map((it) => DelegationWithdrawn.fact(it)),
    ...writes,
  )
})
