import type * as z from 'zod/mini'
import { listClasses } from '../../shared/contracts/registry.ts'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { useCall } from '../use-call.ts'
import { ages } from './ages.ts'
import { CLASSES, startCrumbs, words } from './words.ts'

type Row = z.output<typeof listClasses.response>['classes'][number]

const columnsFor = (opens: (row: Row) => boolean): Column<Row>[] => [
  {
    id: 'title',
    title: 'Название',
    heads: true,
    cell: (row) => (opens(row) ? <a href={`${CLASSES}/${row.id}`}>{row.title}</a> : row.title),
  },
  { id: 'ages', title: 'Возраст', cell: ages },
  { id: 'orientation', title: 'Направленность', cell: ({ orientation }) => orientation?.title ?? '—' },
  { id: 'pupils', title: 'Занято мест', numeric: true, cell: ({ capacity, free }) => capacity - free },
  { id: 'capacity', title: 'Всего мест', numeric: true, cell: ({ capacity }) => capacity },
  { id: 'free', title: 'Свободно', numeric: true, cell: ({ free }) => free },
]

/** Classes and groups of the organisation with their places; each leads to its children. */
export function ClassesPage() {
  const { organisation, role, group } = useMe()
  const classes = useCall(listClasses, { params: { organisation: organisation?.id ?? '' } })
  return (
    <Page title={words.ru.classes} caption={organisation?.title ?? ''} crumbs={startCrumbs} words={words}>
      <Loaded of={classes} lines={10}>
        {(found) => (
          <Table
            caption="Сначала младшие"
            columns={columnsFor(
              ({ id, own }) =>
                role === 'clerk' || role === 'head' || (role === 'class-teacher' ? id === group?.id : own),
            ).filter(({ id }) => id !== 'orientation' || found.classes.some(({ orientation }) => orientation))}
            rows={found.classes}
            rowId={({ id }) => id}
            empty="В этой организации ещё нет ни классов, ни групп."
          />
        )}
      </Loaded>
    </Page>
  )
}
