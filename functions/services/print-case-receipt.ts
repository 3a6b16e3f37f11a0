import { printCaseReceipt } from '../../shared/contracts/papers.ts'
import { concerning } from '../../shared/domain/case.ts'
import { http } from '../../shared/edge/http.ts'
import { Cases } from '../../shared/table/cases.ts'
import { linkToCaseReceipt } from '../../shared/table/papers/case-papers.ts'

export const handler = http(printCaseReceipt, async ({ params: { id }, act, permit }) => {
  const it = await Cases.get({ region: act.region, id })
  permit(concerning(it))
  return linkToCaseReceipt(act, it)
})
