import { number } from '../../shared/ui/counted.ts'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { classInWords, type Run, share } from './words.ts'

type Row = {
  name: string
  applications: number
  placed: number
  first: number
  second?: number | undefined
  later?: number | undefined
}
const columns: Column<Row>[] = [
  { id: 'name', title: 'Кто', heads: true, cell: ({ name }) => name },
  { id: 'applications', title: 'Заявлений', cell: ({ applications }) => number(applications) },
  { id: 'placed', title: 'Получили место', cell: ({ placed, applications }) => share(placed, applications) },
  { id: 'first', title: 'По первому пожеланию', cell: ({ first, placed }) => share(first, placed) },
  {
    id: 'second',
    title: 'По второму',
    cell: ({ second, placed }) => (second === undefined ? '—' : share(second, placed)),
  },
  {
    id: 'later',
    title: 'По третьему и дальше',
    cell: ({ later, placed }) => (later === undefined ? '—' : share(later, placed)),
  },
]

/** For whom the run went well and for whom not: by right, by district and by age. */
export function FairnessTable({ byClass = [], byAge = [], byDistrict = [] }: NonNullable<Run['summary']>) {
  const rows = [
    ...byClass.map((it) => ({ ...it, name: classInWords(it.class) })),
    ...byDistrict.map((it) => ({ ...it, name: it.district === '' ? 'район не указан' : it.district })),
    ...byAge.map((it) => ({ ...it, name: `полных лет на 1 сентября: ${it.age}` })),
  ]
  return (
    <Table
      caption="По праву, району первого желаемого сада и возрасту"
      columns={columns}
      rows={rows}
      rowId={({ name }) => name}
      empty="Заявлений нет."
    />
  )
}
