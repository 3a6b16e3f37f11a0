import * as z from 'zod/mini'
import { CivilDate, Count, Id, Instant, none, Title } from '../domain/fields.ts'
import { ContingentRow, OrganisationTotal, QueueCount } from '../domain/queue/counting.ts'
import { ReportFormat, ReportKind, ReportShown } from '../domain/report.ts'
import { event } from './event.ts'
import { pageOf, route } from './route.ts'

const Cursor = none(z.string())
/** A link that opens for a minute whoever holds it. */
const Link = none(z.string())

export const requestReport = route({
  name: 'requestReport',
  method: 'POST',
  path: '/reports',
  summary: 'Запросить отчёт',
  who: ['analyst'],
  body: z.object({ kind: ReportKind }),
  status: 202,
  response: z.object({ id: Id }),
  once: true,
  limited: 'export',
  problems: ['invalid-request', 'too-many-requests'],
})

export const listReports = route({
  name: 'listReports',
  method: 'GET',
  path: '/reports',
  summary: 'Отчёты: готовые и те, что делаются',
  who: ['analyst'],
  query: z.object({ after: z.optional(Cursor) }),
  response: pageOf(ReportShown, Cursor),
  problems: ['invalid-request'],
})

export const linkReport = route({
  name: 'linkReport',
  method: 'POST',
  path: '/reports/{id}/links',
  summary: 'Ссылка на файл отчёта: открывается одну минуту',
  who: ['analyst'],
  params: z.object({ id: Id }),
  body: z.object({ format: ReportFormat }),
  response: z.object({ url: Link, fileName: Title, seconds: Count }),
  problems: ['invalid-request', 'not-found', 'wrong-state'],
})

/** `agesOn`: the day that ages are counted on. */
const counted = { asOf: Instant, agesOn: CivilDate }

export const showContingent = route({
  name: 'showContingent',
  method: 'GET',
  path: '/contingent',
  summary: 'Контингент: по организациям региона или по классам и возрастам одной из них',
  who: ['analyst', 'specialist', 'clerk', 'head'],
  query: z.object({ organisation: z.optional(Id) }),
  response: z.object({
    ...counted,
    children: Count,
    organisations: z.array(OrganisationTotal),
    /** Of one organisation. */
    rows: z.optional(z.array(ContingentRow)),
  }),
  problems: ['invalid-request', 'not-found'],
})

export const showQueueSummary = route({
  name: 'showQueueSummary',
  method: 'GET',
  path: '/queue-summary',
  summary: 'Очередь в детские сады по муниципалитетам и возрастам',
  who: ['analyst'],
  response: z.object({ ...counted, waiting: Count, rows: z.array(QueueCount) }),
  problems: [],
})

const about = { id: Id, kind: ReportKind }
const progress = { ...about, done: Count, total: Count }

export const ReportRequested = event('reports.report-requested', 'report', z.object(about))
export const ReportProgressed = event('reports.report-progressed', 'report', z.object(progress))
export const ReportMade = event('reports.report-made', 'report', z.object(about))
export const ReportFailed = event('reports.report-failed', 'report', z.object({ ...about, reason: Title }))
