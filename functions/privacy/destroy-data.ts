import { ChildErased, ErasureOrdered } from '../../shared/contracts/personal-data.ts'
import { erased } from '../../shared/domain/privacy/data-request.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { tell } from '../../shared/table/notices.ts'
import { DataRequests } from '../../shared/table/people/data-requests.ts'
import { destroy, keepAct, leaveGuardians, numbersOf } from '../../shared/table/people/destruction.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** Destroys what was ordered to be destroyed. It may be interrupted anywhere and comes again; the last step is the fact that it is done. */
export const handler = subscriber('destroy-data', ErasureOrdered, async ({ data: { id, child }, act }) => {
  const { region } = act
  const request = await DataRequests.get({ region, id })
  if (request.kind !== 'erasure' || request.status !== 'ordered') return
  await leaveGuardians(act, child)
  const destroyed = await destroy(act, request)

  const done = erased(request, destroyed, act.now)

  await keepAct(act, done, await numbersOf(region, child))
  const news = { code: 'data-erased' as const, child, about: `data-request/${id}` }
  const told = await tell(act, request.tell ?? [], news)
  await commit(act, undefined, [ChildErased.fact(done)], DataRequests.save(done), ...told)
})
