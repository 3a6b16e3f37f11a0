import { listReports } from '../../shared/contracts/reports.ts'
import { reportShown } from '../../shared/domain/report.ts'
import { openCursor, sealCursor } from '../../shared/edge/cursor.ts'
import { http } from '../../shared/edge/http.ts'
import { reportsOf } from '../../shared/table/papers/reports.ts'

export const handler = http(listReports, async ({ query, caller, act, permit }) => {
  permit({})
  const { items, next } = await reportsOf(act.region, await openCursor(caller, 'reports', query.after))
  return {
    items: items.map((report) => reportShown(report, act.now)),
    next: await sealCursor(act, caller, 'reports', next),
  }
})
