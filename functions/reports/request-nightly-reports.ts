import { civilDate, hourOf } from '../../shared/domain/calendar.ts'
import { nightlyId, requestReport } from '../../shared/domain/report.ts'
import { schedule } from '../../shared/edge/schedule.ts'
import { saveUnlessChanged } from '../../shared/table/papers/reports.ts'
import { regionData } from '../../shared/table/regions.ts'

const HOUR = 2

/** Called every hour: two in the night is at another hour in every zone. */
export const handler = schedule('request-nightly-reports', async (act) => {
  const { zone } = await regionData(act.region)
  if (hourOf(act.now, zone) !== HOUR) return
  const night = civilDate(act.now, zone)
  for (const kind of ['contingent', 'queue'] as const)
    await saveUnlessChanged(act, requestReport(act, kind, { id: nightlyId(kind, night) }))
})
