import { ErasureRequested } from '../../shared/contracts/personal-data.ts'
import { erasureId, requestErasure } from '../../shared/domain/privacy/data-request.ts'
import { each, schedule } from '../../shared/edge/schedule.ts'
import { barOf, DataRequests } from '../../shared/table/people/data-requests.ts'
import { childrenPastTerm } from '../../shared/table/people/retention.ts'
import { regionData } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'

/** Puts the children whose data are past their term on the administrator's list. Nothing is destroyed without a decision. */
export const handler = schedule('find-past-term', async (act) => {
  const { region } = act
  const data = await regionData(region)
  await each(childrenPastTerm(data, act.now), async (child) => {
    const [known, bar] = await Promise.all([DataRequests.find({ region, id: erasureId(child) }), barOf(region, child)])

    const asked = requestErasure(act, known, { child, ground: 'term' }, bar, data)

    await commit(act, undefined, [ErasureRequested.fact(asked)], DataRequests.save(asked))
  })
})
