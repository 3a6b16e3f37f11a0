import { listOffers } from '../../shared/contracts/enrollment.ts'
import { dayInWords } from '../../shared/ui/dates.ts'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useCall } from '../use-call.ts'
import { deviceZone } from '../zone.ts'
import { ERASED, OFFERS, type OfferRow, stageOrder, stages, startCrumbs, words } from './words.ts'

/** A list of one state says it once, above. */
const columnsFor = (status: OfferRow['status'] | undefined): Column<OfferRow>[] => [
  {
    id: 'child',
    title: 'Ребёнок',
    heads: true,
    cell: ({ id, name }) => <a href={`${OFFERS}/${id}`}>{name ?? ERASED}</a>,
  },
  { id: 'number', title: 'Заявление', cell: ({ number }) => <span class="number">№ {number}</span> },
  { id: 'group', title: 'Группа', cell: ({ group }) => group.title },
  ...(status === undefined ? [{ id: 'state', title: 'Состояние', cell: State }] : []),
  { id: 'term', title: 'Срок', cell: (row) => <Term {...row} /> },
]

function State({ status }: OfferRow) {
  const { tag, tone, next } = stages[status]
  return (
    <div>
      <Tag tone={tone}>{tag}</Tag>
      {next !== undefined && <p class="small soft">{next}</p>}
    </div>
  )
}

function Term({ term, overdue }: OfferRow) {
  if (term === undefined) return <>—</>
  return (
    <span>
      до {dayInWords(term, deviceZone())} {overdue && <Tag tone="danger">просрочено</Tag>}
    </span>
  )
}

/** Children with a направление to this organisation: whose turn it is, and until when. */
export function OffersPage() {
  const { organisation } = useMe()
  const { query } = useStore(usePortal().router.place)
  const status = stageOrder.find((stage) => stage === query.get('status'))
  const { after } = usePaging()
  const offers = useCall(listOffers, {
    params: { organisation: organisation?.id ?? '' },
    query: { ...(status && { status }), ...(after !== undefined && { after }) },
  })
  return (
    <Page title={words.ru.offers} caption={organisation?.title ?? ''} crumbs={startCrumbs} words={words}>
      <Tabs
        label="Что показать"
        items={[
          { href: OFFERS, title: 'Все', current: status === undefined },
          ...stageOrder.map((stage) => ({
            href: `${OFFERS}?status=${stage}`,
            title: stages[stage].filter,
            current: stage === status,
          })),
        ]}
      />
      <Loaded of={offers} lines={8}>
        {({ items, next }) => (
          <>
            <Table
              caption={status === undefined ? 'Все направления' : (stages[status].next ?? stages[status].filter)}
              columns={columnsFor(status)}
              rows={items}
              rowId={({ id }) => id}
              empty={
                status === undefined
                  ? 'Направлений пока нет. Они появятся здесь, когда управление образования опубликует комплектование.'
                  : 'Сейчас здесь никого нет.'
              }
            />
            <Pages count={items.length} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
