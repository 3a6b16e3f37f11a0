import type * as z from 'zod/mini'
import { listPlacementResults } from '../../shared/contracts/placement.ts'
import { groundWords } from '../../shared/domain/ground.ts'
import { number } from '../../shared/ui/counted.ts'
import { Heading } from '../../shared/ui/heading.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { Loaded } from '../loaded.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useCall } from '../use-call.ts'
import { deviceZone } from '../zone.ts'
import { classInWords, QUEUE, RUNS, type Run, reasonInWords } from './words.ts'

type Row = z.output<typeof listPlacementResults.response>['items'][number]

const who: Column<Row>[] = [
  {
    id: 'child',
    title: 'Ребёнок',
    heads: true,
    cell: ({ application, name }) => <a href={`${QUEUE}/${application}`}>{name}</a>,
  },
  { id: 'number', title: 'Заявление', cell: (row) => <span class="number">№ {row.number}</span> },
  { id: 'filed', title: 'Подано', cell: ({ filedAt }) => <Moment at={filedAt} zone={deviceZone()} /> },
]
const columns: Record<'placed' | 'unplaced', Column<Row>[]> = {
  placed: [
    ...who,
    {
      id: 'right',
      title: 'Право',
      cell: (row) => (row.ground ? groundWords[row.ground] : row.class === undefined ? '—' : classInWords(row.class)),
    },
    { id: 'where', title: 'Куда', cell: (row) => <Where {...row} /> },
    { id: 'wish', title: 'Пожелание', cell: (row) => <Wish {...row} /> },
  ],
  unplaced: [...who, { id: 'why', title: 'Почему нет места', cell: (row) => <Waits {...row} /> }],
}

const whenLeft = {
  none: 'когда место освободится',
  own: 'круг полных садов: только обменом по согласию семей',
  after: 'после обмена по кругу',
}

const Where = ({ organisation = '', group = '', waits, ring, reserve }: Row) => (
  <>
    {organisation}, {group} {waits && <span class="soft">{whenLeft[ring ?? 'none']}</span>}
    {reserve !== undefined && <span class="soft">по брони: {classInWords(reserve)}</span>}
  </>
)

function Wish({ wish, reasons, metres }: Row) {
  if (metres !== undefined) return <>другой сад, {number(metres)} м от первого желаемого</>
  if (wish === undefined) return <>—</>
  return (
    <div>
      {wish}-е
      {reasons.length > 0 && (
        <details class="details">
          <summary>Почему не выше</summary>
          <Reasons reasons={reasons} />
        </details>
      )}
    </div>
  )
}

const Reasons = ({ reasons }: Pick<Row, 'reasons'>) => (
  <ul class="plain-list">
    {reasons.map((reason) => (
      <li key={reason.organisation}>{reasonInWords(reason, deviceZone())}</li>
    ))}
  </ul>
)

const Waits = (row: Row) => (
  <>
    {row.stays && <p>Остаётся в своём саду.</p>}
    <Reasons {...row} />
  </>
)

type Props = { run: string; summary: NonNullable<Run['summary']> }

/** Who got which place and by which wish; who got none, and why. */
export function RunResults({ run, summary }: Props) {
  const { query } = useStore(usePortal().router.place)
  const list = query.get('list') === 'unplaced' ? 'unplaced' : 'placed'
  const { after } = usePaging()
  const results = useCall(listPlacementResults, {
    params: { id: run },
    query: { list, ...(after !== undefined && { after }) },
  })
  const address = `${RUNS}/${run}`
  return (
    <section class="stack" aria-labelledby="results">
      <Heading level={2} size="m" id="results">
        Дети
      </Heading>
      <Tabs
        label="Дети"
        items={[
          { href: address, title: `Получили место: ${number(summary.placed)}`, current: list === 'placed' },
          {
            href: `${address}?list=unplaced`,
            title: `Остались в очереди: ${number(summary.unplaced)}`,
            current: list === 'unplaced',
          },
        ]}
      />
      <Loaded of={results} lines={8}>
        {({ items, next }) => (
          <>
            <Table
              caption={list === 'placed' ? 'Кто куда, по времени подачи' : 'Кто остался и почему, по времени подачи'}
              columns={columns[list]}
              rows={items}
              rowId={({ application }) => application}
              empty={list === 'placed' ? 'Места не получил никто.' : 'Места получили все.'}
            />
            <Pages count={items.length} next={next} />
          </>
        )}
      </Loaded>
    </section>
  )
}
