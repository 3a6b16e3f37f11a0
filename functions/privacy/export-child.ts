import { exportChild } from '../../shared/contracts/personal-data.ts'
import { http } from '../../shared/edge/http.ts'
import { everythingAbout } from '../../shared/table/people/child-data.ts'

export const handler = http(exportChild, async ({ params: { child }, caller, act, permit }) => {
  permit({ child })
  return everythingAbout(act, child, caller.ref)
})
