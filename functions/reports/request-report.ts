import { requestReport } from '../../shared/contracts/reports.ts'
import { requestReport as request } from '../../shared/domain/report.ts'
import { http } from '../../shared/edge/http.ts'
import { saveReport } from '../../shared/table/papers/reports.ts'

export const handler = http(requestReport, async ({ body: { kind }, caller, act, permit }) => {
  permit({})
  return saveReport(act, request(act, kind, { requestedBy: caller.ref }))
})
