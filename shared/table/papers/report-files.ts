import * as z from 'zod/mini'
import { civilDate, russianDate } from '../../domain/calendar.ts'
import { ContingentRow, organisationTotals, QueueCount } from '../../domain/queue/counting.ts'
import type { Municipality, RegionData } from '../../domain/region.ts'
import type { Report, ReportFile, ReportFormat, ReportKind } from '../../domain/report.ts'
import { wordOf } from '../../domain/words.ts'
import { csvForExcel } from '../../files/csv.ts'
import { linkTo } from '../../files/links.ts'
import { getObject, putObject } from '../../files/objects.ts'
import type { Sheet } from '../../files/sheet.ts'
import { xlsx } from '../../files/xlsx.ts'
import { asOf, contingentIn, queueIn } from '../queue/counting.ts'
import { authorities, demand, kindergartens, limits } from './federal-reports.ts'
import { ages, type Kind, number, text } from './report-kind.ts'

type Work = {
  title: string
  /** Counts a municipality and keeps it, unless it was counted before. */
  count: (report: Report, region: RegionData, municipality: Municipality) => Promise<void>
  /** Writes the files of what was counted. */
  write: (report: Report, region: RegionData) => Promise<ReportFile[]>
}

const objectOf = ({ region, id }: Report, name: string) => `${region}/reports/${id}/${name}`
const fileOf = (report: Report, format: ReportFormat) => objectOf(report, `${report.kind}.${format}`)
const whenOf = ({ requestedAt: now }: Report, region: RegionData) => asOf({ now }, region)

/** The same numbers lie there for everybody who comes later, or comes back: the first to count a municipality counts. */
const partOf = (report: Report, { code }: Municipality) => objectOf(report, `parts/${code}.json`)

const formats: Record<
  ReportFormat,
  { type: string; bytes: (sheets: Sheet[], book: Book) => AsyncIterable<Uint8Array> }
> = {
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: (sheets, book) => xlsx({ ...book, sheets }),
  },
  csv: { type: 'text/csv; charset=utf-8', bytes: ([sheet], { zone }) => csvForExcel(sheet ?? empty, zone) },
}
type Book = { title: string; createdAt: string; zone: string }
const empty: Sheet = { name: '', columns: [], rows: [] }

const work = <Row>({ title, row, count, sheets }: Kind<Row> & { title: string }): Work => ({
  title,
  async count(report, region, municipality) {
    const key = partOf(report, municipality)
    if (await getObject('files', key)) return
    const rows = await count(region, municipality, whenOf(report, region))
    await putObject('files', key, JSON.stringify(rows), { type: 'application/json', onlyNew: true })
  },
  async write(report, region) {
    const parts = await Promise.all(region.municipalities.map((it) => readPart(partOf(report, it), row)))
    const tables = sheets(parts.flat(), whenOf(report, region))
    const book = { title: `${title} ${titleDate(report, region)}`, createdAt: report.requestedAt, zone: region.zone }
    const files: ReportFile[] = []
    for (const format of ['xlsx', 'csv'] as const) {
      const bytes = Buffer.concat(await Array.fromAsync(formats[format].bytes(tables, book)))
      await putObject('files', fileOf(report, format), bytes, { type: formats[format].type })
      files.push({ format, bytes: bytes.length })
    }
    return files
  },
})

async function readPart<Row>(key: string, row: z.ZodMiniType<Row>): Promise<Row[]> {
  const bytes = await getObject('files', key)
  if (!bytes) throw new Error(`${key} was counted and is not there`)
  return z.array(row).parse(JSON.parse(Buffer.from(bytes).toString()))
}

const titles: Record<ReportKind, string> = {
  contingent: 'Контингент',
  queue: 'Очередь в детские сады',
  demand: 'Спрос и доступность (ФГИС ДДО)',
  'esnsi-kindergartens': 'ЕСНСИ: детские сады',
  'esnsi-limits': 'ЕСНСИ: максимальное число детских садов',
  'esnsi-authorities': 'ЕСНСИ: органы управления образованием',
}

/** How each kind of report is made. */
export const works: Record<ReportKind, Work> = {
  contingent: work({
    title: titles.contingent,
    row: ContingentRow,
    count: contingentIn,
    sheets: (rows, when) => [
      {
        name: 'Контингент',
        columns: [
          ...[text('Муниципалитет', 24), text('Организация', 36), text('Вид', 22), text('Класс или группа', 26)],
          ...[number(ages(when)), number('Детей')],
        ],
        rows: rows.map(({ municipality, organisation, group, kind, age, children }) => [
          ...[municipality.title, organisation.title, wordOf(kind).title, group.title, age, children],
        ]),
      },
      {
        name: 'По организациям',
        columns: [text('Муниципалитет', 24), text('Организация', 36), number('Детей')],
        rows: organisationTotals(rows).map((it) => [it.municipality.title, it.organisation.title, it.children]),
      },
    ],
  }),
  queue: work({
    title: titles.queue,
    row: QueueCount,
    count: queueIn,
    sheets: (rows, when) => [
      {
        name: 'Очередь',
        columns: [
          ...[text('Муниципалитет', 24), number(ages(when)), number('Ждут места')],
          ...[number('Место нужно сейчас'), number('Место нужно позже'), number('С подтверждённой льготой')],
        ],
        rows: rows.map(({ municipality, age, waiting, actual, deferred, privileged }) => [
          ...[municipality.title, age, waiting, actual, deferred, privileged],
        ]),
      },
    ],
  }),
  demand: work({ title: titles.demand, ...demand }),
  'esnsi-kindergartens': work({ title: titles['esnsi-kindergartens'], ...kindergartens }),
  'esnsi-limits': work({ title: titles['esnsi-limits'], ...limits }),
  'esnsi-authorities': work({ title: titles['esnsi-authorities'], ...authorities }),
}

const titleDate = ({ requestedAt }: Report, { zone }: RegionData) => `на ${russianDate(civilDate(requestedAt, zone))}`

/** A link to a file of a report and the name it is saved under. */
export async function linkToFile(report: Report, format: ReportFormat, region: RegionData, seconds: number) {
  const fileName = `${titles[report.kind]} ${titleDate(report, region)}.${format}`
  return { url: await linkTo('files', fileOf(report, format), fileName, seconds), fileName, seconds }
}
