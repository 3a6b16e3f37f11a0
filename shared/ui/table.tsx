import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

export type Column<Row> = {
  id: string
  title: string
  cell: (row: Row) => ComponentChildren
  /** To the right, in digits of one width. */
  numeric?: boolean
  /** Where the row has nothing to say: a card leaves the line out. */
  blank?: (row: Row) => boolean
  /** A bar or another picture beside a number: a card leaves it out, and so does its heading. */
  picture?: boolean
  /** Names the row: a name, a number of an application. */
  heads?: boolean
  /** Where a click on the heading leads: the order stands in the address. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined }
}

export type TableProps<Row> = {
  caption: ComponentChildren
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** The sum of the rows, drawn under them by the same columns. */
  total?: Row | undefined
  /** Said when there are no rows: what would stand here, and why it does not. */
  empty: ComponentChildren
}

/** A stylesheet that stacks the cells takes their roles away in some browsers: so they are said in the markup. */
const says = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  head: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
} as const

const arrows = { ascending: '↑', descending: '↓' }

/** A table of data. Where it does not fit each row becomes a card with the names of the columns beside the values. */
export const Table = <Row,>({ caption, columns, rows, rowId, total, empty }: TableProps<Row>) => (
  <div class="table-wrap">
    <table class="table" {...says.table}>
      <caption class="table__caption heading heading--s">{caption}</caption>
      <thead {...says.rows}>
        <tr {...says.row}>
          {columns.map((column) => (
            <HeadCell key={column.id} {...column} />
          ))}
        </tr>
      </thead>
      <tbody {...says.rows}>
        {rows.map((row) => (
          <tr key={rowId(row)} {...says.row}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
        {rows.length === 0 && (
          <tr {...says.row}>
            <td {...says.cell} class="table__empty" colSpan={columns.length}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
      {total !== undefined && rows.length > 0 && (
        <tfoot {...says.rows}>
          <tr {...says.row}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={total} />
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  </div>
)

function HeadCell<Row>({ title, numeric = false, picture = false, sort }: Column<Row>) {
  if (picture) return <td {...says.cell} class="table__picture" />
  return (
    <th
      scope="col"
      {...says.head}
      class={classNames(numeric && 'table__number', sort && 'table__sortable')}
      {...(sort && { 'aria-sort': sort.now ?? ('none' as const) })}
    >
      {sort ? (
        <a class="table__sort" href={sort.href}>
          {title}
          <span aria-hidden="true">{sort.now ? arrows[sort.now] : '↕'}</span>
        </a>
      ) : (
        title
      )}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { title, numeric = false, picture = false, heads = false, cell, blank } = column
  return heads ? (
    <th scope="row" {...says.rowHead}>
      {cell(row)}
    </th>
  ) : (
    <td {...says.cell} data-label={title} class={classNames(numeric && 'table__number', picture && 'table__picture')}>
      {!blank?.(row) && cell(row)}
    </td>
  )
}
