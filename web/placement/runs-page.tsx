import type * as z from 'zod/mini'
import { listPlacementRuns } from '../../shared/contracts/placement.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { number } from '../../shared/ui/counted.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Lead } from '../../shared/ui/heading.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { deviceZone } from '../zone.ts'
import { RUNS, runTags, share, startCrumbs, words } from './words.ts'

type Row = z.output<typeof listPlacementRuns.response>['items'][number]

const columns: Column<Row>[] = [
  {
    id: 'at',
    title: 'Расчёт от',
    heads: true,
    cell: ({ id, requestedAt }) => (
      <a href={`${RUNS}/${id}`}>
        <Moment at={requestedAt} zone={deviceZone()} />
      </a>
    ),
  },
  { id: 'kind', title: 'Что', cell: ({ kind }) => (kind === 'mass' ? 'Комплектование' : 'Освободившееся место') },
  { id: 'from', title: 'Места с', cell: ({ startsOn }) => dateInWords(startsOn) },
  {
    id: 'state',
    title: 'Состояние',
    cell: ({ status }) => <Tag tone={runTags[status].tone}>{runTags[status].text}</Tag>,
  },
  {
    id: 'applications',
    title: 'Заявлений',
    numeric: true,
    cell: ({ summary }) => (summary ? number(summary.applications) : '—'),
  },
  {
    id: 'placed',
    title: 'Получили место',
    numeric: true,
    cell: ({ summary }) => (summary ? share(summary.placed, summary.applications) : '—'),
  },
]

/** All placement runs of the municipality, newest first. */
export function RunsPage() {
  const { municipality } = useMe()
  const { after } = usePaging()
  const { now } = usePortal()
  const today = civilDate(new Date(now()).toISOString(), deviceZone())
  const runs = useCall(listPlacementRuns, {
    params: { municipality: municipality?.code ?? '' },
    query: { ...(after !== undefined && { after }) },
  })
  return (
    <Page title={words.ru.runs} caption={municipality?.title ?? ''} crumbs={startCrumbs} words={words}>
      <Lead>
        Расчёт раздаёт свободные места по правам, времени подачи и пожеланиям. Семьи узнают о нём, только когда вы его
        опубликуете.
      </Lead>
      <div>
        <ButtonLink href={`${RUNS}/new`}>Новый расчёт</ButtonLink>{' '}
        <a href={`${RUNS}/plans/${nextSeptember(today)}`}>План групп</a>
      </div>
      <Loaded of={runs} lines={6}>
        {({ items, next }) => (
          <>
            <Table
              caption="Расчёты, сначала новые"
              columns={columns}
              rows={items}
              rowId={({ id }) => id}
              empty="Расчётов ещё не было. Первый можно начать кнопкой «Новый расчёт»: до публикации он ничего не меняет."
            />
            <Pages count={items.length} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
