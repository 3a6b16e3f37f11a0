import { ReportRequested } from '../../shared/contracts/reports.ts'
import { advance, finish, giveUp, reasonOf, start } from '../../shared/domain/report.ts'
import { log } from '../../shared/edge/log.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { works } from '../../shared/table/papers/report-files.ts'
import { moveOn } from '../../shared/table/papers/reports.ts'
import { regionData } from '../../shared/table/regions.ts'

export const handler = subscriber('generate-report', ReportRequested, async ({ data: { id, kind }, act }) => {
  const region = await regionData(act.region)
  const { municipalities } = region
  const report = await moveOn(act, id, (it) => start(it, municipalities.length + 1))
  if (report.status !== 'running') return
  try {
    for (const [at, municipality] of municipalities.entries()) {
      await works[kind].count(report, region, municipality)
      await moveOn(act, id, (it) => advance(it, at + 1))
    }
    const files = await works[kind].write(report, region)
    await moveOn(act, id, (it) => finish(it, files))
  } catch (error) {
    const { status } = await moveOn(act, id, (it) => giveUp(it, reasonOf(error, act.cause)))
    if (status === 'running') throw error
    log.error('report failed', { report: id, error: error instanceof Error ? error : String(error) })
  }
})
