import { ErasureRequested, requestErasure } from '../../shared/contracts/personal-data.ts'
import { requestErasure as ask, erasureId } from '../../shared/domain/privacy/data-request.ts'
import { http } from '../../shared/edge/http.ts'
import { barOf, DataRequests } from '../../shared/table/people/data-requests.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

export const handler = http(requestErasure, async ({ params: { child }, caller, act, permit }) => {
  permit({ child })
  const { region } = act
  const [known, bar, data] = await Promise.all([
    DataRequests.find({ region, id: erasureId(child) }),
    barOf(region, child),
    regionData(region),
  ])

  const asked = ask(act, known, { child, ground: 'request', requestedBy: caller.ref }, bar, data)

  const { id, answerBy } = asked
  return commit(act, { id, answerBy }, [ErasureRequested.fact(asked)], DataRequests.save(asked))
})
