import { printCaseReceipt } from '../../shared/contracts/papers.ts'
import { http } from '../../shared/edge/http.ts'
import { linkToCaseReceipt } from '../../shared/table/case-papers.ts'
import { Cases } from '../../shared/table/cases.ts'

export const handler = http(printCaseReceipt, async ({ params: { id }, act, permit }) => {
  const it = await Cases.get({ region: act.region, id })
  permit({ child: it.child, organisations: [it.organisation], municipality: it.municipality })
  return linkToCaseReceipt(act, it)
})
