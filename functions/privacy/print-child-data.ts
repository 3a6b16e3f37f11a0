import { printChildData } from '../../shared/contracts/personal-data.ts'
import { http } from '../../shared/edge/http.ts'
import { linkToChildData } from '../../shared/table/papers/child-data-paper.ts'
import { everythingAbout } from '../../shared/table/people/child-data.ts'

export const handler = http(printChildData, async ({ params: { child }, caller, act, permit }) => {
  permit({ child })
  return linkToChildData(act, await everythingAbout(act, child, caller.ref))
})
