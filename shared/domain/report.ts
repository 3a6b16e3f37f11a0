import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { Count, exactly, Flag, Id, Instant, oneOf, Ref, Title } from './fields.ts'
import { Problem } from './problems/problem.ts'
import { textOf } from './problems/problem-text.ts'
import { fresh, subject } from './subject.ts'

export const ReportKind = oneOf(
  'contingent',
  'queue',
  'demand',
  'esnsi-kindergartens',
  'esnsi-limits',
  'esnsi-authorities',
)
export type ReportKind = z.infer<typeof ReportKind>
export const ReportFormat = oneOf('xlsx', 'csv')
export type ReportFormat = z.infer<typeof ReportFormat>
const ReportFile = z.object({ format: ReportFormat, bytes: Count })
export type ReportFile = z.infer<typeof ReportFile>

const base = z.object({
  ...subject,
  id: Id,
  kind: ReportKind,
  /** Nobody: the nightly schedule. */
  requestedBy: z.optional(z.union([Ref, Id])),
  /** Also the moment the numbers are of, the title of the files and the day that ages and demand are counted on. */
  requestedAt: Instant,
  /** How often somebody has set out to make it. */
  attempts: Count,
  done: Count,
  total: Count,
})
const Requested = z.extend(base, { status: exactly('requested') })
const Running = z.extend(base, { status: exactly('running') })
const Ready = z.extend(base, { status: exactly('ready'), files: z.array(ReportFile) })
const Failed = z.extend(base, { status: exactly('failed'), reason: Title })

/** A report and how far it is. */
export const Report = z.discriminatedUnion('status', [Requested, Running, Ready, Failed])
export type Report = z.infer<typeof Report>
export type InReport<S extends Report['status']> = Extract<Report, { status: S }>

/** Lambda calls a failing subscriber three times; what fails the third time is told as failed. */
const MOST_ATTEMPTS = 3
/** Three attempts of five minutes and the pauses between them take less; after that nobody works on it any more. */
const MOST_MINUTES = 30

export const requestReport = (
  { region, now, id }: Act,
  kind: ReportKind,
  by: { requestedBy?: string; id?: string } = {},
): InReport<'requested'> => ({
  ...fresh,
  ...{ region, kind, id: id(), requestedAt: now, attempts: 0, done: 0, total: 0, status: 'requested' as const },
  ...by,
})

/** The name of a nightly report: so there is one of a kind and a night, however often the schedule fires. */
export const nightlyId = (kind: ReportKind, night: string) => `nightly-${night}-${kind}`

/** Somebody sets out to make it, for the first time or again. Nothing when it is made. */
export const start = (report: Report, total: number): InReport<'running'> | undefined =>
  report.status === 'ready' ? undefined : { ...unfinished(report), attempts: report.attempts + 1, total }

const unfinished = ({ region, seq, head, id, kind, requestedBy, requestedAt, attempts, done, total }: Report) => ({
  ...{ region, seq, head, id, kind, requestedAt, attempts, done, total, status: 'running' as const },
  ...(requestedBy !== undefined && { requestedBy }),
})

/** So many steps are done. Nothing when it is known already, or the report is made. */
export const advance = (report: Report, done: number): InReport<'running'> | undefined =>
  report.status === 'running' && report.done < done ? { ...report, done } : undefined

export const finish = (report: Report, files: ReportFile[]): InReport<'ready'> | undefined =>
  report.status === 'running' ? { ...report, done: report.total, status: 'ready', files } : undefined

/** An attempt has failed: the last one ends the report. Nothing while another attempt comes. */
export const giveUp = (report: Report, reason: string): InReport<'failed'> | undefined =>
  report.status === 'running' && report.attempts >= MOST_ATTEMPTS ? { ...report, status: 'failed', reason } : undefined

/** The report whose files one may have. @throws Problem `wrong-state` before they are made */
export function made(report: Report): InReport<'ready'> {
  if (report.status !== 'ready') throw new Problem('wrong-state', { state: `report-${report.status}` })
  return report
}

export const ReportShown = z.object({
  id: Id,
  kind: ReportKind,
  status: oneOf('requested', 'running', 'ready', 'failed'),
  nightly: Flag,
  requestedAt: Instant,
  asOf: Instant,
  done: Count,
  total: Count,
  percent: Count,
  files: z.array(ReportFile),
  reason: z.optional(Title),
})

/** A report as the list shows it. One that nobody has finished for half an hour has failed: its makers were killed. */
export function reportShown(report: Report, now: string): z.infer<typeof ReportShown> {
  const { id, kind, requestedAt, requestedBy, done, total, status } = report
  const common = {
    ...{ id, kind, requestedAt, asOf: requestedAt, done, total, nightly: requestedBy === undefined, status },
    percent: total === 0 ? 0 : Math.floor((100 * done) / total),
    files: status === 'ready' ? report.files : [],
  }
  const late = Date.parse(now) - Date.parse(requestedAt) > MOST_MINUTES * 60_000
  if (late && (status === 'requested' || status === 'running'))
    return { ...common, status: 'failed', reason: `Не сделан за ${MOST_MINUTES} минут. Запросите отчёт ещё раз` }
  return status === 'failed' ? { ...common, reason: report.reason } : common
}

/** Why an attempt failed, for people: the refusal in its own words, anything else by its number in the log. */
export const reasonOf = (error: unknown, cause: string): string =>
  error instanceof Problem ? textOf(error, 'ru') : `Внутренняя ошибка, номер в журнале: ${cause}`
