/** A line of a table of counts: what it is of, how many of each age, and how many in all. */
export type AgeLine = { id: string; title: string; ages: ReadonlyMap<number, number>; total: number }

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, it) => all + it, 0)

/** Rows of (what, age, count) as one line for each `what`, in the order in which they come. */
export function byAge<Row extends { age: number }>(
  rows: readonly Row[],
  what: (row: Row) => { id: string; title: string },
  count: (row: Row) => number,
): AgeLine[] {
  const some = Map.groupBy(rows, (row) => what(row).id)
  return [...some.values()].flatMap((of) =>
    of.slice(0, 1).map((first) => ({ ...what(first), ages: agesOf(of, count), total: sum(of.map(count)) })),
  )
}

function agesOf<Row extends { age: number }>(rows: readonly Row[], count: (row: Row) => number): Map<number, number> {
  const ages = new Map<number, number>()
  for (const row of rows) ages.set(row.age, (ages.get(row.age) ?? 0) + count(row))
  return ages
}

/** The ages that some line has, youngest first. */
export const agesIn = (lines: readonly AgeLine[]): number[] =>
  [...new Set(lines.flatMap(({ ages }) => [...ages.keys()]))].toSorted((a, b) => a - b)

/** All lines together. */
export const totalOf = (lines: readonly AgeLine[], title: string): AgeLine => ({
  id: 'total',
  title,
  ages: new Map(agesIn(lines).map((age) => [age, sum(lines.map(({ ages }) => ages.get(age) ?? 0))])),
  total: sum(lines.map(({ total }) => total)),
})
