import { listDataRequests } from '../../shared/contracts/personal-data.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { deskOf, requestsAt } from '../../shared/table/people/data-requests.ts'

export const handler = http(listDataRequests, async ({ query, caller, act, permit }) => {
  const desk = { organisations: [caller.organisation], municipality: caller.municipality }
  permit(desk)
  const { status = 'requested' } = query
  const at = { region: act.region, desk: deskOf(caller), status }
  const list = `data-requests/${at.desk}/${status}`
  const { items, next } = await requestsAt(at, await openCursor(caller, list, query.after))
  for (const { child } of items) permit({ ...desk, child })

  return { items, next: await sealCursor(act, caller, list, next) }
})
