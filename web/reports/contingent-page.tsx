import type * as z from 'zod/mini'
import { showContingent } from '../../shared/contracts/reports.ts'
import { Bar } from '../../shared/ui/bars.tsx'
import { number } from '../../shared/ui/counted.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { State } from '../../shared/ui/states.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useCall } from '../use-call.ts'
import { sum } from './pivot.ts'
import { CONTINGENT, countedAt, crumbs, REPORTS, words } from './words.ts'

type Contingent = z.output<typeof showContingent.response>
type Organisation = Contingent['organisations'][number]

/** Children of the region by organisation; the municipality and the order stand in the address. */
export function ContingentPage() {
  const { router } = usePortal()
  const { query } = useStore(router.place)
  const contingent = useCall(showContingent, { query: {} })
  return (
    <Page title={words.ru.contingent} words={words} crumbs={crumbs}>
      <Loaded of={contingent} lines={8}>
        {(value) => (
          <Organisations
            contingent={value}
            municipality={query.get('municipality') ?? ''}
            order={query.get('order') ?? ''}
          />
        )}
      </Loaded>
    </Page>
  )
}

const address = (municipality: string, order: string): string => {
  const query = new URLSearchParams({ ...(municipality && { municipality }), ...(order && { order }) }).toString()
  return query === '' ? CONTINGENT : `${CONTINGENT}?${query}`
}

type Props = { contingent: Contingent; municipality: string; order: string }

function Organisations({ contingent, municipality, order }: Props) {
  const { organisations, children } = contingent
  if (organisations.length === 0)
    return (
      <State title="Детей в организациях пока нет">
        <p>Числа появятся здесь, как только в классы и группы зачислят первых детей.</p>
      </State>
    )
  const places = [...new Map(organisations.map((it) => [it.municipality.code, it.municipality.title]))]
  const shown = organisations.filter((it) => municipality === '' || it.municipality.code === municipality)
  const rows = order === '' ? shown : inOrder(shown, order)
  const total = sum(shown.map((it) => it.children))
  return (
    <div class="stack">
      <Figures
        items={[
          { title: 'детей в регионе', value: number(children) },
          { title: 'организаций', value: number(organisations.length) },
          { title: 'муниципалитетов', value: number(places.length) },
        ]}
      />
      <p class="soft">
        {countedAt(contingent)} <a href={REPORTS}>Те же числа файлами</a>
      </p>
      <Tabs
        label="Муниципалитеты"
        items={[['', 'Весь регион'], ...places].map(([code = '', title = '']) => ({
          href: address(code, order),
          title,
          current: code === municipality,
        }))}
      />
      <Table
        caption={`Дети по организациям: ${places.find(([code]) => code === municipality)?.[1] ?? 'весь регион'}`}
        columns={columnsFor(municipality, order, Math.max(...organisations.map((it) => it.children)))}
        rows={rows}
        rowId={({ organisation }) => organisation.id}
        total={{
          municipality: { code: '', title: '' },
          organisation: { id: '', title: 'Всего' },
          children: total,
        }}
        empty="В этом муниципалитете детей пока нет"
      />
    </div>
  )
}

const inOrder = (organisations: readonly Organisation[], order: string): Organisation[] =>
  organisations.toSorted((a, b) => (order === 'most' ? b.children - a.children : a.children - b.children))

function columnsFor(municipality: string, order: string, max: number): Column<Organisation>[] {
  const most = order === 'most'
  return [
    {
      id: 'organisation',
      title: 'Организация',
      heads: true,
      cell: ({ organisation: { id, title } }) => (id === '' ? title : <a href={`${CONTINGENT}/${id}`}>{title}</a>),
    },
    ...(municipality === ''
      ? [{ id: 'municipality', title: 'Муниципалитет', cell: (it: Organisation) => it.municipality.title }]
      : []),
    {
      id: 'children',
      title: 'Детей',
      numeric: true,
      sort: {
        href: address(municipality, most ? 'fewest' : 'most'),
        now: most ? 'descending' : order === 'fewest' ? 'ascending' : undefined,
      },
      cell: ({ children }) => number(children),
    },
    {
      id: 'bar',
      title: '',
      picture: true,
      cell: ({ organisation, children }) => (organisation.id === '' ? '' : <Bar value={children} max={max} />),
    },
  ]
}
