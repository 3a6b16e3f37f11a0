import { listChildRequests } from '../../shared/contracts/personal-data.ts'
import { http } from '../../shared/edge/http.ts'
import { requestsAbout } from '../../shared/table/people/data-requests.ts'

export const handler = http(listChildRequests, async ({ params: { child }, act, permit }) => {
  permit({ child })
  return { items: await requestsAbout(act.region, child) }
})
