import { useState } from 'preact/hooks'
import { linkReport } from '../../shared/contracts/reports.ts'
import type { ReportFormat } from '../../shared/domain/report.ts'
import { Button } from '../../shared/ui/button.tsx'
import { number } from '../../shared/ui/counted.ts'
import { timeInWords } from '../../shared/ui/dates.ts'
import { Hidden } from '../../shared/ui/heading.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { deviceZone } from '../device.ts'
import { usePortal } from '../portal.ts'
import { troubleIn } from '../trouble.ts'
import type { Report } from './use-reports.ts'
import { words } from './words.ts'

const kinds: Record<Report['kind'], string> = {
  contingent: words.ru.contingent,
  queue: words.ru.queue,
  demand: 'Спрос и доступность (ФГИС ДДО)',
  'esnsi-kindergartens': 'Справочник ЕСНСИ: детские сады',
  'esnsi-limits': 'Справочник ЕСНСИ: сколько садов можно выбрать',
  'esnsi-authorities': 'Справочник ЕСНСИ: органы управления образованием',
}
const formats: Record<ReportFormat, string> = { xlsx: 'Excel', csv: 'CSV' }

const columns: Column<Report>[] = [
  { id: 'kind', title: 'Отчёт', heads: true, cell: ({ kind }) => kinds[kind] },
  { id: 'asOf', title: 'По состоянию на', cell: ({ asOf }) => timeInWords(asOf, deviceZone()) },
  { id: 'nightly', title: 'Сделан', cell: ({ nightly }) => (nightly ? 'ночью' : 'по запросу') },
  { id: 'state', title: 'Файлы', cell: (report) => <Files report={report} /> },
]

export const ReportTable = ({ reports }: { reports: readonly Report[] }) => (
  <Table
    caption="Готовые и те, что делаются: новые сверху"
    columns={columns}
    rows={reports}
    rowId={({ id }) => id}
    empty=""
  />
)

function Files({ report }: { report: Report }) {
  const { status, reason, percent } = report
  if (status === 'requested') return <Tag tone="info">ждёт очереди</Tag>
  if (status === 'running') return <Progress label={`Делается: ${percent}\u00a0%`} value={percent} />
  if (status === 'failed')
    return (
      <div>
        <Tag tone="danger">не сделан</Tag> {reason}
      </div>
    )
  return <Links report={report} />
}

/** A link is minted at the click: it opens for a minute, and nobody finds it in the page. */
function Links({ report: { id, kind, asOf, files } }: { report: Report }) {
  const { call } = usePortal()
  const [busy, setBusy] = useState<ReportFormat>()
  const [trouble, setTrouble] = useState('')
  const open = async (format: ReportFormat) => {
    setBusy(format)
    setTrouble('')
    try {
      const { url } = await call(linkReport, { params: { id }, body: { format } })
      location.assign(url)
    } catch (error) {
      setTrouble(troubleIn(error))
    }
    setBusy(undefined)
  }
  return (
    <div>
      <div class="actions actions--close">
        {files.map(({ format, bytes }) => (
          <Button key={format} kind="secondary" busy={busy !== undefined} onClick={() => open(format)}>
            {busy === format
              ? 'Открываем…'
              : `${formats[format]}, ${number(Math.max(1, Math.round(bytes / 1024)))}\u00a0КБ`}
            <Hidden>{` ${kinds[kind]}, ${timeInWords(asOf, deviceZone())}`}</Hidden>
          </Button>
        ))}
      </div>
      <p role="status">{trouble}</p>
    </div>
  )
}
