import { useRef, useState } from 'preact/hooks'
import { requestReport } from '../../shared/contracts/reports.ts'
import type { ReportKind } from '../../shared/domain/report.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { Pagination } from '../../shared/ui/pagination.tsx'
import { State } from '../../shared/ui/states.tsx'
import { newAttempt } from '../call.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { troubleIn } from '../trouble.ts'
import { ReportTable } from './report-table.tsx'
import { useReports } from './use-reports.ts'
import { crumbs, REPORTS, words } from './words.ts'

const kinds: readonly { kind: ReportKind; title: string }[] = [
  { kind: 'contingent', title: 'Запросить отчёт о контингенте' },
  { kind: 'queue', title: 'Запросить отчёт об очереди' },
  { kind: 'demand', title: 'Запросить спрос и доступность' },
  { kind: 'esnsi-kindergartens', title: 'Справочник садов для ЕСНСИ' },
  { kind: 'esnsi-limits', title: 'Справочник ограничений для ЕСНСИ' },
  { kind: 'esnsi-authorities', title: 'Справочник органов для ЕСНСИ' },
]

/** Reports that were made, those being made, and the buttons that ask for a new one. */
export function ReportsPage() {
  const { call, router } = usePortal()
  const { query } = useStore(router.place)
  const after = query.get('after') ?? undefined
  const { list, stale, refresh } = useReports(after)
  const [asking, setAsking] = useState<ReportKind>()
  const [told, setTold] = useState<{ tone: 'success' | 'danger'; text: string }>()

  // A request whose answer was lost is asked for again under the same key: it stays one report.
  const attempts = useRef<Partial<Record<ReportKind, string>>>({})

  const request = async (kind: ReportKind) => {
    setAsking(kind)
    setTold(undefined)
    try {
      const attempt = attempts.current[kind] ?? newAttempt()
      attempts.current[kind] = attempt
      await call(requestReport, { body: { kind }, attempt })
      delete attempts.current[kind]
      setTold({ tone: 'success', text: 'Отчёт запрошен. Он появится в списке, страницу можно закрыть.' })
      if (after === undefined) refresh()
      else router.go(REPORTS)
    } catch (error) {
      setTold({ tone: 'danger', text: `Отчёт не запрошен. ${troubleIn(error)}` })
    }
    setAsking(undefined)
  }

  return (
    <Page title={words.ru.reports} words={words} crumbs={crumbs}>
      <Lead>
        Контингент и очередь файлами для Excel. Каждую ночь отчёты делаются сами, свежий можно запросить сейчас.
      </Lead>
      <Actions>
        {kinds.map(({ kind, title }, at) => (
          <Button
            key={kind}
            kind={at === 0 ? 'primary' : 'secondary'}
            busy={asking !== undefined}
            onClick={() => request(kind)}
          >
            {asking === kind ? 'Запрашиваем…' : title}
          </Button>
        ))}
      </Actions>
      <div role="status">
        {told && (
          <Banner tone={told.tone}>
            <p>{told.text}</p>
          </Banner>
        )}
        {stale && (
          <Banner tone="warning">
            <p>Список не обновляется: нет связи. Показано то, что было известно раньше.</p>
          </Banner>
        )}
      </div>
      <section class="stack" aria-label="Список отчётов">
        <Loaded of={list} lines={8}>
          {({ items, next }) =>
            items.length === 0 ? (
              <State title="Отчётов пока нет">
                <p>Запросите первый: обычно он готов через минуту. Ночью отчёты появятся сами.</p>
              </State>
            ) : (
              <>
                <ReportTable reports={items} />
                {(next !== undefined || after !== undefined) && (
                  <Pagination
                    shown={`Отчётов на странице: ${items.length}`}
                    first={after === undefined ? undefined : REPORTS}
                    next={next === undefined ? undefined : `${REPORTS}?after=${encodeURIComponent(next)}`}
                  />
                )}
              </>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}
