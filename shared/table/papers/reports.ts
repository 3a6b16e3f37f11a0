import { ReportFailed, ReportMade, ReportProgressed, ReportRequested } from '../../contracts/reports.ts'
import type { Act } from '../../domain/act.ts'
import { isProblem, Problem } from '../../domain/problems/problem.ts'
import { Report } from '../../domain/report.ts'
import { keys } from '../keys.ts'
import { states } from '../store/entity.ts'
import { commit } from '../store/facts.ts'
import { page } from '../store/lists.ts'

export const Reports = states<Report>({
  about: 'report',
  version: 1,
  schema: Report,
  place: (it) => ({
    gsi1pk: keys.reportsOf(it),
    gsi1sk: keys.reportInList({ at: it.requestedAt, id: it.id }),
    row: it,
  }),
})

const PER_PAGE = 25

/** The reports of a region, newest first (up to a second old). */
export async function reportsOf(region: string, after: Record<string, unknown> | undefined) {
  const { items, next } = await page(
    { index: 'gsi1', partition: keys.reportsOf({ region }) },
    { limit: PER_PAGE, after, newestFirst: true },
  )
  return { items: items.map(({ row }) => Report.parse(row)), next }
}

const factAbout = (report: Report) => {
  switch (report.status) {
    case 'requested':
      return ReportRequested.fact(report)
    case 'running':
      return ReportProgressed.fact(report)
    case 'ready':
      return ReportMade.fact(report)
    case 'failed':
      return ReportFailed.fact(report)
  }
}

/** A report with the fact about where it is now. */
export const saveReport = (act: Act, report: Report): Promise<{ id: string }> =>
  commit(act, { id: report.id }, [factAbout(report)], Reports.save(report))

/** The same, and no refusal where it was saved meanwhile: then nothing is done. @returns whether it was saved */
export const saveUnlessChanged = (act: Act, report: Report): Promise<boolean> =>
  saveReport(act, report).then(
    () => true,
    (error: unknown) => {
      if (isProblem(error) && error.code === 'changed-meanwhile') return false
      throw error
    },
  )

const TRIES = 5

/**
 * Moves a report on from where it is, whoever else works on it at the same time: what an attempt does can be repeated,
 * so two of them at once do no harm and the first to finish counts. Each step is a fact, none is tied to the receipt of
 * the event that started the work.
 * @returns the report after the step, or as it is when there was none to take
 */
export async function moveOn(act: Act, id: string, step: (report: Report) => Report | undefined): Promise<Report> {
  const { receipt: _, ...everyStep } = act
  for (let tries = 1; tries <= TRIES; tries++) {
    const report = await Reports.get({ region: act.region, id })
    const next = step(report)
    if (!next) return report
    if (await saveUnlessChanged(everyStep, next)) return next
  }
  throw new Problem('too-busy')
}
