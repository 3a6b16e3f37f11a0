import { printChildData } from '../../shared/contracts/personal-data.ts'
import { http } from '../../shared/edge/http.ts'
import { everythingAbout } from '../../shared/table/child-data.ts'
import { linkToChildData } from '../../shared/table/child-data-paper.ts'

export const handler = http(printChildData, async ({ params: { child }, caller, act, permit }) => {
  permit({ child })
  return linkToChildData(act, await everythingAbout(act, child, caller.ref))
})
