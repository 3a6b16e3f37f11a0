import { showPlacementRun } from '../../shared/contracts/placement.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { minuteInDigits } from '../../shared/ui/dates.ts'
import { Progress } from '../../shared/ui/progress.tsx'
import { Skeleton, State } from '../../shared/ui/states.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { useLoading } from '../use-call.ts'
import { useLive } from '../use-live.ts'
import { deviceZone } from '../zone.ts'
import type { RunResults } from './run-results.tsx'
import { RunSummary } from './run-summary.tsx'
import { kindOfRun, RUNS, type Run, runsCrumbs, runTags, words } from './words.ts'

/** Soon at first, then seldom: a run lasts seconds or a minute, and nobody waits for the tenth of a second. */
export function pauseOf({ status }: Pick<Run, 'status'>, reads: number): number | undefined {
  if (status === 'ready' || status === 'announced' || status === 'failed') return undefined
  return Math.min(1000 + reads * 500, 10_000)
}

/** A run: how far it is, what came out, and the way to its publication. */
export function RunPage({ params: { run: id } }: { params: { run: string } }) {
  const { municipality } = useMe()
  const run = useLive(showPlacementRun, { params: { id } }, pauseOf)
  return (
    <Page
      title={run.kind === 'ready' ? kindOfRun(run.value) : words.ru.runs}
      caption={municipality?.title ?? ''}
      crumbs={runsCrumbs}
      words={words}
    >
      <Loaded of={run} lines={8}>
        {(it) => <Shown run={it} />}
      </Loaded>
    </Page>
  )
}

function Shown({ run }: { run: Run }) {
  const { text, tone } = runTags[run.status]
  return (
    <>
      <p>
        <Tag tone={tone}>{text}</Tag>{' '}
        <span class="soft">Расчёт от {minuteInDigits(run.requestedAt, deviceZone())}</span>
      </p>
      <div class="stack" role="status">
        <Stage run={run} />
      </div>
      {run.summary && (
        <>
          <RunSummary summary={run.summary} law={run.law} />
          <LaterResults run={run.id} summary={run.summary} />
          {run.status !== 'failed' && <LaterPapers run={run.id} published={!!run.publishedAt} />}
        </>
      )}
    </>
  )
}

/** Fetched when there are any. */
function LaterResults(props: Parameters<typeof RunResults>[0]) {
  const later = useLoading(() => import('./run-results.tsx').then((it) => it.RunResults), 'run-results')
  return <Loaded of={later}>{(Results) => <Results {...props} />}</Loaded>
}

/** Fetched when there is something to print. */
function LaterPapers(props: { run: string; published: boolean }) {
  const later = useLoading(() => import('./run-papers.tsx').then((it) => it.RunPapers), 'run-papers')
  return <Loaded of={later}>{(RunPapers) => <RunPapers {...props} />}</Loaded>
}

/** What goes on now, and what is to be done. */
function Stage({ run }: { run: Run }) {
  switch (run.status) {
    case 'requested':
      return (
        <>
          <p>
            Считаем: собираем очередь и свободные места, распределяем и проверяем результат. Страницу можно закрыть —
            расчёт продолжится, а готовый появится в списке.
          </p>
          <Skeleton lines={6} />
        </>
      )
    case 'ready':
      return <Ready run={run} />
    case 'publishing':
      return (
        <>
          <Progress label={`Направления выдаются: ${run.progress ?? 0}\u00a0%`} value={run.progress ?? 0} />
          <p>Семьи увидят их все разом, когда будет выдано последнее. Страницу можно закрыть.</p>
        </>
      )
    case 'published':
    case 'announced':
      return <Published run={run} />
    case 'failed':
      return (
        <State title="Расчёт отклонён" action={<ButtonLink href={`${RUNS}/new`}>Новый расчёт</ButtonLink>}>
          <p>
            {run.reason === 'violations'
              ? 'Независимая проверка нашла в результате нарушения порядка, поэтому он не сохранён и опубликовать его нельзя.'
              : `Расчёт прервался (${run.reason}).`}{' '}
            Очередь и места не изменились. Начните расчёт заново; если это повторится, сообщите в поддержку номер{' '}
            {run.id}.
          </p>
        </State>
      )
  }
}

function Ready({ run }: { run: Run }) {
  const { placed = 0 } = run.summary ?? {}
  if (placed === 0)
    return (
      <Banner title="Публиковать нечего">
        <p>По этому расчёту никто не получил места: ниже указано, почему.</p>
      </Banner>
    )
  return (
    <Banner
      tone="warning"
      title="Семьи ещё ничего не знают"
      action={<ButtonLink href={`${RUNS}/${run.id}/publish`}>Опубликовать…</ButtonLink>}
    >
      <p>
        Посмотрите результат. Публикация выдаст {counted(placed, 'направление', 'направления', 'направлений')}; что
        именно произойдёт, скажем на следующей странице.
      </p>
    </Banner>
  )
}

function Published({ run }: { run: Run }) {
  const { made = 0, skipped = 0, publishedAt } = run
  const told = run.status === 'announced' ? 'Семьям сообщено.' : 'Семьям сообщаем сейчас.'
  return (
    <Banner tone="success" title={`Выдано ${counted(made, 'направление', 'направления', 'направлений')}`}>
      <p>
        {publishedAt !== undefined && `Опубликовано ${minuteInDigits(publishedAt, deviceZone())}. `}
        {told}
        {skipped > 0 &&
          ` Не выдано ${skipped}: пока шёл расчёт, эти заявления изменили или места заняли. Такие заявления остались в очереди.`}
      </p>
    </Banner>
  )
}
