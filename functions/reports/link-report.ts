import { linkReport } from '../../shared/contracts/reports.ts'
import { made } from '../../shared/domain/report.ts'
import { http } from '../../shared/edge/http.ts'
import { linkToFile } from '../../shared/table/papers/report-files.ts'
import { Reports } from '../../shared/table/papers/reports.ts'
import { regionData } from '../../shared/table/regions.ts'

const SECONDS = 60

export const handler = http(linkReport, async ({ params: { id }, body: { format }, act: { region }, permit }) => {
  permit({})
  const report = made(await Reports.get({ region, id }))
  return linkToFile(report, format, await regionData(region), SECONDS)
})
