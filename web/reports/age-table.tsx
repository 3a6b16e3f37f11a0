import type { ComponentChildren } from 'preact'
import { number } from '../../shared/ui/counted.ts'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { type AgeLine, agesIn, totalOf } from './pivot.ts'
import { ageInWords } from './words.ts'

type Props = {
  caption: ComponentChildren
  /** What the lines are: «Класс или группа». */
  what: string
  lines: readonly AgeLine[]
  empty: string
}

/** Counts by age: a line for each thing, a column for each age that somebody has, sums on both sides. */
export function AgeTable({ caption, what, lines, empty }: Props) {
  const columns: Column<AgeLine>[] = [
    { id: 'title', title: what, heads: true, cell: ({ title }) => title },
    ...agesIn(lines).map(
      (age): Column<AgeLine> => ({
        id: String(age),
        title: ageInWords(age),
        numeric: true,
        cell: ({ ages }) => number(ages.get(age) ?? 0),
        blank: ({ ages }) => !ages.has(age),
      }),
    ),
    { id: 'total', title: 'Всего', numeric: true, cell: ({ total }) => <strong>{number(total)}</strong> },
  ]
  const total = totalOf(lines, 'Всего')
  return <Table {...{ caption, columns, empty }} rows={lines} rowId={({ id }) => id} total={total} />
}
