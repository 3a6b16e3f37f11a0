import { printDestructionAct } from '../../shared/contracts/personal-data.ts'
import { Problem } from '../../shared/domain/problems/problem.ts'
import { http } from '../../shared/edge/http.ts'
import { DataRequests } from '../../shared/table/people/data-requests.ts'
import { linkToAct } from '../../shared/table/people/destruction.ts'

export const handler = http(printDestructionAct, async ({ params: { id }, act, permit }) => {
  permit({})
  const request = await DataRequests.get({ region: act.region, id })
  if (request.kind !== 'erasure' || request.status !== 'done')
    throw new Problem('wrong-state', { state: `data-${request.status}` })
  return linkToAct(act, request)
})
